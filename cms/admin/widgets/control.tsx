import { useImperativeHandle, type FC, type Ref } from 'react';
import type { CmsField } from '../../form/cms-field.ts';

/** What Decap hands to a control, as far as ours use it. */
export interface DecapControl {
  /** Immutable, plain, or nothing. */
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly field: { readonly toJS: () => CmsField };
  readonly forID: string;
  readonly ref?: Ref<unknown>;
}

/** What one of our controls gets: plain values in and out. */
export interface ControlProps {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly field: CmsField;
  readonly id: string;
}

type ToError = (value: unknown, field: CmsField) => string | undefined;

const hasToJs = (value: unknown): value is { toJS: () => unknown } =>
  typeof value === 'object' && value !== null && 'toJS' in value && typeof value.toJS === 'function';
export const toPlain = (value: unknown): unknown => (hasToJs(value) ? value.toJS() : value);

/** Makes a control for Decap of one that knows plain values only. */
export function createControl(Control: FC<ControlProps>, fromPlain: (value: unknown) => unknown, toError?: ToError) {
  return function DecapControlOf({ value, onChange, field, forID, ref }: DecapControl) {
    const plain = toPlain(value);
    const own = field.toJS();
    useImperativeHandle(ref, () => ({
      // Decap asks this before it saves.
      isValid: () => {
        const message = toError?.(plain, own);
        return message === undefined ? true : { error: { type: 'CUSTOM', message } };
      },
    }));
    return <Control value={plain} onChange={(next) => onChange(fromPlain(next))} field={own} id={forID} />;
  };
}
