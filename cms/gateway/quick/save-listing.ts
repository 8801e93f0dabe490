import { areLowRisk } from '../changes/describe-changes.ts';
import { toListingKey } from '../content-path.ts';
import type { Edit, EditContent } from '../content/edit-content.ts';
import type { Person } from '../person.ts';
import { authorise } from '../policy/authorise.ts';
import type { DescribeFile } from '../review/describe-draft.ts';
import { toSentence, type Desk } from '../review/desk.ts';
import type { Draft, Id, Outcome } from '../store/content-store.ts';

export interface ShortSave {
  readonly slug: string;
  readonly path: string;
  /** May changes of low risk go online at once? */
  readonly isTrusted: boolean;
  /** What the change goes on from. */
  readonly current: { readonly content: Uint8Array; readonly id: Id };
  /** The whole file as it becomes. */
  readonly raw: string;
  readonly isConfirmation: boolean;
  /** One line for the history. */
  readonly message: string;
}

export interface ShortSaved {
  readonly outcome: Outcome<Draft> | Outcome<Id>;
  /** `online`: published at once; `wacht`: a moderator looks at it first. */
  readonly kind: 'online' | 'wacht';
}

export type SaveListing = (person: Person, save: ShortSave) => Promise<ShortSaved>;

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a page with a few fields sends in: online at once where the organisation is trusted with it, else a proposal. */
export function createSaveListing({
  edit,
  desk,
  describeFile,
}: {
  readonly edit: EditContent;
  readonly desk: Pick<Desk, 'submitted' | 'publishedAtOnce'>;
  readonly describeFile: DescribeFile;
}): SaveListing {
  return async (person, { slug, path, current, isTrusted, raw, isConfirmation, message }) => {
    const key = toListingKey(slug);
    const change: Edit = { key, path, raw, basis: current.id, isConfirmation };
    if (isTrusted) {
      const changes = await describeFile(path, current.content, toBytes(raw), 'nl');
      // Where nothing changed, it is the confirmation alone.
      const isLowRisk = changes.length === 0 ? isConfirmation : areLowRisk(changes);
      const decision = authorise(person, { action: 'publishAtOnce', slug, isTrusted, isLowRisk });
      if (decision.allowed) {
        const outcome = await edit.commit(person, change, {
          message,
          trailers: { 'Low-Risk': 'trusted organisation' },
        });
        if (outcome.kind === 'done') {
          const sentences = changes.map(toSentence);
          await desk.publishedAtOnce(person, key, sentences.length > 0 ? sentences : ['Alles klopt nog']);
        }
        return { outcome, kind: 'online' };
      }
    }
    // With more than a low risk it is a proposal like any other, joined with one that may be there.
    const outcome = await edit.saveDraft(person, change, { message, status: 'pending_review' });
    if (outcome.kind === 'conflict') return { outcome, kind: 'wacht' };
    return { outcome, kind: (await desk.submitted(person, key)) === 'published' ? 'online' : 'wacht' };
  };
}
