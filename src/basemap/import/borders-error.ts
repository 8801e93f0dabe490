/** What can be wrong with a file of borders, each with its text in one place: `errorTexts`. */
export type BordersReference =
  | 'not-json'
  | 'topojson'
  | 'no-features'
  | 'no-polygons'
  | 'swapped-axes'
  | 'unknown-projection'
  | 'no-municipality'
  | 'wrong-place';

const errorTexts: Readonly<Record<BordersReference, string>> = {
  'not-json':
    'Dit bestand is geen GeoJSON: het is niet als JSON te lezen ({detail}). Bewaar of exporteer de grenzen als GeoJSON en probeer opnieuw.',
  topojson: 'Dit bestand is TopoJSON. Zet het eerst om naar GeoJSON (bijvoorbeeld met QGIS of mapshaper.org).',
  'no-features':
    'Dit bestand is JSON, maar geen GeoJSON met gebieden: het moet een "FeatureCollection" zijn, of één "Feature". Gevonden: {detail}.',
  'no-polygons':
    'In dit bestand staan geen vlakken (Polygon of MultiPolygon), maar: {detail}. Kies de laag met de gemeenten of de statistische sectoren.',
  'swapped-axes':
    'In dit bestand staan breedte en lengte omgewisseld: het eerste getal van een punt is {detail}. GeoJSON wil eerst de lengte (oost), dan de breedte (noord). Exporteer opnieuw als GeoJSON.',
  'unknown-projection':
    'We herkennen de projectie van dit bestand niet ({detail}). Exporteer het als WGS 84 (EPSG:4326), Lambert 72 (EPSG:31370) of Lambert 2008 (EPSG:3812).',
  'no-municipality':
    'Geen enkel vlak in dit bestand hoort bij een gemeente van deze regio. We zoeken een NIS-code (zoals {detail}) of de naam van de gemeente. Kijk of het bestand over deze regio gaat en of die gegevens mee geëxporteerd zijn.',
  'wrong-place':
    'De vlakken liggen niet waar de gemeenten liggen: {detail}. Waarschijnlijk klopt de projectie niet. Exporteer het bestand als WGS 84 (EPSG:4326).',
};

/** A file of borders that cannot be used; the message says in Dutch what to do. */
export class BordersError extends Error {
  override readonly name = 'BordersError';
  readonly reference: BordersReference;

  constructor(reference: BordersReference, detail = '', cause?: unknown) {
    super(errorTexts[reference].replace('{detail}', detail), { cause });
    this.reference = reference;
  }
}
