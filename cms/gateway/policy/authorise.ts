import type { Person } from '../person.ts';
import { findPlace, toContentPath, type ContentPlace } from '../content-path.ts';
import type { DraftKey } from '../store/content-store.ts';
import type { ParamsOf } from './actions.ts';
import { findProtectedChange } from './protected-fields.ts';
import { refusals, type RefusalReference } from './refusals.ts';
import type { GatewayRequest } from './requests.ts';

export type Decision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly status: 401 | 403;
      readonly reference: RefusalReference;
      /** In Dutch: what, and what to do. */
      readonly text: string;
    };

const yes: Decision = { allowed: true };

function no(reference: RefusalReference, about?: string): Decision {
  const [status, text] = refusals[reference];
  return { allowed: false, status, reference, text: about === undefined ? text : `${about}: ${text}` };
}

/** The first refusal, or yes. */
const all = (decisions: readonly Decision[]): Decision => decisions.find(({ allowed }) => !allowed) ?? yes;

const isModerator = ({ role }: Person): boolean => role === 'moderator';
const isOwn = (person: Person, slug: string): boolean =>
  isModerator(person) || (person.role === 'editor' && person.organisations.includes(slug));

const onlyModerator = (person: Person, reference: RefusalReference = 'moderator-only'): Decision =>
  isModerator(person) ? yes : no(reference);

/** May this person be at this place at all? The same for reading and for writing. */
function toPlace(person: Person, path: string): Decision {
  const place = findPlace(path);
  if (!place) return no('path-refused');
  return toKnownPlace(person, place);
}

function toKnownPlace(person: Person, place: ContentPlace): Decision {
  switch (place.kind) {
    case 'listing':
    case 'upload':
      return isOwn(person, place.slug) ? yes : no('other-organisation');
    case 'measure':
    case 'page':
    case 'overviews':
    case 'thesaurus':
      return onlyModerator(person);
    // What makes a deployment this region's is set by who runs it; a slip here takes the whole site along.
    case 'region':
      return no(isModerator(person) ? 'region-refused' : 'moderator-only');
  }
}

function toDraft(person: Person, key: DraftKey): Decision {
  const path = toContentPath(key);
  return path === undefined ? no('path-refused') : toPlace(person, path);
}

function toListing(person: Person, slug: string): Decision {
  return toDraft(person, { collection: 'organisations', slug });
}

/** A file of a draft: the listing itself, or a picture in its folder. */
function toDraftFile(person: Person, key: DraftKey, path: string): Decision {
  const draft = toDraft(person, key);
  if (!draft.allowed) return draft;
  const place = findPlace(path);
  if (!place) return no('path-refused');
  const belongs = place.kind === 'upload' ? isOwn(person, place.slug) : path === toContentPath(key);
  return belongs ? yes : no(place.kind === 'upload' ? 'upload-elsewhere' : 'slug-mismatch');
}

function toAsset(person: Person, key: DraftKey, path: string): Decision {
  const place = findPlace(path);
  if (!place) return no('path-refused');
  if (place.kind !== 'upload') return no('upload-elsewhere');
  const isFolderRight = key.collection === 'organisations' ? place.slug === key.slug : isModerator(person);
  return isFolderRight && isOwn(person, place.slug) ? yes : no('upload-elsewhere');
}

function toSave(person: Person, { dataFiles, assets, basis, options }: ParamsOf<'persistEntry'>): Decision {
  const [file, ...more] = dataFiles;
  if (!file || more.length > 0) return no('one-file');
  const key = { collection: options.collectionName, slug: file.slug };
  const place = toPlace(person, file.path);
  if (!place.allowed) return place;
  if (toContentPath(key) !== file.path) return no('slug-mismatch');
  if (file.newPath !== undefined && file.newPath !== file.path) return no('rename-refused');
  if (options.useWorkflow === false || options.status === 'pending_publish') {
    const publishing = onlyModerator(person, 'publish-refused');
    if (!publishing.allowed) return publishing;
  }
  if (Object.keys(basis).some((path) => path !== file.path)) return no('slug-mismatch');
  return all(assets.map(({ path }) => toAsset(person, key, path)));
}

const uploadsFolder = 'content/uploads';
const folders: readonly string[] = ['content/organisations', 'content/measures', 'content/pages'];

function toFolder(person: Person, folder: string): Decision {
  if (!folders.includes(folder)) return no('path-refused');
  // An editor sees their own files in it, and no others.
  return folder === 'content/organisations' ? yes : onlyModerator(person);
}

function toMediaFolder(person: Person, folder: string): Decision {
  if (folder === uploadsFolder) return yes;
  const place = findPlace(`${folder}/x`);
  if (place?.kind !== 'upload') return no('path-refused');
  return isOwn(person, place.slug) ? yes : no('other-organisation');
}

function toDeletion(person: Person, path: string): Decision {
  const place = findPlace(path);
  if (!place) return no('path-refused');
  if (!isModerator(person)) return no('delete-refused');
  if (place.kind === 'listing') return no('removal-needs-reason');
  return place.kind === 'upload' || place.kind === 'measure' ? yes : no('delete-refused');
}

/** `collection/slug`, as Decap joins them. */
export function toKey({ id, collection, slug }: ParamsOf<'unpublishedEntry'>): DraftKey {
  const [first = '', ...rest] = (id ?? '').split('/');
  return { collection: collection ?? first, slug: slug ?? rest.join('/') };
}

/**
 * May this person do this? Everything that anybody does passes here; what is not allowed by name is not allowed.
 * Pure: what has to be known of the content comes in with the request.
 */
export function authorise(person: Person | undefined, request: GatewayRequest): Decision {
  if (!person) return no('not-signed-in');
  switch (request.action) {
    case 'entriesByFolder':
      return toFolder(person, request.params.folder);
    case 'entriesByFiles':
      return all(request.params.files.map(({ path }) => toPlace(person, path)));
    case 'getEntry':
    case 'getMediaFile':
      return toPlace(person, request.params.path);
    // The answer holds one's own only.
    case 'unpublishedEntries':
      return yes;
    case 'unpublishedEntry':
      return toDraft(person, toKey(request.params));
    case 'unpublishedEntryDataFile':
    case 'unpublishedEntryMediaFile':
      return toDraftFile(person, request.params, request.params.path);
    case 'persistEntry':
      return toSave(person, request.params);
    case 'updateUnpublishedEntryStatus':
      return request.params.newStatus === 'pending_publish' && !isModerator(person)
        ? no('publish-refused')
        : toDraft(person, request.params);
    case 'publishUnpublishedEntry':
      return all([onlyModerator(person, 'publish-refused'), toDraft(person, request.params)]);
    // What was never published is one's own to throw away; it stays in the history of drafts.
    case 'deleteUnpublishedEntry':
    case 'getDeployPreview':
      return toDraft(person, request.params);
    case 'getMedia':
      return toMediaFolder(person, request.params.mediaFolder);
    case 'persistMedia':
      return all([
        toPlace(person, request.params.asset.path),
        onlyModerator(person, 'media-refused'),
        findPlace(request.params.asset.path)?.kind === 'upload' ? yes : no('upload-elsewhere'),
      ]);
    case 'deleteFiles':
      return all(request.params.paths.map((path) => toDeletion(person, path)));

    case 'seeReview':
    case 'manageAccounts':
      return onlyModerator(person);
    case 'approve':
      return all([onlyModerator(person, 'publish-refused'), toDraft(person, request.key)]);
    case 'askForChange':
    case 'reject':
      return all([onlyModerator(person), toDraft(person, request.key)]);
    case 'previewDraft':
      return toDraft(person, request.key);
    case 'quickUpdate':
    case 'seeHistory':
    case 'proposeEarlier':
    case 'handleReport':
      return toListing(person, request.slug);
    case 'remove':
      return all([onlyModerator(person, 'delete-refused'), toListing(person, request.slug)]);
    case 'undoRemoval':
    case 'restore':
    case 'trust':
      return all([onlyModerator(person), toListing(person, request.slug)]);
    case 'publishAtOnce':
      return all([
        toListing(person, request.slug),
        isModerator(person) || (request.isTrusted && request.isLowRisk) ? yes : no('not-trusted'),
      ]);
    case 'changeListing': {
      const own = toListing(person, request.slug);
      if (!own.allowed || isModerator(person)) return own;
      const change = findProtectedChange(request.before, request.after);
      if (!change) return yes;
      return no(change.reference, 'field' in change ? `Veld "${change.field.label.nl}"` : undefined);
    }
    // Whatever a program sends that has no line here.
    default:
      return no('path-refused', String((request satisfies never as { action: unknown }).action));
  }
}
