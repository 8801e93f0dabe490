import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { defaultLocale } from '../../../src/domain/text.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { toOrganisationUrl } from '../../../src/i18n/urls.ts';
import { areLowRisk, type DescribedChange } from '../changes/describe-changes.ts';
import { findPlace, toContentPath } from '../content-path.ts';
import type { ContentCheck } from '../content/content-check.ts';
import { refuseProblems } from '../content/refuse-problems.ts';
import type { People } from '../identity/people.ts';
import type { Mailer } from '../mail/mail.ts';
import type { Person } from '../person.ts';
import { authorise } from '../policy/authorise.ts';
import { requireAuthorised } from '../policy/require.ts';
import type { Publisher } from '../publish/publisher.ts';
import { type ContentStore, type Draft, type DraftKey, type Id, type Outcome } from '../store/content-store.ts';
import { refuseStoreErrors } from '../store/refuse-store-errors.ts';
import { requireDraft } from '../store/require-draft.ts';
import { textsOf } from '../texts/index.ts';
import type { Digest } from './digest.ts';
import type { DescribeDraft } from './describe-draft.ts';
import type { ReviewKind, ReviewLog } from './review-log.ts';

export interface DeskDeps {
  readonly store: ContentStore;
  readonly check: ContentCheck;
  readonly publisher: Pick<Publisher, 'request'>;
  readonly mailer: Mailer;
  readonly people: Pick<People, 'findByEmail'>;
  readonly log: ReviewLog;
  readonly digest: Pick<Digest, 'flush'>;
  readonly describe: DescribeDraft;
  readonly publicUrl: string;
}

/** What a change says in the history, in one line. */
const longestSubject = 72;

/** A sentence with the workplace that it is about. */
export const toSentence = ({ workplace, sentence }: DescribedChange): string =>
  workplace === undefined || workplace === '' ? sentence : `${workplace}: ${sentence}`;

export function toMessage(name: string, sentences: readonly string[]): string {
  const [first = 'gewijzigd'] = sentences;
  const rest = sentences.length > 1 ? ` (en ${sentences.length - 1} meer)` : '';
  const line = `${name}: ${first}`.replace(/\s+/g, ' ');
  const short =
    line.length + rest.length > longestSubject ? `${line.slice(0, longestSubject - rest.length - 1).trimEnd()}…` : line;
  return [
    `${short}${rest}`,
    ...(sentences.length > 1 ? ['', ...sentences.map((sentence) => `- ${sentence.replace(/\s+/g, ' ')}`)] : []),
  ].join('\n');
}

/** The name that a listing gives itself; else its slug. */
export function toListingName(content: Uint8Array | undefined, slug: string): string {
  const { value } = content ? parseYaml('x.yaml', new TextDecoder().decode(content)) : { value: undefined };
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : slug;
}

/** What happens to a proposal once it is sent in: it waits, goes online at once, is approved, sent back or rejected. */
export function createDesk(deps: DeskDeps) {
  const { store, check, publisher, mailer, people, log, digest, describe, publicUrl } = deps;

  async function nameOf(key: DraftKey): Promise<string> {
    const path = toContentPath(key);
    if (path === undefined || findPlace(path)?.kind !== 'listing') return key.slug;
    const draft = await store.findDraft(key);
    const file = draft ? await store.readDraftFile(key, path) : await store.readFile(path);
    return toListingName(file?.content, key.slug);
  }

  async function record(
    kind: ReviewKind,
    key: DraftKey,
    by: Person,
    summary: readonly string[],
    note = '',
  ): Promise<void> {
    log.add({ kind, key, by: { name: by.name, email: by.email }, note, summary });
    if (kind === 'submitted' || kind === 'published-at-once') await digest.flush();
  }

  /** Publishes a draft as it is, after a last look at whether it may be. */
  async function publish(person: Person, draft: Draft, sentences: readonly string[], isTrusted: boolean) {
    const files = new Map<string, Uint8Array | undefined>();
    for (const { path, id, isRemoved } of draft.files) {
      files.set(path, isRemoved ? undefined : await store.readById(id));
    }
    refuseProblems(await check(files));
    const outcome = await refuseStoreErrors(
      store.publishDraft(draft, {
        approver: person,
        message: toMessage(await nameOf(draft), sentences),
        head: draft.head,
        ...(isTrusted ? { trailers: { 'Low-Risk': 'trusted organisation' } } : {}),
      }),
    );
    if (outcome.kind === 'done') publisher.request();
    return outcome;
  }

  async function mailOutcome(
    kind: 'approved' | 'change-asked' | 'rejected',
    draft: Draft,
    by: Person,
    name: string,
    note: string,
  ): Promise<void> {
    // Who approves their own work knows.
    if (draft.author.email.toLowerCase() === by.email.toLowerCase()) return;
    const locale = (await people.findByEmail(draft.author.email))?.locale ?? defaultLocale;
    const { mail: t } = textsOf(locale).review;
    const isListing = draft.collection === 'organisations';
    const button =
      kind === 'approved' && isListing
        ? { label: t.see, path: toOrganisationUrl(locale, draft.slug) }
        : { label: isListing ? t.open : t.openDesk, path: '/beheer/' };
    await mailer.send({
      to: draft.author.email,
      kind: 'outcome',
      locale,
      key: `outcome ${kind} ${draft.head}`,
      subject: fill(t[kind].subject, { name }).replace(/[\r\n]+/g, ' '),
      paragraphs: [
        t.greeting,
        fill(t[kind].text, { name, moderator: by.name }),
        ...(note === '' ? [] : [`${t.note}\n${note}`]),
        { label: button.label, url: `${publicUrl}${button.path}` },
      ],
    });
  }

  return {
    nameOf,
    /** The published content changed by other ways than a draft. */
    published: (): void => {
      publisher.request();
    },
    /** A trusted organisation's change of low risk was written; moderators hear of it in the digest. */
    async publishedAtOnce(person: Person, key: DraftKey, sentences: readonly string[]): Promise<void> {
      publisher.request();
      await record('published-at-once', key, person, sentences);
    },

    /**
     * Somebody sent a draft in. A trusted organisation's change of low risk goes online at once; the rest waits.
     * @param note what the person says about it, for the moderator
     */
    async submitted(person: Person, key: DraftKey, note = ''): Promise<'waits' | 'published'> {
      const draft = await requireDraft(store, key);
      const changes = await describe(draft, 'nl');
      const sentences = changes.map(toSentence);
      const decision = authorise(person, {
        action: 'publishAtOnce',
        slug: key.slug,
        isTrusted: key.collection === 'organisations' && log.isTrusted(key.slug),
        isLowRisk: areLowRisk(changes),
      });
      // A moderator approves on the review page, where what changed is looked at.
      if (person.role === 'editor' && decision.allowed) {
        const outcome = await publish(person, draft, sentences, true);
        if (outcome.kind === 'done') {
          await record('published-at-once', key, person, sentences);
          return 'published';
        }
      }
      await record('submitted', key, person, sentences, note);
      return 'waits';
    },

    /** @param head the draft as it was looked at; where it changed since, nothing is published */
    async approve(person: Person, key: DraftKey, head?: Id): Promise<Outcome<Id>> {
      requireAuthorised(person, { action: 'approve', key });
      const found = await requireDraft(store, key);
      const draft = head === undefined ? found : { ...found, head };
      const sentences = (await describe(found, 'nl')).map(toSentence);
      const name = await nameOf(key);
      const outcome = await publish(person, draft, sentences, false);
      if (outcome.kind === 'done') {
        await record('approved', key, person, sentences);
        await mailOutcome('approved', draft, person, name, '');
      }
      return outcome;
    },

    /** Back to who wrote it, with what is still to do. */
    async askForChange(person: Person, key: DraftKey, note: string): Promise<void> {
      requireAuthorised(person, { action: 'askForChange', key });
      const draft = await requireDraft(store, key);
      await refuseStoreErrors(store.setDraftStatus(key, 'draft', person));
      await record('change-asked', key, person, [], note);
      await mailOutcome('change-asked', draft, person, await nameOf(key), note);
    },

    /** It does not come online, and is gone; it stays in the history of drafts. */
    async reject(person: Person, key: DraftKey, reason: string): Promise<void> {
      requireAuthorised(person, { action: 'reject', key });
      const draft = await requireDraft(store, key);
      const name = await nameOf(key);
      await refuseStoreErrors(store.discardDraft(key, person));
      await record('rejected', key, person, [], reason);
      await mailOutcome('rejected', draft, person, name, reason);
    },
  };
}

export type Desk = ReturnType<typeof createDesk>;
