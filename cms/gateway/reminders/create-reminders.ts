import { daysBetween, toIsoDate } from '../../../src/domain/date.ts';
import { findDue, type Due } from '../../../src/domain/freshness.ts';
import { defaultLocale } from '../../../src/domain/text.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { toMailboxes } from '../confirm/find-sender.ts';
import type { LinkPurpose, MailLinks } from '../confirm/mail-links.ts';
import type { Listings, PublishedListing } from '../content/published-listings.ts';
import type { ContentScene } from '../editor/read-scene.ts';
import { toLocales, type People } from '../identity/people.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { ContentStore } from '../store/content-store.ts';
import { decideReminder, reminderRules, toLastSaid, type ReminderRules } from './decide.ts';
import { getsReminders } from './gets-reminders.ts';
import type { PlannedReminder, ReminderLog, Run } from './reminder-log.ts';
import { toModeratorMail, toReminderMail, type Escalated } from './reminder-mail.ts';

export interface RemindersDeps {
  readonly log: ReminderLog;
  readonly links: MailLinks;
  readonly listings: Pick<Listings, 'find' | 'list'>;
  readonly store: Pick<ContentStore, 'drafts'>;
  readonly readScene: () => Promise<Pick<ContentScene, 'region' | 'measures'>>;
  readonly people: Pick<People, 'list'>;
  readonly outbox: Pick<Outbox, 'send' | 'has' | 'findGivenUp'>;
  /** Addresses of who hears of organisations that do not answer. */
  readonly findModerators: () => Promise<readonly string[]>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly rules?: ReminderRules;
}

/** What a run would do, or does: for the log and for who tries it dry. */
export interface PlannedMail extends PlannedReminder {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly due: readonly Due[];
}
export interface Plan {
  readonly day: IsoDate;
  readonly reminders: readonly PlannedMail[];
  /** How many organisations wait until the next time. */
  readonly heldBack: number;
}

/** Once a run is this old, what it did not send is left to the next one. */
const longestDelay = 6;

const toKey = (day: IsoDate, organisation: string, address: string): string =>
  `reminder ${day} ${organisation} ${address}`;
const isEditorOf = (slug: string) => (account: Awaited<ReturnType<People['list']>>[number]) =>
  account.role === 'editor' && account.revokedAt === undefined && account.organisations.includes(slug);

/**
 * Asks organisations whether their listing still holds: one mail with everything that is due, at most once in some
 * weeks, until they answer. A run is written down before its first mail leaves, and a mail has a key of its
 * organisation, day and address: cut off anywhere, a run goes on later and sends nothing twice.
 */
export function createReminders(deps: RemindersDeps) {
  const { log, links, listings, store, readScene, people, outbox, findModerators, publicUrl, now } = deps;
  const rules = deps.rules ?? reminderRules;
  const today = (): IsoDate => toIsoDate(now());

  function noteLost(): void {
    for (const mail of outbox.findGivenUp('reminder')) log.lose(mail);
  }

  /** Where a reminder goes: the organisation's editors, else the mailbox of its listing; never where it is unwanted. */
  async function readRecipients() {
    const accounts = await people.list();
    const moderators = new Set(accounts.flatMap(({ role, email }) => (role === 'moderator' ? [email] : [])));
    const mayGet = (address: string): boolean => {
      const found = log.findAddress(address);
      const account = accounts.find(({ email }) => email === address);
      if (account?.revokedAt !== undefined || moderators.has(address)) return false;
      return getsReminders(found, account);
    };
    return ({ slug, organisation }: PublishedListing) => {
      const editors = accounts.filter(isEditorOf(slug)).map(({ email }) => email);
      const mailboxes = toMailboxes(organisation).slice(0, 1);
      const reached = editors.filter(mayGet);
      return {
        addresses: reached.length > 0 ? reached : mailboxes.filter(mayGet),
        /** With those that get none. */
        all: [...editors, ...mailboxes],
      };
    };
  }

  /** Organisations of which a proposal waits: they have answered, and it is the moderator's turn. */
  async function findWaiting(): Promise<ReadonlyMap<string, IsoDate>> {
    const waiting = (await store.drafts()).filter(
      ({ collection, status }) => collection === 'organisations' && status !== 'draft',
    );
    return new Map(waiting.map(({ slug, updatedAt }) => [slug, toIsoDate(new Date(updatedAt))]));
  }

  function toAnsweredOn({ slug, organisation }: PublishedListing): IsoDate {
    const said = toLastSaid(organisation);
    const answered = links.findLastAnswer(slug) ?? said;
    return answered > said ? answered : said;
  }

  async function makePlan(day: IsoDate): Promise<Plan> {
    const { region } = await readScene();
    const waiting = await findWaiting();
    const toRecipients = await readRecipients();
    const reminders = (await listings.list()).flatMap((listing): PlannedMail[] => {
      const { slug, organisation } = listing;
      const due = waiting.has(slug) ? [] : findDue(organisation, day, region.thresholds);
      const { addresses, all } = toRecipients(listing);
      const silence = log.findSilence(slug, toAnsweredOn(listing), all);
      const decision = decideReminder(due, silence, day, rules);
      if (decision === 'nothing') return [];
      const reminder = { organisation: slug, name: organisation.name, due };
      if (decision === 'escalate') return [{ ...reminder, kind: 'silent', addresses: [] }];
      if (addresses.length > 0) return [{ ...reminder, kind: 'mail', addresses }];
      return silence.isKnownUnreachable ? [] : [{ ...reminder, kind: 'unreachable', addresses: [] }];
    });
    const toSince = ({ due }: PlannedMail): IsoDate => due.map(({ since }) => since).toSorted()[0] ?? day;
    const mails = reminders
      .filter(({ kind }) => kind === 'mail')
      .toSorted((a, b) => toSince(a).localeCompare(toSince(b)) || a.organisation.localeCompare(b.organisation));
    const chosen = mails.slice(0, rules.maxPerRun);
    return {
      day,
      reminders: [...chosen, ...reminders.filter(({ kind }) => kind !== 'mail')],
      heldBack: mails.length - chosen.length,
    };
  }

  /** What a run needs to know to send, read once. */
  async function readRound() {
    return {
      ...(await readScene()),
      waiting: await findWaiting(),
      toRecipients: await readRecipients(),
      locales: toLocales(await people.list()),
      listings: new Map((await listings.list()).map((listing) => [listing.slug, listing])),
    };
  }
  type Round = Awaited<ReturnType<typeof readRound>>;

  /** Queues one organisation's mail to each of its addresses; what was queued before stays the only one. */
  async function queue(listing: PublishedListing, day: IsoDate, due: readonly Due[], round: Round): Promise<void> {
    const { slug, organisation } = listing;
    const { region, measures, toRecipients, locales } = round;
    const has = (isCapacity: boolean): boolean => due.some(({ what }) => (what === 'capacity') === isCapacity);
    const toLink = (purpose: LinkPurpose, folder: string, address: string): string =>
      `${publicUrl}/beheer/${folder}/${links.make(purpose, slug, address)}/`;
    for (const address of toRecipients(listing).addresses) {
      const key = toKey(day, slug, address);
      log.addMail(key, slug, day, address);
      if (outbox.has(key)) continue;
      const own = {
        confirm: has(false) ? toLink('confirm', 'bevestigen', address) : undefined,
        capacity: has(true) ? toLink('capacity', 'plaatsen', address) : undefined,
        optOut: toLink('opt-out', 'herinneringen/stop', address),
      };
      const locale = locales.get(address) ?? defaultLocale;
      const content = { organisation, due, measures, siteName: region.siteName, links: own, locale };
      await outbox.send(toReminderMail(address, key, content));
    }
  }

  /** Sends what was planned for one organisation, unless it has answered since. */
  async function sendTo(slug: string, day: IsoDate, round: Round): Promise<void> {
    const listing = round.listings.get(slug);
    const isLate = daysBetween(day, today()) > longestDelay;
    if (listing && !isLate && !round.waiting.has(slug)) {
      const due = findDue(listing.organisation, today(), round.region.thresholds);
      if (due.length > 0) await queue(listing, day, due, round);
    }
    // Also what was queued before a run was cut off.
    const isSent = log.findMailKeys(slug, day).some((key) => outbox.has(key));
    log.setState(slug, day, isSent ? 'done' : 'dropped');
  }

  async function tellModerators(run: Run, { region, listings: all, locales }: Round): Promise<void> {
    const told = log.forModerators(run.day);
    if (told.length === 0 && run.heldBack === 0) return;
    const toEscalated = (kind: PlannedReminder['kind']): readonly Escalated[] =>
      told.flatMap((reminder) => {
        const listing = reminder.kind === kind ? all.get(reminder.organisation) : undefined;
        if (!listing) return [];
        const { organisation } = listing;
        const since = findDue(organisation, run.day, region.thresholds).map((due) => due.since);
        return [
          {
            name: organisation.name,
            phone: organisation.contact.phone ?? organisation.workplaces[0]?.contact?.phone,
            since: since.toSorted()[0] ?? run.day,
          },
        ];
      });
    const escalations = { silent: toEscalated('silent'), unreachable: toEscalated('unreachable') };
    for (const to of await findModerators()) {
      const mail = toModeratorMail(to, run, escalations, { publicUrl, locale: locales.get(to) });
      if (mail) await outbox.send(mail);
    }
  }

  /** Does what runs that were written down still have to do. */
  async function finish(): Promise<void> {
    for (const run of log.openRuns()) {
      const round = await readRound();
      for (const { organisation } of log.plannedMails(run.day)) await sendTo(organisation, run.day, round);
      await tellModerators(run, round);
      log.finish(run.day);
    }
  }

  return {
    /** What a run on this day would do. Changes nothing. */
    makePlan,
    /** Goes on with a run that was cut off; notes what did not arrive. */
    async resume(): Promise<void> {
      noteLost();
      await finish();
    },
    /**
     * Plans and sends what is due today. Once a day at most: asked again it only goes on with what was cut off.
     * @returns what was planned, or nothing where today's run was planned before
     */
    async run(): Promise<Plan | undefined> {
      noteLost();
      await finish();
      const day = today();
      if (log.hasRun(day)) return undefined;
      const plan = await makePlan(day);
      log.plan(day, plan.reminders, plan.heldBack);
      await finish();
      return plan;
    },
  };
}

export type Reminders = ReturnType<typeof createReminders>;
