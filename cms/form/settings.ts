import type { Measure } from '../../src/domain/measure.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { Region } from '../../src/domain/region.ts';
import type { CmsConfig } from './cms-field.ts';
import type { FormLocale } from './texts.ts';

/** What `GET /api/cms/config` answers: the form of this person, and what its controls and its preview stand on. */
export interface EditorSettings {
  readonly config: CmsConfig;
  readonly person: { readonly email: string; readonly name: string; readonly role: 'editor' | 'moderator' };
  readonly locale: FormLocale;
  /** The day for which the preview is true, `YYYY-MM-DD`. */
  readonly today: string;
  readonly siteUrl: string;
  readonly region: Region;
  readonly measures: readonly Measure[];
  /** Can streets be looked up? Without it, places and municipalities of the region can. */
  readonly hasGeocoder: boolean;
}

/** One address that `GET /api/geocode?q=…` found. */
export interface GeocodedAddress {
  readonly label: string;
  readonly street?: string | undefined;
  readonly number?: string | undefined;
  readonly postcode?: string | undefined;
  readonly lat: number;
  readonly lng: number;
}

/** Where a change stands. `published`: it is online, and no draft is left. */
export type ChangeStatus = 'draft' | 'pending_review' | 'pending_publish' | 'published';

/** What the gateway answers to a saved draft, and to another state of one. */
export interface ChangeAnswer {
  /** That of the draft now, which may be another than was asked for. */
  readonly status: ChangeStatus;
}

/** One thing that is wrong: with the words of the content check where it comes from there, else as a sentence. */
export interface RefusalProblem extends Partial<Pick<Problem, 'where' | 'found' | 'expected' | 'fix'>> {
  readonly field?: string;
  readonly message?: string;
}

/** What the gateway answers where it refuses. */
export interface GatewayRefusal {
  readonly error?: string;
  readonly reference?: string;
  readonly problems?: readonly RefusalProblem[];
}

/** What `GET /api/cms/preview/<collection>/<slug>` answers. */
export interface PreviewData {
  readonly settings: Omit<EditorSettings, 'config' | 'person' | 'hasGeocoder'>;
  readonly collection: string;
  readonly slug: string;
  /** The file as it is drafted or published. */
  readonly source: string;
  /** Is it the draft, or what is online? */
  readonly version: 'concept' | 'gepubliceerd';
}
