import type { Field, PlainKind } from './field.ts';
import type { Text } from './text.ts';
import type { CodeOf, VocabularyName } from './vocabularies/index.ts';

/** A day as `YYYY-MM-DD`, without a time or a zone. */
export type IsoDate = string;

/** What each plain kind holds once it is parsed. */
interface PlainValues extends Record<PlainKind, unknown> {
  uuid: string;
  slug: string;
  strings: readonly string[];
  /** Codes of measures, which are content. */
  measures: readonly string[];
  measure: string;
  /** The Dutch name, as in the region file. */
  municipality: string;
  municipalities: readonly string[];
  boolean: boolean;
  date: IsoDate;
  /** `HH:MM` */
  time: string;
  email: string;
  phone: string;
  url: string;
  /** Ten digits. */
  kbo: string;
  /** A path under `/uploads/`. */
  upload: string;
  postcode: string;
  latitude: number;
  longitude: number;
}

/** 0 (none) to 3 (much). */
export type ScaleValue = 0 | 1 | 2 | 3;

/** The type of a field's value, read off its kind. */
export type ValueOf<F> = F extends { readonly kind: 'choice'; readonly vocabulary: infer V extends VocabularyName }
  ? CodeOf<V>
  : F extends { readonly kind: 'choices'; readonly vocabulary: infer V extends VocabularyName }
    ? readonly CodeOf<V>[]
    : F extends { readonly kind: 'scale' }
      ? ScaleValue
      : F extends { readonly kind: 'integer' }
        ? number
        : F extends { readonly kind: 'string' }
          ? string
          : F extends { readonly kind: 'text' }
            ? Text
            : F extends { readonly kind: 'texts' }
              ? readonly Text[]
              : F extends { readonly kind: 'capacities'; readonly parts: infer P extends readonly Field[] }
                ? readonly RecordOf<P>[]
                : F extends { readonly parts: infer P extends readonly Field[] }
                  ? RecordOf<P>
                  : F extends { readonly kind: infer K extends PlainKind }
                    ? PlainValues[K]
                    : never;

type Required<Fields extends readonly Field[]> = Extract<Fields[number], { readonly required: true }>;
type Flat<T> = { readonly [K in keyof T]: T[K] };

/** The type of a record made of fields: required ones present, the others perhaps absent. */
export type RecordOf<Fields extends readonly Field[]> = Flat<
  { [F in Required<Fields> as F['key']]: ValueOf<F> } & {
    [F in Exclude<Fields[number], Required<Fields>> as F['key']]?: ValueOf<F>;
  }
>;
