import { catalogue as realCatalogue, groupLabels } from '../../domain/catalogue/index.ts';
import type { Directory, WorkplaceEntry } from '../../domain/directory.ts';
import type { Catalogue, GroupName } from '../../domain/field.ts';
import { toStreetLine, toTownLine, type Piece } from '../../domain/kinds/index.ts';
import type { Contact } from '../../domain/listing.ts';
import { findMeasure, toMunicipalityName } from '../../domain/references.ts';
import { pickText, type Locale, type Text } from '../../domain/text.ts';
import { vocabularies } from '../../domain/vocabularies/index.ts';
import { addDays } from '../../domain/date.ts';
import { fill } from '../../i18n/fill.ts';
import { formatDay } from '../../i18n/dates.ts';
import type { Messages } from '../../i18n/nl.ts';
import { toMeasureUrl, toOrganisationUrl, toWorkplaceUrl } from '../../i18n/urls.ts';
import type { IsoDate } from '../../domain/value.ts';
import type { GroupLabel } from '../mark/Mark.tsx';
import { overTime, toCapacityTurns, toFreshnessTurns, type Spell } from '../state/over-time.ts';
import {
  toCapacityLine,
  toCheckedLine,
  toDeadEnd,
  toFreshnessLine,
  type StateContext,
  type StateLine,
} from '../state/state.ts';
import { toSections, type FicheSection } from './to-sections.ts';

/** How to reach somebody: what is left out is not filled in. */
export interface ContactModel {
  readonly mailbox: string;
  /** As written, and as a `tel:` address. */
  readonly phone?: { readonly text: string; readonly href: string };
  readonly hours?: Piece;
}

/** What the fiche says of one measure: who may refer stands with the measure, not with the workplace. */
export interface FicheMeasure {
  readonly name: string;
  readonly url: string;
  readonly group: GroupLabel;
  readonly whoRefers: string;
  readonly isVerified: boolean;
  readonly isPhasingOut: boolean;
}

/** A section with its heading, as the fiche shows it; none where the part around it already says it. */
export interface TitledSection extends FicheSection {
  readonly title?: string;
}

/** Everything on the fiche, worked out: the component below only arranges it. */
export interface FicheModel {
  readonly name: string;
  readonly organisation: { readonly name: string; readonly url: string };
  readonly groups: readonly GroupLabel[];
  readonly summary?: Piece;
  readonly deadEnd?: string;
  /** Per measure where there are several, because one line would hide what differs. */
  readonly capacity: readonly { readonly measure?: string; readonly lines: readonly Spell<StateLine>[] }[];
  readonly freshness: readonly Spell<StateLine>[];
  /** How old the contact is, and how old the steps of the intake. */
  readonly checked: {
    readonly contact: readonly Spell<StateLine>[];
    readonly intake: readonly Spell<StateLine>[];
  };
  readonly confirmedBy?: string;
  readonly source?: string;
  readonly where: string;
  readonly address: readonly string[];
  /** Said when the point on the map is only the middle of the place. */
  readonly approximate?: string;
  readonly contact: ContactModel;
  readonly website?: string;
  readonly kbo?: string;
  readonly measures: readonly FicheMeasure[];
  readonly steps: readonly Piece[];
  /** For the referrer. */
  readonly referring: readonly TitledSection[];
  /** For the person. */
  readonly expecting: readonly TitledSection[];
  readonly missing: readonly string[];
  readonly others: readonly { readonly name: string; readonly url: string }[];
  readonly url: string;
  readonly hasDutchOnly: boolean;
  readonly today: string;
}

const referringGroups: readonly GroupName[] = ['intake', 'conditions', 'people'];
const expectingGroups: readonly GroupName[] = [
  'work',
  'time',
  'place',
  'mobility',
  'language',
  'load',
  'access',
  'growth',
];

const toPiece = (text: Text, locale: Locale): Piece => {
  const { value, lang } = pickText(text, locale);
  return lang === locale ? { text: value } : { text: value, lang };
};

export function toContactModel(contact: Contact, locale: Locale): ContactModel {
  const { mailbox, phone, hours } = contact;
  return {
    mailbox,
    ...(phone ? { phone: { text: phone, href: `tel:${phone.replace(/^0/, '+32').replace(/[^+\d]/g, '')}` } } : {}),
    ...(hours ? { hours: toPiece(hours, locale) } : {}),
  };
}

export const toGroupLabel = (code: string, locale: Locale): GroupLabel => ({
  code,
  name: vocabularies.measureGroups.find(({ value }) => value === code)?.label[locale] ?? code,
});

export interface FicheContext {
  readonly directory: Pick<Directory, 'region' | 'references' | 'measures'>;
  readonly locale: Locale;
  readonly today: IsoDate;
  readonly messages: Messages;
  /** The site's own address, for the printed link. */
  readonly siteUrl: string;
  readonly catalogue?: Catalogue;
}

function toCapacityLines(
  { capacity, measures }: WorkplaceEntry['workplace'],
  { references }: Pick<Directory, 'references'>,
  context: StateContext,
): FicheModel['capacity'] {
  const toLines = (rows: WorkplaceEntry['workplace']['capacity']) =>
    overTime(
      (today) => toCapacityLine(rows, { ...context, today }),
      context,
      toCapacityTurns(rows, context.thresholds),
    );
  if (!capacity || measures.length === 1) return [{ lines: toLines(capacity) }];
  return capacity.map((row) => ({
    measure: findMeasure(references, row.measure)?.name[context.locale] ?? row.measure,
    lines: toLines([row]),
  }));
}

/** When somebody last looked at facts with a term of their own. */
export const toCheckedLines = (confirmedOn: IsoDate, afterDays: number, context: StateContext) =>
  overTime((today) => toCheckedLine(confirmedOn, afterDays, { ...context, today }), context, [
    addDays(confirmedOn, afterDays + 1),
  ]);

export function toFiche(
  entry: WorkplaceEntry,
  siblings: readonly WorkplaceEntry[],
  { directory, locale, today, messages, siteUrl, catalogue = realCatalogue }: FicheContext,
): FicheModel {
  const { workplace, organisation } = entry;
  const { references, region } = directory;
  const state = { today, locale, messages, thresholds: region.thresholds };
  const sections = toSections(workplace, catalogue.workplace, locale, references);
  const titled = (groups: readonly GroupName[]): TitledSection[] =>
    groups.flatMap((group) => {
      const section = sections.get(group);
      if (!section) return [];
      const rows = section.rows.filter(({ key }) => key !== 'intakeSteps');
      return [{ ...section, rows, ...(group === 'intake' ? {} : { title: groupLabels[group][locale] }) }];
    });
  const referring = titled(referringGroups);
  const expecting = titled(expectingGroups);
  const isFilled = ({ rows, checks }: TitledSection): boolean => rows.length + checks.length > 0;
  const town = toMunicipalityName(references, workplace.address.municipality, locale);
  const place = workplace.address.place;
  const deadEnd = toDeadEnd(organisation.status, state);
  const steps = workplace.intakeSteps.map((step) => toPiece(step, locale));
  const summary = workplace.summary ?? organisation.description;
  const allPieces = [
    ...steps,
    ...(summary ? [toPiece(summary, locale)] : []),
    ...[...referring, ...expecting].flatMap(({ rows }) => rows.flatMap(({ pieces }) => pieces)),
  ];
  return {
    name: entry.name,
    organisation: { name: organisation.name, url: toOrganisationUrl(locale, entry.organisationSlug) },
    groups: entry.groups.map((code) => toGroupLabel(code, locale)),
    ...(summary ? { summary: toPiece(summary, locale) } : {}),
    ...(deadEnd ? { deadEnd } : {}),
    capacity: toCapacityLines(workplace, directory, state),
    freshness: overTime(
      (day) => toFreshnessLine(organisation.confirmedOn, { ...state, today: day }),
      state,
      toFreshnessTurns(organisation.confirmedOn, region.thresholds),
    ),
    checked: {
      contact: toCheckedLines(organisation.confirmedOn, region.thresholds.contactAfterDays, state),
      intake: toCheckedLines(organisation.confirmedOn, region.thresholds.intakeAfterDays, state),
    },
    ...(organisation.confirmedBy ? { confirmedBy: messages.state.by[organisation.confirmedBy] } : {}),
    ...(organisation.source ? { source: organisation.source } : {}),
    where: place && place !== workplace.address.municipality ? `${place}, ${town}` : town,
    address: [toStreetLine(workplace.address), toTownLine(workplace.address)].flatMap((line) => line ?? []),
    ...(entry.point.isApproximate
      ? { approximate: fill(messages.fiche.approximatePoint, { place: place ?? town }) }
      : {}),
    contact: toContactModel(entry.contact, locale),
    ...(organisation.website ? { website: organisation.website } : {}),
    ...(organisation.kbo ? { kbo: organisation.kbo.replace(/(\d{4})(\d{3})(\d{3})/, '$1.$2.$3') } : {}),
    measures: directory.measures
      .filter(({ code }) => workplace.measures.includes(code))
      .map((measure) => ({
        name: measure.name[locale],
        url: toMeasureUrl(locale, measure.code),
        group: toGroupLabel(measure.group, locale),
        whoRefers: measure.whoRefers[locale],
        isVerified: measure.isVerified !== false,
        isPhasingOut: measure.status === 'uitdovend',
      })),
    steps,
    referring: referring.filter(isFilled),
    expecting: expecting.filter(isFilled),
    missing: [...referring, ...expecting].flatMap(({ missing }) => missing),
    others: siblings
      .filter(({ slug }) => slug !== entry.slug)
      .map(({ slug, name }) => ({ name, url: toWorkplaceUrl(locale, slug) })),
    url: new URL(toWorkplaceUrl(locale, entry.slug), siteUrl).href,
    hasDutchOnly: allPieces.some(({ lang }) => lang !== undefined),
    today: formatDay(today, locale),
  };
}
