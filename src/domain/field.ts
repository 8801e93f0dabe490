import type { Text3 } from './text.ts';
import type { VocabularyName } from './vocabularies/index.ts';

/** The heading under which a field stands: on the fiche, in the form, in the filters. */
export type GroupName =
  | 'identity'
  | 'contact'
  | 'offer'
  | 'measures'
  | 'capacity'
  | 'intake'
  | 'work'
  | 'people'
  | 'conditions'
  | 'place'
  | 'mobility'
  | 'time'
  | 'language'
  | 'load'
  | 'access'
  | 'growth'
  | 'record';

/** How much a text counts when somebody searches: a name most, running text least. */
export type SearchRole = 'name' | 'keyword' | 'body';

/** A range of numbers that serves as one filter choice, bounds included. */
export interface Bucket {
  readonly value: string;
  readonly label: Text3;
  readonly min: number;
  readonly max: number;
}

/** Makes a field a filter. */
export interface Facet {
  /** `upTo`: an ordered choice where a candidate who has a level also fits whatever asks for less. */
  readonly match?: 'any' | 'upTo';
  /** For numbers and ranges: the choices offered. */
  readonly buckets?: readonly Bucket[];
  /** Another heading for the filter than the field's own label. */
  readonly label?: Text3;
}

/** What every field says of itself, whatever its kind. */
interface FieldBase {
  /** The key in the content file, in `domain.md` and in every export. Never changes. */
  readonly key: string;
  readonly label: Text3;
  /** One sentence for the person who fills it in. */
  readonly hint?: Text3;
  /** A good value, as one would type it. */
  readonly example?: string;
  readonly group: GroupName;
  /** Without it a listing is not published. */
  readonly required?: true;
  /** `private`: never on a page or in an export without a rule of its own (named persons). */
  readonly access?: 'public' | 'private';
  /** Only the moderator or the service itself may change it. */
  readonly isProtected?: true;
  /** Wrong for a day, it harms nobody: what a trusted organisation may publish without the moderator. */
  readonly isLowRisk?: true;
  readonly search?: SearchRole;
  readonly facet?: Facet;
  /** Share in the completeness score; absent means it does not count. */
  readonly weight?: number;
  /** On the fiche it has a place of its own (name, address, buttons), not a row in its group. */
  readonly isPlacedByHand?: true;
}

/** Kinds that need nothing but their name. */
export type PlainKind =
  | 'uuid'
  | 'slug'
  | 'strings'
  | 'measures'
  | 'measure'
  | 'municipality'
  | 'municipalities'
  | 'boolean'
  | 'date'
  | 'time'
  | 'email'
  | 'phone'
  | 'url'
  | 'kbo'
  | 'upload'
  | 'postcode'
  | 'latitude'
  | 'longitude';

/** Kinds that hold parts of their own; the parts are fields too. */
export type CompositeKind = 'hours' | 'stop' | 'address' | 'person' | 'contact' | 'capacities';

/** A field as data: its kind knows how a value behaves, the field says what this one is called and for. */
export type Field = FieldBase &
  (
    | { readonly kind: PlainKind }
    | { readonly kind: 'string' | 'text'; readonly maxLength: number }
    | { readonly kind: 'texts'; readonly maxLength: number; readonly maxItems: number }
    | { readonly kind: 'choice' | 'choices'; readonly vocabulary: VocabularyName }
    /** 0 to 3, each with words in its vocabulary. */
    | { readonly kind: 'scale'; readonly vocabulary: VocabularyName }
    | { readonly kind: 'integer'; readonly min: number; readonly max: number; readonly unit?: Text3 }
    | { readonly kind: CompositeKind; readonly parts: readonly Field[] }
  );

export type KindName = Field['kind'];
export type FieldOf<Kind extends KindName> = Field & { readonly kind: Kind };

/** A catalogue: the fields of an organisation and of a workplace, in the order of the form. */
export interface Catalogue {
  readonly organisation: readonly Field[];
  readonly workplace: readonly Field[];
}
