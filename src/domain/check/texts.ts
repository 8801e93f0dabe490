import { formatDate } from '../kinds/index.ts';
import type { KindName } from '../field.ts';
import type { MeansForm } from '../means-form.ts';
import type { IsoDate } from '../value.ts';
import { anyOf, count, showKilometres, showValue } from './show.ts';

/** What a message says, below the name of the place. */
export interface Message {
  readonly found: string;
  readonly expected: string;
  /** What to do next; starts with a verb where it can. */
  readonly fix: string;
}

interface Entry<Facts> {
  readonly severity: 'error' | 'warning';
  readonly say: (facts: Facts) => Message;
}

const error = <Facts>(say: (facts: Facts) => Message): Entry<Facts> => ({ severity: 'error', say });
const warning = <Facts>(say: (facts: Facts) => Message): Entry<Facts> => ({ severity: 'warning', say });

const day = (date: IsoDate): string => formatDate(date, 'nl');
const didYouMean = (suggestion: string | undefined): string => (suggestion ? `Bedoelde je "${suggestion}"? ` : '');
const newId = 'Maak een nieuw kenmerk met: node -p "crypto.randomUUID()"';

/** What to do about a value that its kind refuses. */
export const kindFixes: Readonly<Record<KindName, string>> = {
  uuid: `Kopieer het kenmerk opnieuw. ${newId}, als het nog nergens gebruikt is.`,
  slug: 'Gebruik alleen kleine letters zonder accenten, cijfers en koppeltekens.',
  string: 'Schrijf gewone tekst, en zet er aanhalingstekens rond.',
  text: 'Zet de tekst achter "nl:", en een vertaling achter "fr:" of "en:".',
  texts: 'Zet elke tekst op een eigen regel, zoals: - nl: Bel eerst.',
  strings: 'Zet elke waarde op een eigen regel, met een streepje ervoor.',
  choice: 'Kies een code uit de lijst.',
  choices: 'Kies codes uit de lijst, elk op een eigen regel met een streepje ervoor.',
  scale: 'Schrijf 0, 1, 2 of 3, zonder aanhalingstekens.',
  integer: 'Schrijf alleen het getal, zonder woorden en zonder aanhalingstekens.',
  boolean: 'Schrijf true voor ja of false voor nee. Weet je het niet, haal het veld dan weg.',
  date: 'Schrijf eerst het jaar, dan de maand en dan de dag, met streepjes ertussen.',
  time: 'Schrijf twee cijfers, een dubbelpunt en twee cijfers, tussen aanhalingstekens: "08:00".',
  email: 'Kijk het adres na: er hoort precies één @ in, en geen spatie.',
  phone: 'Schrijf alleen cijfers en spaties, tussen aanhalingstekens: "056 12 34 56".',
  url: 'Kopieer het hele adres uit je browser, met https:// ervoor.',
  kbo: 'Kijk het nummer na op kbopub.economie.fgov.be: minstens één cijfer klopt niet. Vind je het niet, haal het veld dan weg.',
  upload: 'Zet het beeld in de map uploads en schrijf waar het staat, zoals /uploads/logo.png.',
  postcode: 'Schrijf de vier cijfers van de postcode.',
  latitude: 'Schrijf het getal met een punt en zonder aanhalingstekens.',
  longitude: 'Schrijf het getal met een punt en zonder aanhalingstekens.',
  measure: 'Kies de code van een maatregel.',
  measures: 'Kies codes van maatregelen, elk op een eigen regel met een streepje ervoor.',
  municipality: 'Kies een gemeente van de regio, met haar Nederlandse naam.',
  municipalities: 'Kies gemeenten van de regio, elk op een eigen regel met een streepje ervoor.',
  hours: 'Schrijf onder dit veld twee regels: min en max, in uren per week.',
  stop: 'Schrijf onder dit veld minstens de naam, zoals: name: Heule Markt.',
  address: 'Schrijf elk deel van het adres op een eigen regel onder dit veld.',
  person: 'Schrijf naam, functie en datum van de toestemming op een eigen regel onder dit veld.',
  contact: 'Schrijf elk deel van het contact op een eigen regel onder dit veld.',
  capacities: 'Maak per maatregel één regel met een streepje, met daaronder state en asOf.',
};

/** What to do about YAML that cannot be read, by the reader's own code; the rest has one text together. */
const yamlFixes: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'Staat er een dubbelpunt in de tekst zelf? Zet de hele tekst dan tussen aanhalingstekens. Anders springt de regel verkeerd in.',
  MULTILINE_IMPLICIT_KEY: 'Achter de naam van het veld hoort een dubbelpunt en een spatie, zoals: name: De Dreef',
  BAD_INDENT: 'Laat de regel even ver inspringen als de regels van dezelfde groep: twee spaties per stap.',
  TAB_AS_INDENT: 'Spring in met spaties in plaats van met de tabtoets: twee spaties per stap.',
  MISSING_CHAR: 'Er ontbreekt een teken, meestal een aanhalingsteken of een haakje op het einde.',
  BAD_SCALAR_START: 'Zet de tekst tussen aanhalingstekens: ze begint met een teken dat in YAML iets anders betekent.',
  BAD_DQ_ESCAPE: 'Zet de tekst tussen enkele aanhalingstekens, of schrijf \\\\ in plaats van \\.',
  TAG_RESOLVE_FAILED: 'Zet de tekst tussen aanhalingstekens: een uitroepteken vooraan betekent in YAML iets anders.',
  BAD_ALIAS: 'Zet de tekst tussen aanhalingstekens: * of & vooraan betekent in YAML iets anders.',
  ALIASES: 'Schrijf de waarden voluit, zonder verwijzingen met & en *.',
  MULTIPLE_DOCS: 'Haal de regel met --- weg: één bestand is één geheel.',
};

/** How a condition on a field is written, by what the field holds. */
const meansForms = {
  codes: 'values met een lijst van codes, of isTrue: true voor "ingevuld"',
  numbers: 'atMost of atLeast met een getal, of isTrue: true voor "ingevuld"',
  filled: 'isTrue: true',
} as const satisfies Record<MeansForm, string>;

/** The name and place of another thing that collides with this one. */
interface Elsewhere {
  /** Where the other one stands: "organisations/x.yaml, Werkplek 1". */
  readonly other: string;
}

const entries = {
  // Files
  'folder-missing': error(({ folder }: { folder: string }) => ({
    found: `de map "${folder}" bestaat niet of is leeg`,
    expected: 'een map met region.yaml en de mappen organisations, measures en pages',
    fix: 'Kijk na of je de juiste map koos: hier, of met de instelling CONTENT_DIR.',
  })),
  'file-missing': error(({ file, purpose }: { file: string; purpose: string }) => ({
    found: `het bestand ${file} is er niet`,
    expected: purpose,
    fix: `Maak het bestand ${file}, of zet het terug.`,
  })),
  'file-stray': error(({ suggestion }: { suggestion: string | undefined }) => ({
    found: 'een bestand dat niemand leest',
    expected: 'een bestand met een naam die de gids kent',
    fix: suggestion ? `Hernoem het tot ${suggestion}.` : 'Hernoem het bestand of haal het weg.',
  })),
  'upload-unusable': error((_: object) => ({
    found: 'een bestand dat geen beeld is',
    expected: 'in de map uploads alleen beelden: png, jpg of webp, met een naam van letters, cijfers en koppeltekens',
    fix: 'Haal het bestand weg, of bewaar het beeld opnieuw als png, jpg of webp.',
  })),
  'upload-missing': error(({ path, suggestion }: { path: string; suggestion: string | undefined }) => ({
    found: `"${path}", een beeld dat er niet is`,
    expected: 'een beeld dat in de map uploads staat',
    fix: suggestion
      ? `Bedoelde je ${suggestion}? Verbeter dan het adres. Zo niet, zet het beeld terug of haal het veld weg.`
      : 'Zet het beeld in de map uploads, of haal het veld weg.',
  })),
  'file-name': error(({ name, suggestion }: { name: string; suggestion: string }) => ({
    found: `"${name}"`,
    expected: 'een bestandsnaam met kleine letters zonder accenten, cijfers en koppeltekens: hij wordt het webadres',
    fix: suggestion ? `Hernoem het bestand tot ${suggestion}.yaml.` : 'Geef het bestand een naam met letters.',
  })),
  'file-empty': error((_: object) => ({
    found: 'een leeg bestand',
    expected: 'een ingevuld bestand',
    fix: 'Vul het bestand in, of haal het weg.',
  })),
  'file-encoding': error(({ excerpt }: { excerpt: string }) => ({
    found: excerpt,
    expected: 'letters met accenten die je kunt lezen',
    fix: 'Bewaar het bestand als UTF-8 en schrijf de letters met een accent opnieuw.',
  })),
  yaml: error(({ code, excerpt }: { code: string; excerpt: string }) => ({
    found: excerpt,
    expected: 'geldige YAML: per regel een veld, een dubbelpunt, een spatie en een waarde',
    fix: yamlFixes[code] ?? 'Kijk deze regel en de regel erboven na: inspringing, dubbelpunten en aanhalingstekens.',
  })),
  'yaml-key-twice': error(({ excerpt }: { excerpt: string }) => ({
    found: `twee keer hetzelfde veld: ${excerpt}`,
    expected: 'elk veld hoogstens één keer',
    fix: 'Haal een van beide weg, of voeg ze samen.',
  })),
  'no-listings': warning((_: object) => ({
    found: 'geen enkele organisatie',
    expected: 'minstens één bestand in de map organisations',
    fix: 'Zet de bestanden van de organisaties in de map organisations.',
  })),

  // Form
  missing: error(({ key, expects, removable }: { key: string; expects: string; removable?: string | undefined }) => ({
    found: 'niets: dit veld is niet ingevuld',
    expected: expects,
    fix: removable
      ? `Vul "${key}" in, of haal "${removable}" helemaal weg.`
      : `Vul "${key}" in: dit veld is verplicht.`,
  })),
  'missing-dutch': error((_: object) => ({
    found: 'geen Nederlandse tekst',
    expected: 'een tekst in het Nederlands, en eventueel in het Frans en het Engels',
    fix: 'Schrijf de tekst ook in het Nederlands, achter "nl:".',
  })),
  'unknown-field': error(
    ({
      key,
      suggestion,
      belongsIn,
      known,
    }: {
      key: string;
      suggestion: string | undefined;
      belongsIn: string | undefined;
      known: readonly string[];
    }) => {
      const found = `een veld dat we hier niet kennen: "${key}"`;
      if (suggestion) {
        return {
          found,
          expected: `het veld "${suggestion}"`,
          fix: `${didYouMean(suggestion)}Verbeter dan de naam. Zo niet, haal het veld weg.`,
        };
      }
      if (belongsIn) {
        return { found, expected: `dit veld bij ${belongsIn}`, fix: `Verplaats "${key}" naar ${belongsIn}.` };
      }
      return {
        found,
        expected: `een van de velden ${anyOf(known)}`,
        fix: 'Verbeter de naam van het veld, of haal het weg.',
      };
    },
  ),
  'unknown-code': error(
    ({
      value,
      suggestion,
      expects,
      fix,
    }: {
      value: unknown;
      suggestion: string | undefined;
      expects: string;
      fix: string | undefined;
    }) => ({
      found: showValue(value),
      expected: expects,
      fix: suggestion ? `Bedoelde je "${suggestion}"? Verbeter de code.` : (fix ?? 'Kies een waarde uit de lijst.'),
    }),
  ),
  'too-long': error(({ length, max }: { length: number; max: number }) => ({
    found: count(length, 'teken', 'tekens'),
    expected: `hoogstens ${max} tekens`,
    fix: `Maak de tekst ${count(length - max, 'teken', 'tekens')} korter.`,
  })),
  'too-many': error(({ length, max }: { length: number; max: number }) => ({
    found: `een lijst met ${length}`,
    expected: `hoogstens ${max}`,
    fix: `Haal er ${length - max} weg, of voeg er enkele samen.`,
  })),
  repeated: error(({ values }: { values: readonly string[] }) => ({
    found: `meer dan één keer: ${anyOf(values, 'en')}`,
    expected: 'elke waarde één keer',
    fix: 'Haal de herhaling weg.',
  })),
  'not-a-list': error(({ value, expects }: { value: unknown; expects: string }) => ({
    found: showValue(value),
    expected: expects,
    fix: 'Maak er een lijst van: zet elke waarde op een eigen regel, met een streepje en een spatie ervoor.',
  })),
  'text-without-language': error(({ value, expects }: { value: unknown; expects: string }) => ({
    found: showValue(value),
    expected: expects,
    fix: 'Zet de tekst op de volgende regel, achter "nl:", en laat die regel inspringen.',
  })),
  'invalid-value': error(({ value, expects, fix }: { value: unknown; expects: string; fix: string }) => ({
    found: showValue(value),
    expected: expects,
    fix,
  })),
  'hours-order': error(({ min, max }: { min: number; max: number }) => ({
    found: `minstens ${min} uur en hoogstens ${max} uur`,
    expected: 'een minimum dat niet groter is dan het maximum',
    fix: `Draai ze om (min: ${max}, max: ${min}), of verbeter een van beide.`,
  })),

  // The same thing twice
  'id-twice': error(({ id, other }: { id: string } & Elsewhere) => ({
    found: `het kenmerk ${id} staat ook in ${other}`,
    expected: 'een kenmerk dat nergens anders gebruikt is',
    fix: `Kopieerde je een bestand of werkplek? Geef de kopie dan een eigen kenmerk. ${newId}.`,
  })),
  'slug-twice': error(({ slug, other }: { slug: string } & Elsewhere) => ({
    found: `het webadres "${slug}" is ook dat van ${other}`,
    expected: 'een eigen webadres voor elke werkplek',
    fix: 'Geef de werkplek een andere naam, of kies zelf een webadres in het veld "slug".',
  })),
  'kbo-twice': error(({ kbo, other }: { kbo: string } & Elsewhere) => ({
    found: `het nummer ${kbo} staat ook in ${other}`,
    expected: 'één bestand per organisatie',
    fix: 'Voeg de twee bestanden samen: één organisatie met al haar werkplekken. Of verbeter het nummer dat fout is.',
  })),
  // A warning: two real organisations may share a name, and a doubt about one must not take the whole site down.
  'name-twice': warning(({ name, municipality, other }: { name: string; municipality: string } & Elsewhere) => ({
    found: `"${name}" in ${municipality} staat ook in ${other}`,
    expected: 'één bestand per organisatie',
    fix: 'Gaat het om dezelfde organisatie, voeg de bestanden dan samen. Zo niet, maak de namen verschillend.',
  })),
  'item-twice': error(({ value, what, other }: { value: string; what: string } & Elsewhere) => ({
    found: `"${value}" staat ook bij ${other}`,
    expected: `${what} die maar één keer voorkomt`,
    fix: 'Kies een andere, of voeg de twee samen.',
  })),

  // Dates
  'date-future': error(({ date, today }: { date: IsoDate; today: IsoDate }) => ({
    found: day(date),
    expected: `een dag tot en met vandaag, ${day(today)}`,
    fix: 'Kijk de datum na: jaar, maand en dag. Ze ligt nu in de toekomst.',
  })),
  'period-order': error(({ from, to }: { from: IsoDate; to: IsoDate }) => ({
    found: `tot ${day(to)}, maar pas vanaf ${day(from)}`,
    expected: 'een einde na het begin',
    fix: 'Verbeter een van beide datums.',
  })),
  stale: warning(({ date, mailbox }: { date: IsoDate; mailbox: string | undefined }) => ({
    found: `laatst bevestigd op ${day(date)}`,
    expected: 'een fiche die het laatste jaar bevestigd is; deze staat op de site als "verouderd"',
    fix: `Vraag de organisatie of alles nog klopt${mailbox ? ` (${mailbox})` : ''} en pas dan "confirmedOn" aan.`,
  })),
  'capacity-old': warning(({ date }: { date: IsoDate }) => ({
    found: `de toestand van ${day(date)}`,
    expected: 'een toestand van de laatste maanden; deze staat op de site als "onbekend"',
    fix: 'Vraag de toestand opnieuw, of haal deze regel weg.',
  })),
  'consent-old': warning(({ date }: { date: IsoDate }) => ({
    found: `toestemming van ${day(date)}`,
    expected: 'een toestemming van de laatste twee jaar',
    fix: 'Vraag de persoon of de naam er nog mag staan. Zo niet, haal "person" weg.',
  })),
  'check-old': warning(({ date }: { date: IsoDate }) => ({
    found: `laatst nagekeken op ${day(date)}`,
    expected: 'uitleg die het laatste jaar nagekeken is',
    fix: 'Kijk na of de uitleg nog klopt met de bron, en pas dan "checkedOn" aan.',
  })),

  // Place
  'coordinate-alone': error(({ missing }: { missing: string }) => ({
    found: `geen "${missing}"`,
    expected: 'lat en lng samen, of geen van beide',
    fix: `Vul "${missing}" ook in, of haal de andere weg: dan staat de werkplek in het midden van de deelgemeente.`,
  })),
  'coordinates-swapped': error(({ lat, lng }: { lat: number; lng: number }) => ({
    found: `lat: ${lat} en lng: ${lng}`,
    expected: 'eerst de breedtegraad (lat), dan de lengtegraad (lng)',
    fix: `Draai ze om: lat: ${lng} en lng: ${lat}.`,
  })),
  'coordinates-outside': error(({ lat, lng, km }: { lat: number; lng: number; km: number }) => ({
    found: `lat: ${lat} en lng: ${lng}, op ${showKilometres(km)} van de regio`,
    expected: 'een punt in de regio of in een buurgemeente',
    fix: 'Zoek het adres op een kaart en kopieer de coördinaten opnieuw, of haal lat en lng weg.',
  })),
  'coordinates-far': warning(({ km, place, nearest }: { km: number; place: string; nearest: string }) => ({
    found: `een punt op ${showKilometres(km)} van ${place}, het dichtst bij ${nearest}`,
    expected: `een punt in ${place}`,
    fix: 'Kijk de coördinaten en de gemeente na: een van beide klopt wellicht niet.',
  })),
  'postcode-elsewhere': error(
    ({
      postcode,
      municipality,
      own,
      owners,
    }: {
      postcode: string;
      municipality: string;
      own: readonly string[];
      owners: readonly string[];
    }) => ({
      found: postcode,
      expected: `een postcode van ${municipality}: ${anyOf(own)}`,
      fix:
        owners.length > 0
          ? `${postcode} hoort bij ${anyOf(owners)}. Verbeter de postcode of de gemeente.`
          : 'Verbeter de postcode. Klopt ze toch, kijk dan de gemeente na.',
    }),
  ),
  'postcode-place': error(({ postcode, place, own }: { postcode: string; place: string; own: readonly string[] }) => ({
    found: postcode,
    expected: `de postcode van ${place}: ${anyOf(own)}`,
    fix: 'Verbeter de postcode of de deelgemeente.',
  })),
  'place-elsewhere': error(
    ({
      place,
      municipality,
      own,
      owner,
      suggestion,
    }: {
      place: string;
      municipality: string;
      own: readonly string[];
      owner: string | undefined;
      suggestion: string | undefined;
    }) => ({
      found: `"${place}"`,
      expected: `een deelgemeente van ${municipality}: ${anyOf(own)}`,
      fix: owner
        ? `${place} ligt in ${owner}. Verbeter de deelgemeente of de gemeente.`
        : `${didYouMean(suggestion)}Verbeter de deelgemeente, of haal ze weg.`,
    }),
  ),
  'place-as-municipality': error(({ place, municipality }: { place: string; municipality: string }) => ({
    found: `"${place}", een deelgemeente`,
    expected: 'de gemeente zelf',
    fix: `Schrijf municipality: ${municipality} en place: ${place}.`,
  })),

  // Measures of a workplace
  'capacity-measure': error(({ measure, measures }: { measure: string; measures: readonly string[] }) => ({
    found: `plaats voor "${measure}"`,
    expected: `een maatregel van deze werkplek: ${anyOf(measures)}`,
    fix: `Zet "${measure}" ook bij de maatregelen van de werkplek, of haal deze regel weg.`,
  })),
  'capacity-contradiction': warning(({ state, places }: { state: string; places: number }) => ({
    found: `toestand "${state}" met ${count(places, 'vrije plaats', 'vrije plaatsen')}`,
    expected: 'een toestand en een aantal die bij elkaar passen',
    fix: 'Verbeter de toestand of het aantal vrije plaatsen.',
  })),
  'measure-replaced': warning(({ measure, successors }: { measure: string; successors: readonly string[] }) => ({
    found: `de maatregel "${measure}" bestaat niet meer`,
    expected: successors.length > 0 ? `wat ervoor in de plaats kwam: ${anyOf(successors)}` : 'een maatregel van nu',
    fix: 'Vraag de organisatie onder welke maatregel ze nu werkt.',
  })),

  // Advice
  'summary-missing': warning((_: object) => ({
    found: 'geen korte beschrijving',
    expected: 'een of twee zinnen in "summary": die lezen mensen eerst',
    fix: 'Schrijf wat voor werk het is, waar, en met wie.',
  })),
  'source-missing': warning((_: object) => ({
    found: 'gegevens uit openbare bronnen, zonder bron',
    expected: 'de bron in het veld "source"',
    fix: 'Schrijf in "source" waar de gegevens vandaan komen.',
  })),
  'service-area-missing': warning((_: object) => ({
    found: 'een ploeg die zich verplaatst, zonder gemeenten',
    expected: 'de gemeenten waar de ploeg werkt, in "serviceArea"',
    fix: 'Vul in waar de ploeg werkt, of haal "isMobileTeam" weg.',
  })),
  'transport-contradiction': warning((_: object) => ({
    found: 'uitleg over eigen vervoer, maar "hasOwnTransport" is false (nee)',
    expected: 'uitleg alleen als er eigen vervoer is',
    fix: 'Zet "hasOwnTransport" op true, of haal de uitleg weg.',
  })),

  // Region
  'region-dutch': error(({ locales }: { locales: readonly string[] }) => ({
    found: `de talen ${anyOf(locales, 'en')}`,
    expected: 'nl als eerste taal: elke fiche is er minstens in het Nederlands',
    fix: 'Zet nl vooraan in de lijst.',
  })),
  'thresholds-order': error(({ confirm, stale }: { confirm: number; stale: number }) => ({
    found: `"te bevestigen" na ${confirm} dagen en "verouderd" al na ${stale} dagen`,
    expected: 'eerst te bevestigen, later verouderd',
    fix: 'Maak "confirmAfterDays" kleiner dan "staleAfterDays".',
  })),
  'thresholds-ask': error(({ ask, unknown }: { ask: number; unknown: number }) => ({
    found: `${ask} dagen, terwijl bezoekers de plaats al na ${unknown} dagen als onbekend lezen`,
    expected: `ten hoogste ${unknown} dagen: vragen voor de plaats onbekend wordt`,
    fix: 'Maak "askCapacityAfterDays" niet groter dan "capacityAfterDays", of laat het weg: dan vragen we het op tijd.',
  })),
  'region-point': warning(({ km, municipality }: { km: number; municipality: string }) => ({
    found: `een punt op ${showKilometres(km)} van het midden van ${municipality}`,
    expected: 'een punt in de gemeente',
    fix: 'Kijk lat en lng na.',
  })),

  // Measures, overviews and references between files
  'measure-file-name': error(({ code, name }: { code: string; name: string }) => ({
    found: `code "${code}" in het bestand ${name}.yaml`,
    expected: 'een bestand met de code als naam',
    fix: `Hernoem het bestand tot ${code}.yaml, of verbeter de code. Organisaties verwijzen naar de code.`,
  })),
  'unknown-reference': error(
    ({ value, what, suggestion }: { value: string; what: string; suggestion: string | undefined }) => ({
      found: `"${value}"`,
      expected: what,
      fix: `${didYouMean(suggestion)}Verbeter de verwijzing, of haal ze weg.`,
    }),
  ),
  'self-reference': error(({ value }: { value: string }) => ({
    found: `"${value}" verwijst naar zichzelf`,
    expected: 'een verwijzing naar iets anders',
    fix: 'Haal de verwijzing weg.',
  })),
  'successor-missing': warning((_: object) => ({
    found: 'een vervangen maatregel, zonder opvolger',
    expected: 'de code van wat ervoor in de plaats kwam, in "replacedBy"',
    fix: 'Vul "replacedBy" in, zodat mensen de weg vinden naar wat er nu is.',
  })),

  // Pages
  'page-name': error(
    ({ name, suggestion, known }: { name: string; suggestion: string | undefined; known: readonly string[] }) => ({
      found: `"${name}"`,
      expected: `een naam en een taal, zoals over.nl.md; de pagina's zijn ${anyOf(known, 'en')}`,
      fix: `${didYouMean(suggestion)}Hernoem het bestand of haal het weg.`,
    }),
  ),
  'page-front-matter': error((_: object) => ({
    found: 'geen titel boven de tekst',
    expected: 'bovenaan een blok tussen twee regels met ---, met daarin title en description',
    fix: 'Begin het bestand met --- en zet daaronder title, description en nog eens ---.',
  })),
  'page-empty': error((_: object) => ({
    found: 'geen tekst onder de titel',
    expected: 'een tekst in Markdown',
    fix: 'Schrijf de tekst onder het blok met de titel.',
  })),
  'page-heading': error(({ line }: { line: string }) => ({
    found: showValue(line),
    expected: 'tussentitels vanaf ##: de titel zelf staat al bovenaan de pagina',
    fix: 'Zet een # bij, of haal de regel weg als ze de titel herhaalt.',
  })),
  'page-html': error(({ line }: { line: string }) => ({
    found: showValue(line),
    expected: 'gewone Markdown, zonder HTML',
    fix: 'Schrijf het in Markdown: **vet**, [tekst](adres), - voor een lijst.',
  })),
  'page-untranslated': warning(({ file }: { file: string }) => ({
    found: `${file} is er niet`,
    expected: 'de pagina in elke taal van de regio',
    fix: 'Vertaal de pagina. Zolang ze er niet is, tonen we de Nederlandse.',
  })),
  'page-language': warning(({ locale }: { locale: string }) => ({
    found: `een pagina in de taal "${locale}"`,
    expected: 'een taal die in region.yaml staat',
    fix: `Zet ${locale} bij "locales" in region.yaml, of haal dit bestand weg.`,
  })),

  // Thesaurus
  'concept-cycle': error(({ cycle }: { cycle: readonly string[] }) => ({
    found: `een kring: ${cycle.join(' → ')}`,
    expected: 'engere begrippen die niet terug naar het ruimere wijzen',
    fix: 'Haal een van deze verwijzingen in "narrower" weg, of maak er "related" van.',
  })),
  'term-twice': error(({ term, other }: { term: string; other: string }) => ({
    found: `"${term}" staat ook bij het begrip "${other}"`,
    expected: 'elk woord bij één begrip',
    fix: `Haal het weg bij een van beide. Is het de bedoeling, zet het dan in beide begrippen bij "sharedTerms".`,
  })),
  'term-repeated': warning(({ term }: { term: string }) => ({
    found: `"${term}" staat twee keer in dit begrip`,
    expected: 'elk woord één keer per taal',
    fix: 'Haal er een weg.',
  })),
  'term-unlisted': error(({ term, suggestion }: { term: string; suggestion: string | undefined }) => ({
    found: `"${term}"`,
    expected: 'een woord dat ook bij "terms" of "obsolete" van dit begrip staat',
    fix: `${didYouMean(suggestion)}Zet het ook bij de woorden, of haal het hier weg.`,
  })),
  'term-not-shared': warning(({ term }: { term: string }) => ({
    found: `"${term}" staat in geen enkel ander begrip`,
    expected: 'een woord dat echt in twee begrippen staat',
    fix: 'Haal het weg bij "sharedTerms".',
  })),
  'terms-missing': error((_: object) => ({
    found: 'geen enkel woord',
    expected: 'minstens één Nederlands woord bij "terms"',
    fix: 'Schrijf de woorden die mensen ervoor gebruiken; het eerste is het woord dat we zelf gebruiken.',
  })),
  'means-form': error(({ label, form }: { label: string; form: MeansForm }) => ({
    found: `een voorwaarde die niet past bij "${label}"`,
    expected: meansForms[form],
    fix: 'Schrijf de voorwaarde in die vorm.',
  })),
} as const;

type FactsTable = { readonly [R in keyof typeof entries]: Parameters<(typeof entries)[R]['say']>[0] };

/** The closed list of what can be wrong. A reference never changes its meaning: others may look for it. */
export type Reference = keyof FactsTable;
export type FactsOf<R extends Reference> = FactsTable[R];

/** Every text of a problem, in one table. */
export const problemTexts: { readonly [R in Reference]: Entry<FactsTable[R]> } = entries;
