import { findImprovements, type Improvement } from '../../../src/domain/completeness.ts';
import type { Due } from '../../../src/domain/freshness.ts';
import { formatDate } from '../../../src/domain/kinds/index.ts';
import type { Organisation } from '../../../src/domain/listing.ts';
import type { Measure } from '../../../src/domain/measure.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { defaultLocale, toLower, type Locale } from '../../../src/domain/text.ts';
import { fill } from '../../../src/i18n/fill.ts';
import type { Mail } from '../mail/mail.ts';
import { textsOf } from '../texts/index.ts';
import type { Run } from './reminder-log.ts';

/** As many gaps as somebody fills in at one sitting. */
const mostGaps = 3;

export interface ReminderLinks {
  /** Absent where nothing of its kind is due. */
  readonly confirm?: string | undefined;
  readonly capacity?: string | undefined;
  readonly optOut: string;
}

export interface ReminderContent {
  readonly organisation: Organisation;
  readonly due: readonly Due[];
  readonly measures: readonly Measure[];
  readonly siteName: string;
  readonly links: ReminderLinks;
  readonly locale: Locale;
}

function toDueWords(due: Due, { measures, locale }: Pick<ReminderContent, 'measures' | 'locale'>): string {
  const t = textsOf(locale).reminders;
  const date = formatDate(due.saidOn, locale);
  if (due.what !== 'capacity') return fill(t.due[due.what], { date });
  const measure = measures.find(({ code }) => code === due.measure)?.name[locale] ?? due.measure;
  return fill(t.due.capacity, { workplace: due.workplaceName, measure, date });
}

/** The fields that would help most over all workplaces, with the workplace where there are several. */
function toGapWords(organisation: Organisation, locale: Locale): readonly string[] {
  const { workplaces, contact } = organisation;
  const gaps = workplaces.flatMap((workplace) =>
    findImprovements({ workplace, organisation, contact: workplace.contact ?? contact }, { most: mostGaps }).map(
      (improvement): Improvement & { readonly name: string } => ({
        ...improvement,
        name: workplace.name ?? organisation.name,
      }),
    ),
  );
  return gaps
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, mostGaps)
    .map(({ field, name }) => {
      const label = toLower(field.label[locale]);
      return workplaces.length === 1 ? label : fill(textsOf(locale).reminders.gapOf, { field: label, workplace: name });
    });
}

/** One mail for one address: everything that is due for one organisation, each link alone on its line. */
export function toReminderMail(to: string, key: string, content: ReminderContent): Mail {
  const { organisation, due, siteName, links, locale } = content;
  const t = textsOf(locale).reminders;
  const { name } = organisation;
  const gaps = toGapWords(organisation, locale);
  return {
    to,
    key,
    kind: 'reminder',
    locale,
    subject: fill(links.confirm === undefined ? t.subjectCapacity : t.subject, { name }),
    paragraphs: [
      t.greeting,
      [fill(t.intro, { site: siteName, name }), ...due.map((own) => `- ${toDueWords(own, content)}`)].join('\n'),
      ...(links.confirm === undefined ? [] : [t.confirm, { label: t.buttons.confirm, url: links.confirm }]),
      ...(links.capacity === undefined ? [] : [t.capacity, { label: t.buttons.capacity, url: links.capacity }]),
      ...(gaps.length === 0 ? [] : [fill(t.gaps, { gaps: gaps.join(', ') })]),
      t.validity,
      t.optOut,
      { label: t.buttons.optOut, url: links.optOut },
    ],
  };
}

/** An organisation that a moderator should call. */
export interface Escalated {
  readonly name: string;
  readonly phone: string | undefined;
  readonly since: IsoDate;
}

export interface Escalations {
  readonly silent: readonly Escalated[];
  readonly unreachable: readonly Escalated[];
}

/** One mail for one moderator about one run; nothing where there is nothing to say. */
export function toModeratorMail(
  to: string,
  { day, heldBack }: Run,
  { silent, unreachable }: Escalations,
  { publicUrl, locale = defaultLocale }: { readonly publicUrl: string; readonly locale?: Locale | undefined },
): Mail | undefined {
  const t = textsOf(locale).reminders;
  if (silent.length + unreachable.length + heldBack === 0) return undefined;
  const toLine = ({ name, phone, since }: Escalated): string =>
    `- ${fill(t.moderator.item, { name, phone: phone ?? t.moderator.noPhone, date: formatDate(since, locale) })}`;
  const toList = (title: string, items: readonly Escalated[]) =>
    items.length === 0 ? [] : [[title, ...items.map(toLine)].join('\n')];
  return {
    to,
    key: `reminders ${day} ${to}`,
    kind: 'reminders-moderator',
    locale,
    subject: t.moderator.subject,
    paragraphs: [
      t.greeting,
      ...toList(t.moderator.silent, silent),
      ...toList(t.moderator.unreachable, unreachable),
      ...(heldBack === 0 ? [] : [fill(t.moderator.heldBack, { n: heldBack })]),
      t.moderator.link,
      { label: t.moderator.button, url: `${publicUrl}/beheer/bewaking/` },
    ],
  };
}
