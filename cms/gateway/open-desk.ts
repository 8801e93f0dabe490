import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { createCmsRoutes } from './cms/create-cms-routes.ts';
import { createContentCheck } from './content/content-check.ts';
import { createEditContent } from './content/edit-content.ts';
import { createReadOnce } from './content/read-once.ts';
import { createYamlGuard } from './content/yaml-guard.ts';
import type { GatewayEnv } from './context.ts';
import { createSceneReader } from './editor/read-scene.ts';
import { createHistoryRoutes } from './history/create-history-routes.ts';
import { createTombstones } from './history/tombstones.ts';
import type { OrganisationName } from './identity/account-routes.ts';
import type { People } from './identity/people.ts';
import type { Mailer } from './mail/mail.ts';
import { mergeFiles } from './merge/merge-files.ts';
import { createForgottenPersons } from './privacy/forgotten-persons.ts';
import { createRemovePersons } from './privacy/remove-persons.ts';
import type { Publisher } from './publish/publisher.ts';
import { createQuickRoutes } from './quick/create-quick-routes.ts';
import { createOutsideReview } from './remote/review-outside.ts';
import { createReviewRoutes } from './review/create-review-routes.ts';
import { createDescriber } from './review/describe-draft.ts';
import { createDesk } from './review/desk.ts';
import { createDigest } from './review/digest.ts';
import { createReviewLog } from './review/review-log.ts';
import type { ContentStore } from './store/content-store.ts';

export interface OpenDeskOptions {
  readonly store: ContentStore;
  readonly database: DatabaseSync;
  readonly mailer: Mailer;
  readonly people: Pick<People, 'findByEmail'>;
  readonly publisher: Pick<Publisher, 'request' | 'status'>;
  /** Addresses of who reviews. */
  readonly findModerators: () => Promise<readonly string[]>;
  readonly listOrganisations: () => Promise<readonly OrganisationName[]>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly today: () => string;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

/** Everything between what somebody types and what is published: the editor's interface, reviewing, phones, history. */
export function openDesk(options: OpenDeskOptions) {
  const { store, database, mailer, people, publisher, findModerators, listOrganisations, publicUrl, today, now } =
    options;
  const guard = createYamlGuard();
  const reader = createReadOnce();
  const forgotten = createForgottenPersons({ database, today });
  const check = forgotten.guard(createContentCheck({ store, today, reader }));
  const readScene = createSceneReader(store);
  const { describeDraft, describeFile } = createDescriber({ store, readScene });
  const log = createReviewLog({ database, now });
  const tombstones = createTombstones(store);
  const edit = createEditContent({ store, merge: mergeFiles, check, guard, today, reader, newId: randomUUID });
  const digest = createDigest({
    log,
    mailer,
    findModerators,
    nameOf: (key) => desk.nameOf(key),
    publicUrl,
    now,
    onProblem: options.onProblem,
  });
  const desk = createDesk({ store, check, publisher, mailer, people, log, digest, describe: describeDraft, publicUrl });

  const routes = new Hono<GatewayEnv>();
  for (const own of [
    createCmsRoutes({ store, edit, check, desk, publicUrl }),
    createReviewRoutes({ store, desk, log, describe: describeDraft, publisher, listOrganisations, tombstones, now }),
    createQuickRoutes({ store, edit, desk, log, describeFile, readScene, today }),
    createHistoryRoutes({
      store,
      check,
      edit,
      desk,
      log,
      describeFile,
      tombstones,
      withoutForgotten: forgotten.withoutForgotten,
      removePersons: createRemovePersons({ store, desk, forgotten }),
    }),
  ]) {
    routes.route('/', own);
  }

  let warming: Promise<unknown> | undefined;
  return {
    routes,
    tombstones,
    /** Judges what was written without us. */
    reviewOutside: createOutsideReview(check, guard),
    /** What pages of other parts write and say with, by the same rules. */
    parts: { edit, check, desk, log, describeFile, readScene },
    /** Tells moderators what they have not heard of yet: after a restart, too. */
    async start(): Promise<void> {
      await digest.flush();
      // The first who saves need not wait until everything was read for the first time.
      warming = Promise.all([guard.judge(''), check(new Map())]).catch(options.onProblem);
    },
    async close(): Promise<void> {
      await digest.stop();
      await warming;
      await guard.close();
    },
  };
}

export type OpenDesk = ReturnType<typeof openDesk>;
