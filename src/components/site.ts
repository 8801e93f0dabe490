import type { Basemap } from '../basemap/basemap.ts';
import type { Directory } from '../domain/directory.ts';
import type { NewsItem } from '../domain/news.ts';
import type { IsoDate } from '../domain/value.ts';
import type { ServerOptions } from '../search/meilisearch/server.ts';

/** What every page is made from; pages read it once and hand it to the parts that need it. */
export interface Site {
  readonly directory: Directory;
  /** The day for which the pages are true. */
  readonly today: IsoDate;
  /** What changed lately, newest first; nothing where no history is known. */
  readonly news: readonly NewsItem[];
  /** What every map is drawn on. */
  readonly basemap: Basemap;
  /** What other sites show beside a link to this one, where the region has such a picture. */
  readonly picture: Buffer | undefined;
  /** Whether a service on the same origin takes "Meld een fout"; without one the fiche says whom to mail. */
  readonly takesReports: boolean;
  /** The server that the search page asks; without one it searches by itself. */
  readonly searchServer: ServerOptions | undefined;
}

/**
 * What surrounds every page, whatever it is about: all but the listings. The pages of one listing are made of this and of
 * that listing alone, so that a release can take them over from the one before.
 */
export interface Frame extends Pick<Site, 'today' | 'basemap' | 'takesReports'> {
  readonly directory: Pick<Directory, 'region' | 'references' | 'measures'>;
  readonly hasPicture: boolean;
}
