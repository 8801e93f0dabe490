import { toListingKey, toListingPath } from '../content-path.ts';
import type { Person } from '../person.ts';
import { requireAuthorised } from '../policy/require.ts';
import type { Desk } from '../review/desk.ts';
import { StoreError, type ContentStore } from '../store/content-store.ts';
import { refuseStoreErrors } from '../store/refuse-store-errors.ts';
import { findPersons, withoutAnybody, type ForgottenPersons } from './forgotten-persons.ts';

/**
 * Takes every name of a person out of a listing at once: out of what is published and out of the proposal that may
 * wait. Nobody needs to approve that, and no earlier version brings the names back.
 */
export function createRemovePersons({
  store,
  desk,
  forgotten,
}: {
  readonly store: ContentStore;
  readonly desk: Pick<Desk, 'published'>;
  readonly forgotten: ForgottenPersons;
}) {
  return async (person: Person, slug: string): Promise<void> => {
    requireAuthorised(person, { action: 'quickUpdate', slug });
    const path = toListingPath(slug);
    const key = toListingKey(slug);
    const message = `${slug}: namen van personen weggehaald`;
    const published = await store.readFile(path);
    const draft = await store.findDraft(key);
    const drafted = draft && (await store.readDraftFile(key, path));
    // First who is not to be named: from here on nothing puts a name back.
    for (const version of [published, drafted]) if (version) forgotten.forget(slug, findPersons(version.content));
    if (drafted && findPersons(drafted.content).length > 0) {
      const changes = [{ path, content: withoutAnybody(drafted.content) }];
      await refuseStoreErrors(
        store.saveDraft(key, changes, { author: person, message, basis: { [path]: drafted.id } }),
      );
    }
    if (!published || findPersons(published.content).length === 0) return;
    const changes = [{ path, content: withoutAnybody(published.content) }];
    const outcome = await refuseStoreErrors(
      store.commit(changes, { author: person, message, basis: { [path]: published.id } }),
    );
    if (outcome.kind === 'conflict') throw new StoreError('draft-changed', `${path} changed in this very moment.`);
    desk.published();
  };
}

export type RemovePersons = ReturnType<typeof createRemovePersons>;
