import type { Locale } from '../../domain/text.ts';

/** Words that say nothing about what somebody looks for; folded. Read before other languages' words are. */
const functionWords: { readonly [L in Locale]: string } = {
  nl: `de het een ik jij je jouw u uw we wij ons onze ze zij hij hem haar hun mijn mij me zijn er en of maar want dus met in op te
    ten ter bij aan van voor naar om uit door over tot tussen tegen sinds tijdens die dat deze dit is ben bent was waren word
    wordt worden kan kunnen kon mag mogen moet moeten zou zal wil willen wilt graag heeft hebben heb had iemand iets iedereen
    waar wie wat welke welk hoe wanneer waarom nog ook al wel zo dan als daar hier heel erg zeer toch even eens alleen per week
    weken dag dagen t s aub svp alstublieft hallo liefst eventueel ongeveer circa ca max maximum maximaal hoogstens min minimum
    minimaal minstens minder meer vanaf binnen km kilometer straal kant`,
  fr: `le la les l un une des du de d au aux et ou a en dans sur sous pour par avec chez je tu il elle on nous vous ils elles mon ma
    mes ton ta tes son sa ses notre votre leur leurs ce cet cette ces qui que quoi ou est es suis sommes etes sont etre ai as
    avons avez ont avoir peut peux veut veux voudrais aimerais y se ne plus tres aussi comme quel quelle quels quelles quelquun
    svp merci bonjour semaine jour jours environ maximum minimum max min moins entre vers depuis km kilometres`,
  en: `the a an of in on at for to with and or i we you he she it they my your his her our their this that these those is are am be
    was were been have has had do does can could may might will would like want wants need needs who what where which when how
    some any please hi hello per week day days about from into by as so very also there max min maximum minimum between km
    kilometres`,
};

/** Words so general that every workplace fits them: not used, and said to be. */
const generalWords: { readonly [L in Locale]: string } = {
  nl: `zoek zoeken zoekt gezocht zoekende vind vinden werk werken werkt werkte werkplek werkplekken werkplaats werkplaatsen job jobs
    jobke baan banen plaats plaatsen plek plekken plekje plaatsje persoon personen mens mensen client clienten man mannen vrouw
    vrouwen jongen meisje dame heer buurt omgeving regio omstreken nabij dichtbij rond rondom vlakbij soort type organisatie
    organisaties bedrijf bedrijven firma project projecten tewerkstelling tewerkstellingsplaats mogelijkheid mogelijkheden
    adres contact info informatie lijst alle alles geschikt geschikte leuk leuke goed goede mogelijk iets terecht
    doorverwijzen doorverwijzing aanmelden aanbod ergens gaan gaat doen doet maken maakt helpen helpt spreken spreekt
    kent komen beginnen starten zelf hand handen arbeider arbeiders medewerker medewerkers werknemer werknemers enkel iemands vzw
    bvba sollicitatie solliciteren`,
  fr: `cherche cherchons chercher recherche rechercher trouver trouve travail travailler travaille emploi emplois place places lieu
    lieux poste postes job jobs personne personnes gens homme femme client clients pres proche proximite region environs
    quartier autour organisation organisations entreprise entreprises projet projets liste adresse contact possible quelque`,
  en: `find finding search searching look looking job jobs work working works place places workplace workplaces spot position
    person people someone somebody anyone client clients man woman near nearby around close area region organisation
    organisations organization company companies project list address contact possible suitable`,
};

export const negators: ReadonlySet<string> = new Set(
  'geen zonder niet weinig amper sans pas peu no without not little'.split(' '),
);

/** After these a name is a place, even when it is an ordinary word too. */
export const placePrepositions: ReadonlySet<string> = new Set(
  `in te bij rond rondom nabij naar vanuit vanop omgeving regio omstreken buurt dichtbij vlakbij uit van a vers pres near around
   from at gemeente deelgemeente stad commune`.split(/\s+/),
);

/** Before these verbs forms a place name is none: "wij menen dat …". */
export const pronouns: ReadonlySet<string> = new Set(
  'we wij ze zij jullie die ik nous ils elles they kan mag wil willen langs'.split(' '),
);
export const afterVerb: ReadonlySet<string> = new Set('dat het te kijken eens langs qui que ou ci la'.split(' '));

/** Before these a thing is something to go with the work, not the work: "met busje". */
export const companions: ReadonlySet<string> = new Set(['met', 'avec', 'with']);

/** Joins alternatives: "poetsen of strijken". */
export const alternatives: ReadonlySet<string> = new Set(['of', 'ou', 'or']);

const toSet = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export interface SmallWords {
  readonly isFunction: (word: string) => boolean;
  readonly isGeneral: (word: string) => boolean;
}

/** People type Dutch whatever the language of the page is, so Dutch small words always count. */
export function createSmallWords(locale: Locale): SmallWords {
  const own = [...new Set<Locale>([locale, 'nl'])];
  const functions = own.map((language) => toSet(functionWords[language]));
  const general = own.map((language) => toSet(generalWords[language]));
  return {
    isFunction: (word) => functions.some((set) => set.has(word)),
    isGeneral: (word) => general.some((set) => set.has(word)),
  };
}
