import type { DraftKey } from '../store/content-store.ts';
import type { CmsRequest } from './actions.ts';

/** What is asked through pages of our own. */
export type OwnRequest =
  /** The list of what waits, and what goes with it. */
  | { readonly action: 'seeReview' | 'manageAccounts' }
  | { readonly action: 'approve' | 'askForChange' | 'reject' | 'previewDraft'; readonly key: DraftKey }
  | {
      readonly action:
        | 'quickUpdate'
        | 'seeHistory'
        | 'proposeEarlier'
        | 'handleReport'
        | 'restore'
        | 'remove'
        | 'undoRemoval'
        | 'trust';
      readonly slug: string;
    }
  /** Publishing a change of one's own at once. */
  | {
      readonly action: 'publishAtOnce';
      readonly slug: string;
      readonly isTrusted: boolean;
      readonly isLowRisk: boolean;
    }
  /** What a save would do to a listing: the values that the person had before them, and those that they send. */
  | { readonly action: 'changeListing'; readonly slug: string; readonly before: unknown; readonly after: unknown };

export type GatewayRequest = CmsRequest | OwnRequest;
