import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { catalogue } from '../../../src/domain/catalogue/index.ts';
import type { CodeOf } from '../../../src/domain/vocabularies/index.ts';
import { toListingKey, toListingPath } from '../content-path.ts';
import type { ContentCheck } from '../content/content-check.ts';
import { refuseProblems } from '../content/refuse-problems.ts';
import { writeListing } from '../content/write-content.ts';
import type { Person } from '../person.ts';
import { toValues } from '../policy/protected-fields.ts';
import type { Desk } from '../review/desk.ts';
import type { ContentStore } from '../store/content-store.ts';
import { refuseStoreErrors } from '../store/refuse-store-errors.ts';

const toText = (content: Uint8Array): string => new TextDecoder().decode(content);

/**
 * Proposes that an organisation stopped or is closed for now. The field is the moderator's: what is written here is a
 * proposal, joined with one that waits, and never goes online by itself.
 * @returns `conflict` where somebody changed the listing in this very moment; nothing was written then
 */
export function createProposeStatus({
  store,
  check,
  desk,
}: {
  readonly store: ContentStore;
  readonly check: ContentCheck;
  readonly desk: Pick<Desk, 'submitted'>;
}) {
  return async (
    person: Person,
    slug: string,
    status: CodeOf<'statuses'>,
    note: string,
  ): Promise<'done' | 'conflict'> => {
    const key = toListingKey(slug);
    const path = toListingPath(slug);
    const draft = await store.findDraft(key);
    const current = await refuseStoreErrors(draft ? store.readDraftFile(key, path) : store.readFile(path));
    if (!current) return 'conflict';
    const before = toText(current.content);
    const values = { ...toValues(parseYaml(path, before).value), status };
    const content = new TextEncoder().encode(writeListing(values, before, catalogue));
    const files = new Map<string, Uint8Array | undefined>();
    for (const file of draft?.files ?? []) {
      files.set(file.path, file.isRemoved ? undefined : await store.readById(file.id));
    }
    refuseProblems(await check(files.set(path, content)));
    const outcome = await refuseStoreErrors(
      store.saveDraft(key, [{ path, content }], {
        author: person,
        message: `${slug}: ${status} volgens de organisatie`,
        basis: { [path]: current.id },
        status: 'pending_review',
      }),
    );
    if (outcome.kind === 'conflict') return 'conflict';
    await desk.submitted(person, key, note);
    return 'done';
  };
}

export type ProposeStatus = ReturnType<typeof createProposeStatus>;
