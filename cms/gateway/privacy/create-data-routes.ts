import { Hono } from 'hono';
import { toIsoDate } from '../../../src/domain/date.ts';
import { toListingKey, toListingPath } from '../content-path.ts';
import { requirePerson, signedIn, type GatewayEnv } from '../context.ts';
import type { People } from '../identity/people.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { ReminderLog } from '../reminders/reminder-log.ts';
import type { ReportStore } from '../reports/report-store.ts';
import type { ReviewLog } from '../review/review-log.ts';
import type { ContentStore } from '../store/content-store.ts';

export interface DataRoutesDeps {
  readonly store: ContentStore;
  readonly people: Pick<People, 'find'>;
  readonly outbox: Pick<Outbox, 'listTo'>;
  readonly log: Pick<ReviewLog, 'ofDraft' | 'isTrusted'>;
  readonly reports: Pick<ReportStore, 'list'>;
  readonly reminders: Pick<ReminderLog, 'listOf' | 'findAddress' | 'listLiftedOf'>;
  readonly now: () => Date;
}

/** As far back as one file goes. */
const most = 1000;

/**
 * `/beheer/ik/gegevens.json`: everything that is held about the person who is signed in and about their organisations.
 * Addresses of visitors who reported something stay out: those are theirs.
 */
export function createDataRoutes(deps: DataRoutesDeps): Hono<GatewayEnv> {
  const { store, people, outbox, log, reports, reminders, now } = deps;
  const app = new Hono<GatewayEnv>();

  async function readOrganisation(slug: string) {
    const path = toListingPath(slug);
    const key = toListingKey(slug);
    const toText = (file: { readonly content: Uint8Array } | undefined): string | null =>
      file ? new TextDecoder().decode(file.content) : null;
    const draft = await store.findDraft(key);
    return {
      slug,
      isTrusted: log.isTrusted(slug),
      published: toText(await store.readFile(path)),
      draft: draft
        ? {
            status: draft.status,
            author: draft.author,
            updatedAt: draft.updatedAt,
            text: toText(await store.readDraftFile(key, path)),
          }
        : null,
      history: (await store.history({ path, limit: most })).map(({ id, author, at, message, trailers }) => ({
        id,
        author,
        at,
        message,
        trailers,
      })),
      proposals: log.ofDraft(key, most).map(({ at, kind, by, note, summary }) => ({ at, kind, by, note, summary })),
      reports: reports.list({ slugs: [slug] }).map(({ at, workplaceName, reason, text, state, changedAt, answer }) => ({
        at,
        workplaceName,
        reason,
        text,
        state,
        changedAt,
        answer,
      })),
      reminders: reminders.listOf(slug),
    };
  }

  app.get('/beheer/ik/gegevens.json', signedIn, async (c) => {
    const person = requirePerson(c);
    const organisations = [];
    for (const slug of person.organisations) organisations.push(await readOrganisation(slug));
    c.header('Content-Disposition', `attachment; filename="gegevens-${toIsoDate(now())}.json"`);
    return c.body(
      `${JSON.stringify(
        {
          madeAt: now(),
          account: await people.find(person.id),
          mails: outbox.listTo(person.email),
          reminders: reminders.findAddress(person.email) ?? null,
          lifted: reminders.listLiftedOf(person.email),
          organisations,
        },
        null,
        2,
      )}\n`,
      200,
      { 'Content-Type': 'application/json; charset=utf-8' },
    );
  });
  return app;
}
