import type { Locale } from '../domain/text.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl, type Messages } from './nl.ts';

export { type Messages } from './nl.ts';
export { fill, formatNumber, plural } from './fill.ts';

const byLocale: Readonly<Record<Locale, Messages>> = { nl, fr, en };

export const messagesOf = (locale: Locale): Messages => byLocale[locale];
