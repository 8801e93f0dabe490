import { StoreError, type ContentStore, type Draft, type DraftKey } from './content-store.ts';
import { refuseStoreErrors } from './refuse-store-errors.ts';

/** A draft that has to be there; a 404 in words for people where it is not. */
export async function requireDraft(store: Pick<ContentStore, 'findDraft'>, key: DraftKey): Promise<Draft> {
  return refuseStoreErrors(
    store.findDraft(key).then((draft) => {
      if (draft) return draft;
      throw new StoreError('draft-missing', `There is no draft ${key.collection}/${key.slug}.`);
    }),
  );
}
