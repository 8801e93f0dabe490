import type { Directory } from '../domain/directory.ts';
import { defaultLocale, type Locale, type Text3 } from '../domain/text.ts';
import type { IsoDate } from '../domain/value.ts';
import { toPageUrl } from '../i18n/urls.ts';
import { toAbsoluteUrl, type SiteUrl } from './absolute-url.ts';
import { licence } from './licence.ts';

/** The files of the data set, with what they are called and what they are. */
const distributions = [
  { path: '/data/workplaces.json', type: 'application/json', name: 'Werkplekken met hun organisatie (JSON)' },
  { path: '/data/organisations.json', type: 'application/json', name: 'Organisaties met hun werkplekken (JSON)' },
  { path: '/data/workplaces.csv', type: 'text/csv', name: 'Werkplekken als rekenblad (CSV)' },
  { path: '/data/workplaces.geojson', type: 'application/geo+json', name: 'Werkplekken als kaartlaag (GeoJSON)' },
] as const;

const title: Text3 = {
  nl: 'Werkplekken in de sociale economie van',
  fr: "Lieux de travail de l'économie sociale :",
  en: 'Workplaces in the social economy of',
};
const example: Text3 = {
  nl: 'Dit zijn voorbeelden: de organisaties en werkplekken bestaan niet echt.',
  fr: "Ce sont des exemples : les organisations et les lieux de travail n'existent pas.",
  en: 'These are examples: the organisations and workplaces do not exist.',
};

/**
 * The data set for catalogues that harvest: schema.org and DCAT in one JSON-LD document, with the licence, the day and
 * the source that the plain lists have no place for.
 */
export function toDataset(
  { region }: Pick<Directory, 'region'>,
  { siteUrl, today }: { readonly siteUrl: SiteUrl; readonly today: IsoDate },
): Readonly<Record<string, unknown>> {
  const absolute = (path: string): string => toAbsoluteUrl(path, siteUrl);
  const inLocales = (toText: (locale: Locale) => string) =>
    region.locales.map((locale) => ({ '@language': locale, '@value': toText(locale) }));
  const license = { license: licence.url, 'dct:license': { '@id': licence.url } };
  const names = inLocales((locale) => `${title[locale]} ${region.name[locale]}`);
  const descriptions = inLocales((locale) =>
    region.isExample ? `${region.tagline[locale]} ${example[locale]}` : region.tagline[locale],
  );
  return {
    '@context': {
      '@vocab': 'https://schema.org/',
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
    },
    '@type': ['Dataset', 'dcat:Dataset'],
    '@id': absolute('/data/dataset.json'),
    url: absolute(toPageUrl(defaultLocale, 'data')),
    name: names,
    'dct:title': names,
    description: descriptions,
    'dct:description': descriptions,
    ...license,
    creditText: `Bron: ${region.siteName}, ${today}`,
    dateModified: today,
    'dct:modified': today,
    inLanguage: region.locales,
    isAccessibleForFree: true,
    publisher: { '@type': 'Organization', name: region.owner.nl, email: region.mailbox },
    spatialCoverage: {
      '@type': 'Place',
      name: region.name.nl,
      containsPlace: region.municipalities.map(({ name, nis }) => ({ '@type': 'City', name, identifier: nis })),
    },
    distribution: distributions.map(({ path, type, name }) => ({
      '@type': ['DataDownload', 'dcat:Distribution'],
      '@id': absolute(path),
      name,
      contentUrl: absolute(path),
      'dcat:downloadURL': { '@id': absolute(path) },
      encodingFormat: type,
      'dcat:mediaType': type,
      ...license,
      ...(type === 'application/json' && { 'dct:conformsTo': { '@id': absolute('/data/schema.json') } }),
    })),
    'dcat:distribution': distributions.map(({ path }) => ({ '@id': absolute(path) })),
  };
}
