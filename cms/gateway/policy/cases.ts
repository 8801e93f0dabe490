import type { Person } from '../person.ts';
import type { OwnRequest } from './requests.ts';
import type { RefusalReference } from './refusals.ts';

/** Who asks, in the table below. */
export const people = {
  nobody: undefined,
  editor: { id: 'e1', email: 'ann@example.org', name: 'Ann', role: 'editor', organisations: ['kemmelwerk'] },
  editorOfTwo: {
    id: 'e2',
    email: 'bo@example.org',
    name: 'Bo',
    role: 'editor',
    organisations: ['de-kromme-ladder', 'kemmelwerk'],
  },
  /** Was an editor of an organisation that is no longer theirs. */
  editorOfNone: { id: 'e3', email: 'cas@example.org', name: 'Cas', role: 'editor', organisations: ['verdwenen'] },
  moderator: { id: 'm1', email: 'moderator@example.org', name: 'Mo', role: 'moderator', organisations: [] },
} as const satisfies { [name: string]: Person | undefined };
export type Who = keyof typeof people;

/** `bad-request`: it does not even look like a request; 404: allowed, but not there. */
export type Expected = 'allowed' | 'missing' | RefusalReference | 'bad-request';

export interface CmsCase {
  readonly name: string;
  readonly who: Who;
  readonly action: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly expected: Expected;
}

export interface OwnCase {
  readonly name: string;
  readonly who: Who;
  readonly request: OwnRequest;
  readonly expected: Expected;
}

const own = 'content/organisations/kemmelwerk.yaml';
const other = 'content/organisations/de-kromme-ladder.yaml';
const ownKey = { collection: 'organisations', slug: 'kemmelwerk' };
const otherKey = { collection: 'organisations', slug: 'de-kromme-ladder' };
const measure = 'content/measures/collectief-maatwerk.yaml';
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const id = 'a'.repeat(40);

const read = (name: string, who: Who, path: string, expected: Expected): CmsCase => ({
  name,
  who,
  action: 'getEntry',
  params: { path },
  expected,
});

interface Save {
  readonly path?: string;
  readonly slug?: string;
  readonly collection?: string;
  readonly newPath?: string;
  readonly files?: readonly object[];
  readonly assets?: readonly string[];
  readonly options?: object;
  readonly basis?: object;
}
const save = (name: string, who: Who, change: Save, expected: Expected): CmsCase => {
  const { path = own, slug = 'kemmelwerk', collection = 'organisations', newPath, files, assets = [], basis } = change;
  return {
    name,
    who,
    action: 'persistEntry',
    params: {
      dataFiles: files ?? [{ slug, path, raw: 'name: X\n', ...(newPath === undefined ? {} : { newPath }) }],
      assets: assets.map((own) => ({ path: own, content: png, encoding: 'base64' })),
      ...(basis ? { basis } : {}),
      options: { collectionName: collection, useWorkflow: true, ...change.options },
    },
    expected,
  };
};
const act = (
  name: string,
  who: Who,
  action: string,
  params: Readonly<Record<string, unknown>>,
  expected: Expected,
): CmsCase => ({ name, who, action, params, expected });

/** Ways of writing a path that mean another file somewhere: each is simply not a path of the content. */
const tricks: readonly (readonly [name: string, path: string])[] = [
  ['the settings of git', '.git/config'],
  ['the settings of git below the content', 'content/.git/config'],
  ['the settings of git in capitals', 'content/.GIT/config'],
  ['the short name of .git', 'content/git~1/config'],
  ['a hook of git', '.git/hooks/post-update'],
  ['.git with a sign that does not show', 'content/.g\u200cit/config'],
  ['a way up', '../secret.yaml'],
  ['a way up inside the folder', 'content/organisations/../organisations/de-kromme-ladder.yaml'],
  ['a way up out of the uploads', 'content/uploads/kemmelwerk/../de-kromme-ladder/logo.png'],
  ['a way up that is encoded', 'content/organisations/%2e%2e/organisations/de-kromme-ladder.yaml'],
  ['a slash that is encoded', 'content/organisations%2Fde-kromme-ladder.yaml'],
  ['a way up that is encoded twice', 'content/%252e%252e/region.yaml'],
  ['a slash that is encoded too long', 'content/organisations/..%c0%afregion.yaml'],
  ['backslashes', 'content\\organisations\\kemmelwerk.yaml'],
  ['an absolute path', '/etc/passwd'],
  ['the path with a slash before it', `/${own}`],
  ['an address', 'file:///etc/passwd'],
  ['a drive', 'C:/content/organisations/kemmelwerk.yaml'],
  ['two slashes', 'content//organisations/kemmelwerk.yaml'],
  ['a dot folder', 'content/./organisations/kemmelwerk.yaml'],
  ['capitals in the slug', 'content/organisations/KEMMELWERK.yaml'],
  ['capitals in the folder', 'Content/Organisations/kemmelwerk.yaml'],
  ['capitals in the ending', 'content/organisations/kemmelwerk.YAML'],
  ['a Turkish letter', 'content/organisations/kemmelw\u0131rk.yaml'],
  ['a Kelvin sign for a k', 'content/organisations/\u212aemmelwerk.yaml'],
  ['a Cyrillic letter', 'content/organisations/k\u0435mmelwerk.yaml'],
  ['a wide full stop', 'content/organisations/kemmelwerk\uff0eyaml'],
  ['a wide slash', 'content\uff0forganisations/kemmelwerk.yaml'],
  ['a letter in two parts', 'content/organisations/kemmelwe\u0301rk.yaml'],
  ['a sign that turns the text around', 'content/organisations/\u202elmay.kemmelwerk.yaml'],
  ['a null byte', 'content/organisations/kemmelwerk.yaml\u0000.png'],
  ['a line break at the end', `${own}\n`],
  ['a space at the end', `${own} `],
  ['a space before', ` ${own}`],
  ['a stream', `${own}::$DATA`],
  ['another ending', 'content/organisations/kemmelwerk.yml'],
  ['no ending', 'content/organisations/kemmelwerk'],
  ['a folder below it', 'content/organisations/kemmelwerk/x.yaml'],
  ['a folder beside the roots', 'content/andere/kemmelwerk.yaml'],
  ['the source of the site', 'src/pages/index.astro'],
  ['the settings of the package', 'package.json'],
  ['who owns what', 'cms/owners.yaml'],
  ['the accounts', 'gateway.sqlite'],
  ['a hidden file', 'content/organisations/.kemmelwerk.yaml'],
  ['git attributes', 'content/.gitattributes'],
  ['a link to elsewhere', 'content/organisations/kemmelwerk.yaml@'],
  ['the picture of the site', 'content/social.png'],
  ['borders of the map', 'content/basemap.geojson'],
];

export const cmsCases: readonly CmsCase[] = [
  // Reading.
  read('reads their own listing', 'editor', own, 'allowed'),
  read('reads a listing of their second organisation', 'editorOfTwo', other, 'allowed'),
  read('reads another listing', 'editor', other, 'other-organisation'),
  read('reads a listing that is no longer theirs', 'editorOfNone', own, 'other-organisation'),
  read('reads a listing that is not there', 'editor', 'content/organisations/bestaat-niet.yaml', 'other-organisation'),
  read('reads without a session', 'nobody', own, 'not-signed-in'),
  read('reads any listing', 'moderator', other, 'allowed'),
  read('reads a measure', 'moderator', measure, 'allowed'),
  read('reads a measure', 'editor', measure, 'moderator-only'),
  read('reads a page', 'editor', 'content/pages/over.nl.md', 'moderator-only'),
  read('reads the search words', 'editor', 'content/thesaurus.yaml', 'moderator-only'),
  read('reads the region', 'moderator', 'content/region.yaml', 'region-refused'),
  read('reads the region', 'editor', 'content/region.yaml', 'moderator-only'),
  ...tricks.map(([name, path]) => read(`reads ${name}`, 'editor', path, 'path-refused')),
  ...tricks.map(([name, path]) => read(`reads ${name}`, 'moderator', path, 'path-refused')),
  act('lists listings', 'editor', 'entriesByFolder', { folder: 'content/organisations', extension: 'yaml' }, 'allowed'),
  act(
    'lists measures',
    'editor',
    'entriesByFolder',
    { folder: 'content/measures', extension: 'yaml' },
    'moderator-only',
  ),
  act('lists measures', 'moderator', 'entriesByFolder', { folder: 'content/measures', extension: 'yaml' }, 'allowed'),
  act('lists everything', 'moderator', 'entriesByFolder', { folder: 'content', extension: 'yaml' }, 'path-refused'),
  act('lists the repository', 'moderator', 'entriesByFolder', { folder: '.', extension: 'yaml' }, 'path-refused'),
  act('lists its own files', 'editor', 'entriesByFiles', { files: [{ path: own }] }, 'allowed'),
  act(
    'lists another file between its own',
    'editor',
    'entriesByFiles',
    { files: [{ path: own }, { path: other }] },
    'other-organisation',
  ),
  act('lists drafts', 'editor', 'unpublishedEntries', {}, 'allowed'),
  act('lists drafts without a session', 'nobody', 'unpublishedEntries', {}, 'not-signed-in'),
  act('opens another draft', 'editor', 'unpublishedEntry', otherKey, 'other-organisation'),
  act(
    'opens another draft by its name',
    'editor',
    'unpublishedEntry',
    { id: 'organisations/de-kromme-ladder' },
    'other-organisation',
  ),
  act('opens its own draft, where there is none', 'editor', 'unpublishedEntry', ownKey, 'missing'),
  act(
    'opens a draft of a page',
    'editor',
    'unpublishedEntry',
    { collection: 'pages', slug: 'over-nl' },
    'moderator-only',
  ),
  act(
    'opens a draft of a collection that is not there',
    'editor',
    'unpublishedEntry',
    { collection: 'geheim', slug: 'kemmelwerk' },
    'path-refused',
  ),
  act(
    'opens a draft with a slash in its slug',
    'editor',
    'unpublishedEntry',
    { id: 'organisations/kemmelwerk/../de-kromme-ladder' },
    'path-refused',
  ),
  act(
    'reads a file of another draft',
    'editor',
    'unpublishedEntryDataFile',
    { ...otherKey, path: other, id },
    'other-organisation',
  ),
  act(
    'reads another file through its own draft',
    'editor',
    'unpublishedEntryDataFile',
    { ...ownKey, path: other, id },
    'slug-mismatch',
  ),
  act(
    'reads another picture through its own draft',
    'editor',
    'unpublishedEntryMediaFile',
    { ...ownKey, path: 'content/uploads/de-kromme-ladder/logo.png', id },
    'upload-elsewhere',
  ),
  act('asks for the preview of another draft', 'editor', 'getDeployPreview', otherKey, 'other-organisation'),
  act('asks for the preview of its own draft', 'editor', 'getDeployPreview', ownKey, 'allowed'),

  // Saving.
  save('saves another listing', 'editor', { path: other, slug: 'de-kromme-ladder' }, 'other-organisation'),
  save('saves another listing under its own name', 'editor', { path: other }, 'other-organisation'),
  save('saves its own listing under another name', 'editor', { slug: 'de-kromme-ladder' }, 'slug-mismatch'),
  save('saves its own listing in another collection', 'editor', { collection: 'pages' }, 'slug-mismatch'),
  save('saves its own listing in a collection that is not there', 'editor', { collection: '../x' }, 'slug-mismatch'),
  save('saves without a session', 'nobody', {}, 'not-signed-in'),
  save('saves a listing that is no longer theirs', 'editorOfNone', {}, 'other-organisation'),
  save('makes a listing', 'editor', { path: 'content/organisations/nieuw.yaml', slug: 'nieuw' }, 'other-organisation'),
  save('moves its listing over another', 'editor', { newPath: other }, 'rename-refused'),
  save('moves its listing to git', 'editor', { newPath: '.git/config' }, 'rename-refused'),
  save('renames a listing', 'moderator', { newPath: 'content/organisations/anders.yaml' }, 'rename-refused'),
  save(
    'saves two listings at once',
    'editor',
    {
      files: [
        { slug: 'kemmelwerk', path: own, raw: '' },
        { slug: 'de-kromme-ladder', path: other, raw: '' },
      ],
    },
    'one-file',
  ),
  save(
    'saves two listings at once',
    'moderator',
    {
      files: [
        { slug: 'kemmelwerk', path: own, raw: '' },
        { slug: 'de-kromme-ladder', path: other, raw: '' },
      ],
    },
    'one-file',
  ),
  save('publishes while saving', 'editor', { options: { useWorkflow: false } }, 'publish-refused'),
  save('approves while saving', 'editor', { options: { status: 'pending_publish' } }, 'publish-refused'),
  save('saves with a status that is not one', 'editor', { options: { status: 'published' } }, 'bad-request'),
  save('saves no file', 'editor', { files: [] }, 'bad-request'),
  save('names another file as what it had before it', 'editor', { basis: { [other]: id } }, 'slug-mismatch'),
  save('names a basis that is no id', 'editor', { basis: { [own]: '--upload-pack=x' } }, 'bad-request'),
  save(
    'saves a measure',
    'editor',
    { path: measure, slug: 'collectief-maatwerk', collection: 'measures' },
    'moderator-only',
  ),
  save(
    'saves a page',
    'editor',
    { path: 'content/pages/over.nl.md', slug: 'over-nl', collection: 'pages' },
    'moderator-only',
  ),
  save(
    'saves the region',
    'editor',
    { path: 'content/region.yaml', slug: 'region', collection: 'region' },
    'moderator-only',
  ),
  save(
    'saves the region',
    'moderator',
    { path: 'content/region.yaml', slug: 'region', collection: 'region' },
    'region-refused',
  ),
  save(
    'saves the search words',
    'editor',
    { path: 'content/thesaurus.yaml', slug: 'thesaurus', collection: 'thesaurus' },
    'moderator-only',
  ),
  ...tricks.map(([name, path]) => save(`saves ${name}`, 'editor', { path }, 'path-refused')),
  save('saves the settings of git', 'moderator', { path: '.git/config' }, 'path-refused'),
  save('saves the source of the site', 'moderator', { path: 'src/pages/index.astro' }, 'path-refused'),
  save(
    'adds a picture in another folder',
    'editor',
    { assets: ['content/uploads/de-kromme-ladder/logo.png'] },
    'upload-elsewhere',
  ),
  save('adds a picture over a listing', 'editor', { assets: [own] }, 'upload-elsewhere'),
  save('adds a picture over a page', 'moderator', { assets: ['content/pages/over.nl.md'] }, 'upload-elsewhere'),
  save('adds a picture in the folder of all', 'editor', { assets: ['content/uploads/logo.png'] }, 'path-refused'),
  save(
    'adds a picture in a folder below its own',
    'editor',
    { assets: ['content/uploads/kemmelwerk/x/logo.png'] },
    'path-refused',
  ),
  save('adds a hidden file', 'editor', { assets: ['content/uploads/kemmelwerk/.htaccess'] }, 'path-refused'),
  save(
    'adds a picture on a way up',
    'editor',
    { assets: ['content/uploads/kemmelwerk/../../../x.png'] },
    'path-refused',
  ),
  save(
    'adds a picture with a way up in its name',
    'editor',
    { assets: ['content/uploads/kemmelwerk/a..png'] },
    'path-refused',
  ),
  save(
    'adds a picture with an encoded slash',
    'editor',
    { assets: ['content/uploads/kemmelwerk/..%2flogo.png'] },
    'path-refused',
  ),
  save(
    'adds a picture in a folder in capitals',
    'editor',
    { assets: ['content/uploads/Kemmelwerk/logo.png'] },
    'path-refused',
  ),
  save(
    'adds one good picture and one elsewhere',
    'editor',
    { assets: ['content/uploads/kemmelwerk/a.png', '.git/config'] },
    'path-refused',
  ),
  save(
    'adds a picture of another listing',
    'editorOfTwo',
    { assets: ['content/uploads/de-kromme-ladder/logo.png'] },
    'upload-elsewhere',
  ),

  // Drafts.
  act('publishes its own draft', 'editor', 'publishUnpublishedEntry', ownKey, 'publish-refused'),
  act('publishes another draft', 'editor', 'publishUnpublishedEntry', otherKey, 'publish-refused'),
  act('publishes without a session', 'nobody', 'publishUnpublishedEntry', ownKey, 'not-signed-in'),
  act('publishes a draft that is not there', 'moderator', 'publishUnpublishedEntry', ownKey, 'missing'),
  act(
    'publishes the region',
    'moderator',
    'publishUnpublishedEntry',
    { collection: 'region', slug: 'region' },
    'path-refused',
  ),
  act(
    'approves its own draft',
    'editor',
    'updateUnpublishedEntryStatus',
    { ...ownKey, newStatus: 'pending_publish' },
    'publish-refused',
  ),
  act(
    'sends in another draft',
    'editor',
    'updateUnpublishedEntryStatus',
    { ...otherKey, newStatus: 'pending_review' },
    'other-organisation',
  ),
  act(
    'sends in a draft that is not there',
    'editor',
    'updateUnpublishedEntryStatus',
    { ...ownKey, newStatus: 'pending_review' },
    'missing',
  ),
  act(
    'gives a draft a status that is not one',
    'editor',
    'updateUnpublishedEntryStatus',
    { ...ownKey, newStatus: 'published' },
    'bad-request',
  ),
  act('throws away another draft', 'editor', 'deleteUnpublishedEntry', otherKey, 'other-organisation'),
  act(
    'throws away a draft of a page',
    'editor',
    'deleteUnpublishedEntry',
    { collection: 'pages', slug: 'over-nl' },
    'moderator-only',
  ),

  // Pictures and removing.
  act('lists pictures', 'editor', 'getMedia', { mediaFolder: 'content/uploads' }, 'allowed'),
  act('lists its own pictures', 'editor', 'getMedia', { mediaFolder: 'content/uploads/kemmelwerk' }, 'allowed'),
  act(
    'lists other pictures',
    'editor',
    'getMedia',
    { mediaFolder: 'content/uploads/de-kromme-ladder' },
    'other-organisation',
  ),
  act('lists git as pictures', 'moderator', 'getMedia', { mediaFolder: '.git' }, 'path-refused'),
  act('lists the content as pictures', 'editor', 'getMedia', { mediaFolder: 'content' }, 'path-refused'),
  act(
    'opens another picture',
    'editor',
    'getMediaFile',
    { path: 'content/uploads/de-kromme-ladder/logo.png' },
    'other-organisation',
  ),
  act('opens git as a picture', 'editor', 'getMediaFile', { path: '.git/config' }, 'path-refused'),
  act(
    'adds a picture past the draft',
    'editor',
    'persistMedia',
    { asset: { path: 'content/uploads/kemmelwerk/a.png', content: png, encoding: 'base64' } },
    'media-refused',
  ),
  act(
    'adds a picture past the draft, elsewhere',
    'editor',
    'persistMedia',
    { asset: { path: 'content/uploads/de-kromme-ladder/a.png', content: png, encoding: 'base64' } },
    'other-organisation',
  ),
  act(
    'writes a listing as a picture',
    'moderator',
    'persistMedia',
    { asset: { path: own, content: png, encoding: 'base64' } },
    'upload-elsewhere',
  ),
  act(
    'writes git as a picture',
    'moderator',
    'persistMedia',
    { asset: { path: '.git/config', content: png, encoding: 'base64' } },
    'path-refused',
  ),
  act('removes its own listing', 'editor', 'deleteFiles', { paths: [own] }, 'delete-refused'),
  act('removes another listing', 'editor', 'deleteFiles', { paths: [other] }, 'delete-refused'),
  act(
    'removes its own picture',
    'editor',
    'deleteFiles',
    { paths: ['content/uploads/kemmelwerk/logo.png'] },
    'delete-refused',
  ),
  act('removes a listing without a reason', 'moderator', 'deleteFiles', { paths: [own] }, 'removal-needs-reason'),
  act('removes a page', 'moderator', 'deleteFiles', { paths: ['content/pages/over.nl.md'] }, 'delete-refused'),
  act('removes the region', 'moderator', 'deleteFiles', { paths: ['content/region.yaml'] }, 'delete-refused'),
  act('removes git', 'moderator', 'deleteFiles', { paths: ['.git/config'] }, 'path-refused'),
  act(
    'removes a picture and git',
    'moderator',
    'deleteFiles',
    { paths: ['content/uploads/kemmelwerk/logo.png', '.git/HEAD'] },
    'path-refused',
  ),

  // What is no request of ours.
  act('asks for something that is not there', 'moderator', 'runCommand', { command: 'id' }, 'bad-request'),
  act('asks for a property of every object', 'moderator', 'constructor', {}, 'bad-request'),
  act('asks for what every object inherits', 'moderator', '__proto__', {}, 'bad-request'),
  act(
    'reads from another branch',
    'editor',
    'getEntry',
    { path: own, branch: 'cms/organisations/de-kromme-ladder' },
    'bad-request',
  ),
  act('reads a path that is a list', 'editor', 'getEntry', { path: [own, other] }, 'bad-request'),
  act('reads a path that is an object', 'editor', 'getEntry', { path: { toString: own } }, 'bad-request'),
  act('reads no path', 'editor', 'getEntry', {}, 'bad-request'),
  act('reads a path without end', 'editor', 'getEntry', { path: 'a/'.repeat(400) }, 'bad-request'),
];

const listing = {
  id: '5f0e2b52-8f1f-4c53-9d0a-2f7f4d1f3c11',
  name: 'Kemmelwerk',
  status: 'actief',
  confirmedOn: '2026-01-01',
  confirmedBy: 'organisatie',
  workplaces: [
    { id: '00000000-0000-4000-8000-000000000001', slug: 'kemmelwerk', name: 'Een' },
    { id: '00000000-0000-4000-8000-000000000002', name: 'Twee' },
  ],
};
const [one, two] = listing.workplaces;
const newId = '00000000-0000-4000-8000-000000000003';

const change = (name: string, who: Who, after: object, expected: Expected): OwnCase => ({
  name,
  who,
  request: { action: 'changeListing', slug: 'kemmelwerk', before: listing, after: { ...listing, ...after } },
  expected,
});
const ask = (name: string, who: Who, request: OwnRequest, expected: Expected): OwnCase => ({
  name,
  who,
  request,
  expected,
});

export const ownCases: readonly OwnCase[] = [
  change('changes its name', 'editor', { name: 'Kemmelwerk vzw' }, 'allowed'),
  change('leaves what is protected out', 'editor', { id: undefined, status: '', confirmedOn: undefined }, 'allowed'),
  change('changes its identifier', 'editor', { id: newId }, 'protected-field'),
  change('changes its state', 'editor', { status: 'gestopt' }, 'protected-field'),
  change('changes when it was confirmed', 'editor', { confirmedOn: '2026-11-26' }, 'protected-field'),
  change('changes who confirmed it', 'editor', { confirmedBy: 'moderator' }, 'protected-field'),
  change('changes its state', 'moderator', { status: 'gestopt' }, 'allowed'),
  change(
    'changes the identifier of a workplace',
    'editor',
    { workplaces: [{ ...one, id: newId }, two] },
    'workplace-id',
  ),
  change(
    'changes places of two identifiers',
    'editor',
    {
      workplaces: [
        { ...one, id: two?.id },
        { ...two, id: one?.id },
      ],
    },
    'protected-field',
  ),
  change('uses an identifier twice', 'editor', { workplaces: [one, { ...two, id: one?.id }] }, 'workplace-id'),
  change('turns workplaces around', 'editor', { workplaces: [two, one] }, 'allowed'),
  change('adds a workplace', 'editor', { workplaces: [one, two, { name: 'Drie' }] }, 'allowed'),
  change(
    'adds a workplace with an identifier of its own',
    'editor',
    { workplaces: [one, two, { id: newId }] },
    'allowed',
  ),
  change(
    'adds a workplace at an address of its choice',
    'editor',
    { workplaces: [one, two, { id: newId, slug: 'mooi' }] },
    'protected-field',
  ),
  change('removes a workplace', 'editor', { workplaces: [one] }, 'allowed'),
  change('puts another workplace in the place of one', 'editor', { workplaces: [one, { id: newId }] }, 'workplace-id'),
  change(
    'changes the address of a workplace',
    'editor',
    { workplaces: [{ ...one, slug: 'anders' }, two] },
    'protected-field',
  ),
  change(
    'gives a workplace an address',
    'editor',
    { workplaces: [one, { ...two, slug: 'anders' }] },
    'protected-field',
  ),
  change('changes another listing', 'editorOfNone', {}, 'other-organisation'),

  ask('sees what waits', 'moderator', { action: 'seeReview' }, 'allowed'),
  ask('sees what waits', 'editor', { action: 'seeReview' }, 'moderator-only'),
  ask('invites somebody', 'editor', { action: 'manageAccounts' }, 'moderator-only'),
  ask('approves its own draft', 'editor', { action: 'approve', key: ownKey }, 'publish-refused'),
  ask('approves a draft', 'moderator', { action: 'approve', key: ownKey }, 'allowed'),
  ask(
    'approves what is no content',
    'moderator',
    { action: 'approve', key: { collection: 'x', slug: '../y' } },
    'path-refused',
  ),
  ask('asks for a change', 'editor', { action: 'askForChange', key: ownKey }, 'moderator-only'),
  ask('rejects another draft', 'editor', { action: 'reject', key: otherKey }, 'moderator-only'),
  ask('sees its own draft', 'editor', { action: 'previewDraft', key: ownKey }, 'allowed'),
  ask('sees another draft', 'editor', { action: 'previewDraft', key: otherKey }, 'other-organisation'),
  ask('sees a draft without a session', 'nobody', { action: 'previewDraft', key: ownKey }, 'not-signed-in'),
  ask('updates on a phone', 'editor', { action: 'quickUpdate', slug: 'kemmelwerk' }, 'allowed'),
  ask(
    'updates another on a phone',
    'editor',
    { action: 'quickUpdate', slug: 'de-kromme-ladder' },
    'other-organisation',
  ),
  ask('updates on a way up', 'editor', { action: 'quickUpdate', slug: '../kemmelwerk' }, 'path-refused'),
  ask('updates in capitals', 'editor', { action: 'quickUpdate', slug: 'Kemmelwerk' }, 'path-refused'),
  ask('sees its own history', 'editor', { action: 'seeHistory', slug: 'kemmelwerk' }, 'allowed'),
  ask('sees another history', 'editor', { action: 'seeHistory', slug: 'de-kromme-ladder' }, 'other-organisation'),
  ask('proposes an earlier version', 'editor', { action: 'proposeEarlier', slug: 'kemmelwerk' }, 'allowed'),
  ask(
    'proposes an earlier version of another',
    'editor',
    { action: 'proposeEarlier', slug: 'de-kromme-ladder' },
    'other-organisation',
  ),
  ask('answers a report of its own', 'editor', { action: 'handleReport', slug: 'kemmelwerk' }, 'allowed'),
  ask(
    'answers a report of another',
    'editor',
    { action: 'handleReport', slug: 'de-kromme-ladder' },
    'other-organisation',
  ),
  ask('answers a report', 'nobody', { action: 'handleReport', slug: 'kemmelwerk' }, 'not-signed-in'),
  ask('answers any report', 'moderator', { action: 'handleReport', slug: 'kemmelwerk' }, 'allowed'),
  ask('restores its own listing', 'editor', { action: 'restore', slug: 'kemmelwerk' }, 'moderator-only'),
  ask('restores a listing', 'moderator', { action: 'restore', slug: 'kemmelwerk' }, 'allowed'),
  ask('removes its own listing', 'editor', { action: 'remove', slug: 'kemmelwerk' }, 'delete-refused'),
  ask('removes a listing', 'moderator', { action: 'remove', slug: 'kemmelwerk' }, 'allowed'),
  ask('undoes a removal', 'editor', { action: 'undoRemoval', slug: 'kemmelwerk' }, 'moderator-only'),
  ask('trusts itself', 'editor', { action: 'trust', slug: 'kemmelwerk' }, 'moderator-only'),
  ask(
    'publishes a low risk while trusted',
    'editor',
    { action: 'publishAtOnce', slug: 'kemmelwerk', isTrusted: true, isLowRisk: true },
    'allowed',
  ),
  ask(
    'publishes a low risk without trust',
    'editor',
    { action: 'publishAtOnce', slug: 'kemmelwerk', isTrusted: false, isLowRisk: true },
    'not-trusted',
  ),
  ask(
    'publishes more while trusted',
    'editor',
    { action: 'publishAtOnce', slug: 'kemmelwerk', isTrusted: true, isLowRisk: false },
    'not-trusted',
  ),
  ask(
    'publishes another while trusted',
    'editor',
    { action: 'publishAtOnce', slug: 'de-kromme-ladder', isTrusted: true, isLowRisk: true },
    'other-organisation',
  ),
];
