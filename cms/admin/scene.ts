import type { EditorSettings } from '../form/settings.ts';
import { editorTexts, type EditorTexts } from './texts.ts';

export const signInUrl = '/beheer/aanmelden/';

let current: EditorSettings | undefined;

/** Decap makes the controls and the backend itself and hands them nothing of ours, so they find it here. */
export function setScene(settings: EditorSettings): void {
  current = settings;
}
export function scene(): EditorSettings {
  if (!current) throw new Error('The editor started without its settings.');
  return current;
}
export const texts = (): EditorTexts => editorTexts[current?.locale ?? 'nl'];
