import { createHourly, type Hourly } from '../mail/hourly.ts';
import type { Mail, Mailer, Paragraph } from '../mail/mail.ts';
import type { Batch, ReviewEvent, ReviewLog } from './review-log.ts';

/** As much of one proposal as a mail tells; the rest is behind its link. */
const mostSentences = 6;

export interface DigestDeps {
  readonly log: ReviewLog;
  readonly mailer: Mailer;
  /** Addresses of who reviews. */
  readonly findModerators: () => Promise<readonly string[]>;
  readonly nameOf: (key: ReviewEvent['key']) => Promise<string>;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

/** One paragraph for each proposal: the newest that happened to it. */
function toNewest(events: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const newest = new Map(events.map((event) => [`${event.kind} ${event.key.collection}/${event.key.slug}`, event]));
  return [...newest.values()];
}

/** Tells moderators what was sent in. */
export function createDigest({ log, mailer, findModerators, nameOf, publicUrl, now, onProblem }: DigestDeps) {
  async function toMail(to: string, { id, events }: Batch): Promise<Mail> {
    const paragraphs: Paragraph[] = [];
    const newest = toNewest(events);
    for (const { kind, key, by, summary, note } of newest) {
      const name = await nameOf(key);
      const what = kind === 'submitted' ? 'wacht op jou' : 'staat al online (laag risico, vertrouwde organisatie)';
      const more = summary.length > mostSentences ? [`en nog ${summary.length - mostSentences} wijzigingen`] : [];
      paragraphs.push(
        [
          `${name} (door ${by.name}) ${what}:`,
          ...[...summary.slice(0, mostSentences), ...more].map((line) => `- ${line}`),
          ...(note === '' ? [] : [`Erbij gezegd: ${note}`]),
        ].join('\n'),
        kind === 'submitted'
          ? { label: `Kijk na: ${name}`, url: `${publicUrl}/beheer/nakijken/${key.collection}/${key.slug}/` }
          : { label: `Bekijk: ${name}`, url: `${publicUrl}/beheer/geschiedenis/${key.slug}/` },
      );
    }
    const [first] = newest;
    const subject =
      newest.length === 1 && first
        ? `Na te kijken: ${await nameOf(first.key)}`
        : `Na te kijken: ${newest.length} wijzigingen`;
    return {
      to,
      kind: 'review',
      key: `review ${id} ${to}`,
      subject: subject.replace(/[\r\n]+/g, ' '),
      paragraphs: [
        'Dag,',
        'Dit is er gewijzigd sinds het vorige bericht. Bekijk het en keur het goed, of vraag een aanpassing.',
        ...paragraphs,
        'Alles wat wacht, staat hier samen:',
        { label: 'Alles wat wacht', url: `${publicUrl}/beheer/nakijken/` },
      ],
    };
  }

  async function send(batch: Batch): Promise<void> {
    const moderators = batch.events.length === 0 ? [] : await findModerators();
    for (const to of moderators) await mailer.send(await toMail(to, batch));
    log.markSent(batch.id);
  }

  return createHourly({ batches: log, send, now, onProblem });
}

export type Digest = Hourly;
