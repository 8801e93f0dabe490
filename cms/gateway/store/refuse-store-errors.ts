import { Refusal } from '../refusal.ts';
import { StoreError, type StoreReference } from './content-store.ts';

const answers: Readonly<Record<StoreReference, readonly [status: 403 | 404 | 409 | 503 | 507, text: string]>> = {
  'draft-missing': [
    404,
    'Er is geen voorstel (meer) voor deze fiche: het is al gepubliceerd of weggegooid. Laad de pagina opnieuw.',
  ],
  'draft-changed': [
    409,
    'Dit voorstel is intussen gewijzigd. Er is niets gepubliceerd: laad de pagina opnieuw en kijk het nog eens na.',
  ],
  'path-refused': [
    403,
    'Dit bestand hoort niet bij de inhoud van de site. Open de fiche opnieuw vanuit het overzicht.',
  ],
  'store-full': [
    507,
    'Er is geen plaats meer op de schijf, dus er is niets bewaard. Laat dit venster open en verwittig wie de site beheert.',
  ],
  'store-broken': [
    503,
    'Bewaren lukt nu niet. Laat dit venster open en probeer het over een minuut opnieuw. Lukt het dan nog niet, verwittig dan wie de site beheert.',
  ],
};

/** Says in words for people what the store would not or could not do. */
export async function refuseStoreErrors<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause;
    const [status, text] = answers[cause.reference];
    throw new Refusal(status, cause.reference, text, { cause });
  }
}
