/** What the names of the example content begin with. */
const kinds =
  'Arbeidszorg Atelier Buurtpunt Depot Dierenweide Drukatelier Eethuis Fietsatelier Fietspunt Groenploeg Groep Hoeve Huis Keuken Kinderopvang Klusploeg Kringwinkel Loods Magazijn Montagehal Naaihuis Schrijnwerkerij Serre Strijkatelier Textielatelier Wasbar Werkplaats Winkel Zorghuis'.split(
    ' ',
  );

/** Two halves of a word that no organisation is called by; together as many words as a large corpus needs. */
const heads =
  'Appel Beuken Biezen Bloesem Braam Distel Doorn Dotter Eiken Elzen Essen Fazanten Gerst Ginster Haver Hazel Hekel Hommel Hop Iepen Klaver Klimop Koren Kwikstaart Leeuwerik Linden Lisdodde Meidoorn Merel Mispel Mosterd Netel Olmen Paarden Pimpel Popel Reiger Riet Rogge Salie Slee Spelt Sterre Tarwe Toorts Varen Vlas Vlier Wilgen Zilver Zuring'.split(
    ' ',
  );
const tails =
  'akker beek berg boom bos brug dal dreef eind gaard gracht haag hage heuvel hoek hof hout kamp kant kouter kreek kruis laan land meers mote oever pad poel rand ridder spoor stok tuin veld vijver weide wijk zand'.split(
    ' ',
  );

const total = kinds.length * heads.length * tails.length;
/** Shares no factor with the total, so that every name comes up once before any comes back. */
const stride = 7919;

/** A different name for every number: "Atelier Vlaskouter", "Groenploeg Wilgenpad". */
export function toName(index: number): string {
  const place = (index * stride) % total;
  const kind = kinds[place % kinds.length] ?? '';
  const head = heads[Math.floor(place / kinds.length) % heads.length] ?? '';
  const tail = tails[Math.floor(place / kinds.length / heads.length)] ?? '';
  const again = Math.floor(index / total);
  return `${kind} ${head}${tail}${again > 0 ? ` ${again + 1}` : ''}`;
}

/** What a workplace's own name begins with, before the place where it is. */
export const workplaceKinds = kinds;
