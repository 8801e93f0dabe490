import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { writeYaml } from '../../form/write-yaml.ts';
import {
  createDeskGateway,
  own,
  ownKey,
  today,
  toRefused,
  toSave,
  type DeskGateway,
  type SaveOptions,
} from '../fixtures/desk-gateway.ts';

let gateway: DeskGateway;
let published: string;
beforeAll(async () => {
  gateway = await createDeskGateway();
  published = await gateway.read();
});
afterEach(() => gateway.reset());
afterAll(() => gateway.close());

const idOf = async (): Promise<string> => (await gateway.store.readFile(own))?.id ?? '';
const save = async (raw: string, options?: SaveOptions) => gateway.cms('editor', 'persistEntry', toSave(raw, options));
const values = (text: string) =>
  parseYaml('x.yaml', text).value as { workplaces: { id: string; slug?: string }[] } & Record<string, unknown>;
const withPhone = (phone: string, from = published) => from.replace('  mailbox:', `  phone: "${phone}"\n  mailbox:`);
const withMailbox = (mailbox: string) => published.replace('werk@kemmelwerk.example.org', mailbox);

/** Is refused in this way, and nothing changed. */
async function expectRefused(asked: Promise<Response>, status: number, reference: string) {
  const before = gateway.refs();
  const response = await asked;
  const body = await toRefused(response);
  expect([response.status, body.reference]).toEqual([status, reference]);
  expect(gateway.refs()).toBe(before);
  return body;
}

describe('saving a listing', () => {
  it('makes a draft in the name of the person, and leaves what is published alone', async () => {
    const response = await save(withPhone('056 00 12 34'));
    expect(response.status).toBe(200);
    expect(await gateway.read()).toBe(published);
    const draft = await gateway.store.findDraft(ownKey);
    expect(draft).toMatchObject({ author: { name: 'ann@example.org', email: 'ann@example.org' }, status: 'draft' });
    expect(await response.json()).toMatchObject({ head: draft?.head, files: [{ path: own }] });
    expect(await (await gateway.cms('editor', 'unpublishedEntries', {})).json()).toEqual(['organisations/kemmelwerk']);
    expect(await (await gateway.cms('editorOfNone', 'unpublishedEntries', {})).json()).toEqual([]);
    expect(await (await gateway.cms('editor', 'unpublishedEntry', ownKey)).json()).toMatchObject({
      ...ownKey,
      status: 'draft',
      diffs: [{ path: own, newFile: false }],
    });
  });

  it('changes the lines that changed, and those that say who confirmed it and when', async () => {
    await save(withPhone('056 00 12 34'));
    const known = new Set(writeYaml(values(published), published).split('\n'));
    const lines = (await gateway.readDraft()).split('\n').filter((line) => !known.has(line));
    expect(lines.map((line) => line.trim())).toEqual([
      'phone: 056 00 12 34',
      `confirmedOn: ${today}`,
      'confirmedBy: organisatie',
    ]);
  });

  it('confirms nothing where a moderator saves', async () => {
    await gateway.cms('moderator', 'persistEntry', toSave(withPhone('056 00 12 34')));
    expect(values(await gateway.readDraft())).toMatchObject({ confirmedOn: '2026-10-20' });
  });

  it('puts back what the form of an editor does not have, and gives a new workplace an identifier', async () => {
    const { id, confirmedOn, ...rest } = values(published);
    const more = { ...rest, workplaces: [...rest.workplaces, { ...rest.workplaces[0], id: '', name: 'Tweede ploeg' }] };
    expect((await save(JSON.stringify(more))).status).toBe(200);
    const saved = values(await gateway.readDraft());
    expect([saved['id'], confirmedOn]).toEqual([id, '2026-10-20']);
    expect(saved.workplaces.map((workplace) => workplace.id)).toEqual([
      rest.workplaces[0]?.id,
      expect.stringMatching(/^[0-9a-f-]{36}$/),
    ]);
  });

  it.each([
    ['its identifier', (text: string) => text.replace('d3e51', 'd3e59'), 'protected-field'],
    ['the identifier of a workplace', (text: string) => text.replace('d3e52', 'd3e59'), 'workplace-id'],
    ['its state', (text: string) => `${text}status: gestopt\n`, 'protected-field'],
    ['when it was confirmed', (text: string) => text.replace('2026-10-20', '2027-01-01'), 'protected-field'],
    ['who confirmed it', (text: string) => `${text}confirmedBy: moderator\n`, 'protected-field'],
    [
      'the address of a workplace',
      (text: string) => text.replace('    summary', '    slug: mooi-adres\n    summary'),
      'protected-field',
    ],
  ])('is refused where an editor changes %s', async (_name, change, reference) => {
    const { error } = await expectRefused(save(change(published)), 403, reference);
    expect(error.length).toBeGreaterThan(40);
  });

  it('is refused with the words of the content check where a value is wrong', async () => {
    const wrong = published
      .replace('werk@kemmelwerk.example.org', 'geen adres')
      .replace('collectief-maatwerk', 'maatwerkje');
    const { problems = [] } = await expectRefused(save(wrong), 422, 'content-invalid');
    expect(problems.map(({ where }) => where)).toEqual(expect.arrayContaining(['Contact › e-mailadres']));
    expect(problems.length).toBeGreaterThan(1);
  });

  it('is refused where it would take the identifier of another listing', async () => {
    const taken = values(await gateway.read('content/organisations/de-kromme-ladder.yaml')).workplaces[0]?.id ?? '';
    const more = `${published}  - id: ${taken}\n    name: Erbij\n    summary: { nl: Nog een plek. }\n    measures: [collectief-maatwerk]\n    activities: [hout]\n    address: { municipality: Heuvelland }\n    intakeSteps: [{ nl: Bel. }]\n`;
    const { problems = [] } = await expectRefused(save(more), 422, 'content-invalid');
    expect(JSON.stringify(problems)).toContain('id-twice');
  });

  it.each([
    ['YAML that cannot be read', 'name: [\n', 'content-invalid'],
    ['no record', '- een lijst\n', 'content-invalid'],
    ['nothing', '', 'content-invalid'],
    ['a billion laughs', `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`, 'yaml-alias'],
    ['an alias', 'name: &n Kemmelwerk\numbrella: *n\n', 'yaml-alias'],
    ['a key of every object', '__proto__:\n  status: actief\n', 'yaml-trap'],
    ['a nest without end', `name: ${'['.repeat(60)}${']'.repeat(60)}\n`, 'yaml-too-hard'],
    ['two documents', 'name: a\n---\nname: b\n', 'content-invalid'],
    ['a tag that makes an object', 'name: !!js/function "function () {}"\n', 'content-invalid'],
    ['a field that is not there', 'isAdmin: true\n', 'content-invalid'],
  ])('is refused where it holds %s', async (_name, raw, reference) => {
    await expectRefused(save(raw), 422, reference);
  });
  it('is refused where it is longer than any listing', async () => {
    await expectRefused(save(`name: ${'x'.repeat(400_000)}\n`), 413, 'file-too-large');
  });
});

describe('two people who save one listing', () => {
  it('are joined where they changed different fields, and both stand in it', async () => {
    const basis = await idOf();
    await save(withPhone('056 00 12 34'), { basis });
    const second = await gateway.cms(
      'editorOfTwo',
      'persistEntry',
      toSave(withMailbox('nieuw@kemmelwerk.example.org'), { basis }),
    );
    expect(second.status).toBe(200);
    expect(values(await gateway.readDraft())).toMatchObject({
      contact: { phone: '056 00 12 34', mailbox: 'nieuw@kemmelwerk.example.org' },
    });
  });

  it('are asked where they changed the same, in the words of the form, and nothing is written', async () => {
    const basis = await idOf();
    await save(withPhone('056 00 12 34'), { basis });
    const { conflicts = [] } = await expectRefused(
      gateway.cms('editorOfTwo', 'persistEntry', toSave(withPhone('056 00 12 35'), { basis })),
      409,
      'conflict',
    );
    expect(conflicts).toMatchObject([{ where: 'Contact › telefoon', ours: '056 00 12 35', theirs: '056 00 12 34' }]);
  });

  it('are joined with what was published while they typed', async () => {
    const basis = await idOf();
    await gateway.cms('editorOfTwo', 'persistEntry', toSave(withMailbox('nieuw@kemmelwerk.example.org'), { basis }));
    expect((await gateway.cms('moderator', 'publishUnpublishedEntry', ownKey)).status).toBe(200);
    expect((await save(withPhone('056 00 12 34'), { basis })).status).toBe(200);
    expect(values(await gateway.readDraft())).toMatchObject({
      contact: { phone: '056 00 12 34', mailbox: 'nieuw@kemmelwerk.example.org' },
    });
  });
});

describe('a picture that comes with a listing', () => {
  const folder = 'content/uploads/kemmelwerk';
  const png = async () =>
    (
      await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
        .png()
        .toBuffer()
    ).toString('base64');
  const withLogo = (name: string) => `${published}logo: /uploads/kemmelwerk/${name}\n`;

  it('is stored under a plain name that the listing then has', async () => {
    const assets = [{ path: `${folder}/Mijn Logo.jpeg`, content: await png() }];
    const response = await save(withLogo('Mijn Logo.jpeg'), { assets });
    expect(response.status).toBe(200);
    expect(values(await gateway.readDraft())).toMatchObject({ logo: '/uploads/kemmelwerk/mijn-logo.png' });
    const draft = await gateway.store.findDraft(ownKey);
    expect(draft?.files.map(({ path }) => path)).toEqual([own, `${folder}/mijn-logo.png`]);
  });

  it('is served as an address once it is published, to who may edit it', async () => {
    await save(withLogo('logo.png'), { assets: [{ path: `${folder}/logo.png`, content: await png() }] });
    await gateway.cms('moderator', 'publishUnpublishedEntry', ownKey);
    const media = (await (await gateway.cms('editor', 'getMedia', { mediaFolder: 'content/uploads' })).json()) as {
      url: string;
    }[];
    expect(media).toMatchObject([{ name: 'logo.png', path: `${folder}/logo.png` }]);
    const response = await gateway.page('editor', media[0]?.url ?? '');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await gateway.page('editorOfNone', media[0]?.url ?? '')).status).toBe(403);
    expect(await (await gateway.cms('editorOfNone', 'getMedia', { mediaFolder: 'content/uploads' })).json()).toEqual(
      [],
    );
  });

  it.each([
    [
      'a drawing with a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'image-unusable',
    ],
    ['a page that is called an image', '<!doctype html><script>alert(1)</script>', 'image-unusable'],
    ['a program', 'MZ\u0090', 'image-unusable'],
    ['the beginning of an image and then a page', '\u0089PNG\r\n\u001a\n<html>', 'image-broken'],
    ['nothing', '', 'image-unusable'],
  ])('is refused where it is %s', async (_name, text, reference) => {
    const content = Buffer.from(text, 'latin1').toString('base64');
    await expectRefused(
      save(withLogo('logo.png'), { assets: [{ path: `${folder}/logo.png`, content }] }),
      422,
      reference,
    );
  });

  it('is refused where it is too large', async () => {
    const content = Buffer.alloc(9 * 1024 * 1024).toString('base64');
    await expectRefused(
      save(withLogo('a.png'), { assets: [{ path: `${folder}/a.png`, content }] }),
      422,
      'image-too-large',
    );
  });

  it('is missed where the listing names one that is not there', async () => {
    await expectRefused(save(withLogo('weg.png')), 422, 'content-invalid');
  });
});
