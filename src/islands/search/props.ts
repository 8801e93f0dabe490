import type { Labels } from '../../components/labels.ts';
import type { Thresholds } from '../../domain/freshness.ts';
import type { Locale } from '../../domain/text.ts';
import type { IsoDate } from '../../domain/value.ts';
import type { Messages } from '../../i18n/nl.ts';
import type { SearchResults } from '../../search/engine.ts';
import type { ServerOptions } from '../../search/meilisearch/server.ts';

/** One choice of a filter, in the page's language. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** The group whose mark stands beside it. */
  readonly mark?: string;
}

/** One filter, in the page's language. */
export interface FilterModel {
  readonly key: string;
  readonly label: string;
  /** `many`: values widen; `one`: a level of which one is chosen; `switch`: yes or no matter. */
  readonly control: 'many' | 'one' | 'switch';
  readonly options: readonly FilterOption[];
  /** "Gent" says enough on its own; "ja" needs the filter's name before it. */
  readonly standsAlone: boolean;
  /** The values to show while a long list is folded. */
  readonly top?: readonly string[];
}

/** Filters under one heading that folds. */
export interface FilterSection {
  readonly key: string;
  readonly label: string;
  readonly filters: readonly FilterModel[];
}

/** A place that somebody may type: a municipality, a part of one, or a neighbour. */
export interface PlaceOption {
  readonly name: string;
  /** What tells it from others: its municipality and postcode. */
  readonly detail: string;
  readonly lat: number;
  readonly lng: number;
  /** Every way to write it, folded (`toKey`): Dutch and French name. */
  readonly keys: readonly string[];
  readonly postcodes: readonly string[];
}

/** What the map needs to draw itself, passed on as it is. */
export interface MapModel {
  readonly baseUrl: string;
  readonly rings: readonly number[];
  readonly tiles?: { readonly template: string; readonly attribution: string; readonly maxZoom: number } | undefined;
}

export interface SearchMessages extends Pick<Messages, 'searchPage' | 'state' | 'card' | 'counts' | 'liveMap'> {
  /** The boxes are called as on the home page. */
  readonly home: Pick<Messages['home'], 'what' | 'whatHint' | 'where' | 'whereHint'>;
}

/** All that the search page has at run time, as plain JSON. */
export interface SearchProps {
  readonly locale: Locale;
  /** The day of the build: the browser never judges by an earlier one. */
  readonly today: IsoDate;
  readonly pageSize: number;
  readonly messages: SearchMessages;
  readonly labels: Labels;
  readonly thresholds: Thresholds;
  readonly sections: readonly FilterSection[];
  readonly places: readonly PlaceOption[];
  /** The first page of everything, made by the same engine at build time, with no more than its cards need. */
  readonly initial: SearchResults;
  readonly map: MapModel;
  /** The server to ask first, with a key that may only search; absent where the browser searches by itself. */
  readonly server?: ServerOptions;
  readonly urls: {
    readonly index: string;
    readonly lexicon: string;
    readonly help: string;
    readonly overviews: string;
    readonly municipalities: string;
    readonly activities: string;
    readonly measures: string;
    readonly mail: string;
  };
}
