import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { createDeskGateway, own, ownKey, today, type DeskGateway } from '../fixtures/desk-gateway.ts';
import type { LinkPurpose } from './mail-links.ts';

let gateway: DeskGateway;
beforeAll(async () => {
  gateway = await createDeskGateway();
  await gateway.cookieOf('editor');
});
beforeEach(async () => {
  await gateway.reset();
  gateway.clock.now = new Date(`${today}T10:00:00Z`);
  gateway.asked.publish = 0;
});
afterAll(() => gateway.close());

const mailbox = 'werk@kemmelwerk.example.org';
const day = 24 * 3600 * 1000;
const later = (days: number) => {
  gateway.clock.now = new Date(gateway.clock.now.getTime() + days * day);
};
const folders: Readonly<Record<LinkPurpose, string>> = {
  confirm: '/beheer/bevestigen/',
  capacity: '/beheer/plaatsen/',
  'opt-out': '/beheer/herinneringen/stop/',
};
const mailed = (purpose: LinkPurpose, address = mailbox, slug = 'kemmelwerk') =>
  `${folders[purpose]}${gateway.links.make(purpose, slug, address)}/`;
const open = async (path: string) => {
  const response = await gateway.get(path);
  return { status: response.status, html: await response.text() };
};
const press = async (path: string, fields: Record<string, string>) => {
  const response = await gateway.postForm(path, Object.entries(fields));
  return { status: response.status, html: await response.text() };
};
const values = (text: string) => parseYaml('x.yaml', text).value as Record<string, unknown>;
const published = async () => values(await gateway.read());
const newest = async () => (await gateway.store.history({ limit: 1 }))[0];
const setMailbox = async (address: string) => {
  const content = new TextEncoder().encode((await gateway.read()).replace(mailbox, address));
  await gateway.store.commit([{ path: own, content }], { author: { name: 'X', email: 'x@example.org' }, message: 'x' });
};
/** Whatever the work does, the content and every proposal stay as they were. */
async function expectUnchanged(work: () => Promise<unknown>): Promise<void> {
  const before = gateway.refs();
  await work();
  expect(gateway.refs()).toBe(before);
}

describe('the link to confirm', () => {
  it('shows the listing as visitors read it, to whoever has it, and changes nothing by being followed', async () => {
    const path = mailed('confirm');
    await expectUnchanged(async () => {
      for (let time = 0; time < 3; time += 1) {
        const { status, html } = await open(path);
        expect(status).toBe(200);
        expect(html).toContain('href="/organisaties/kemmelwerk/"');
        expect(html).toContain('Paletten herstellen in een loods');
        expect(html).toContain('Bel op dinsdag');
        expect(html).toContain('20 oktober 2026');
        expect(html).not.toContain('<script');
      }
    });
  });

  it('says that old capacity is unknown, as visitors read it', async () => {
    later(61);
    const { html } = await open(mailed('confirm'));
    expect(html).toMatch(/onbekend, want te lang geleden \(doorgegeven op 15 november 2026\)/);
  });

  it('confirms with one button, in the name of the address, and leaves everything else', async () => {
    const path = mailed('confirm');
    const before = await published();
    expect((await press(path, { actie: 'klopt' })).status).toBe(303);
    expect(await published()).toEqual({ ...before, confirmedOn: today, confirmedBy: 'organisatie' });
    expect((await newest())?.author).toEqual({ name: mailbox, email: mailbox });
    expect(gateway.asked.publish).toBe(1);
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(html).toContain('Dank je wel');
  });

  it('gives an editor’s confirmation the name of their account', async () => {
    const email = 'ann@example.org';
    await press(mailed('confirm', email), { actie: 'klopt' });
    expect((await newest())?.author.email).toBe(email);
  });

  it('confirms once a day: again is thanks and nothing more, and another day the link is used', async () => {
    const path = mailed('confirm');
    await press(path, { actie: 'klopt' });
    await expectUnchanged(async () => {
      expect((await press(path, { actie: 'klopt' })).status).toBe(303);
      expect((await press(mailed('confirm'), { actie: 'klopt' })).status).toBe(303);
    });
    expect(gateway.asked.publish).toBe(1);
    later(1);
    await expectUnchanged(async () => {
      const answers = [await open(path), await press(path, { actie: 'klopt' })];
      for (const { status, html } of answers) {
        expect(status).toBe(410);
        expect(html).toContain('al gebruikt');
        expect(html).toContain('26 november 2026');
      }
    });
  });

  it('stands beside a proposal that waits, which keeps the later confirmation when it is approved', async () => {
    await gateway.post('editor', '/beheer/snel/kemmelwerk/', {
      telefoon: '056 00 12 34',
      mail: mailbox,
      uren: '',
      actie: 'bewaar',
      'plaats:0e7c1f0a-6a55-4b0e-9a59-5a1b0c2d3e52:collectief-maatwerk': 'wachtlijst',
    });
    later(2);
    await press(mailed('confirm'), { actie: 'klopt' });
    expect((await gateway.cms('moderator', 'publishUnpublishedEntry', ownKey)).status).toBe(200);
    expect(await published()).toMatchObject({ confirmedOn: '2026-11-28', contact: { phone: '056 00 12 34' } });
  });

  it('offers the form to somebody with an account, by signing in, and a mailbox to write to without', async () => {
    const form = encodeURIComponent('/beheer/#/collections/organisations/entries/kemmelwerk');
    expect((await open(mailed('confirm', 'ann@example.org'))).html).toContain(`/beheer/aanmelden/?naar=${form}`);
    const { html } = await open(mailed('confirm'));
    expect(html).not.toContain('naar=');
    expect(html).toContain('nog niet aanmelden');
  });

  it.each([
    ['gestopt', 'gestopt'],
    ['gesloten', 'gepauzeerd'],
  ])('proposes to the moderator that the organisation is %s, and then has done its work', async (actie, status) => {
    const path = mailed('confirm');
    const before = await published();
    const { html } = await press(path, { actie, toelichting: 'Sinds de verhuis.\r\n' });
    expect(html).toContain('doorgegeven');
    expect(await published()).toEqual(before);
    expect(values(await gateway.readDraft())).toMatchObject({ status });
    expect((await gateway.store.findDraft(ownKey))?.status).toBe('pending_review');
    const review = await (await gateway.page('moderator', '/beheer/nakijken/organisations/kemmelwerk/')).text();
    expect(review).toContain('Sinds de verhuis.');
    await expectUnchanged(async () => {
      expect((await open(path)).status).toBe(410);
      expect((await press(path, { actie: 'klopt' })).status).toBe(410);
    });
  });

  it('asks nothing that it does not know', async () => {
    await expectUnchanged(async () => {
      expect((await press(mailed('confirm'), { actie: 'verwijder' })).status).toBe(400);
      expect((await press(mailed('confirm'), {})).status).toBe(400);
    });
  });
});

describe('a link that does not work', () => {
  const answers = async (path: string) => [await open(path), await press(path, { actie: 'klopt' })];

  it.each(['confirm', 'capacity', 'opt-out'] as const)('%s: tampered with, it is not there', async (purpose) => {
    const path = mailed(purpose);
    const [last = ''] = path.slice(-2);
    const tampered = `${path.slice(0, -2)}${last === 'A' ? 'B' : 'A'}/`;
    await expectUnchanged(async () => {
      for (const { status, html } of await answers(tampered)) {
        expect(status).toBe(404);
        expect(html).toContain('Deze link werkt niet');
      }
    });
    expect(gateway.stopped()).toEqual([]);
  });

  it('is for one thing: at the address of another it is not there', async () => {
    const token = gateway.links.make('capacity', 'kemmelwerk', mailbox);
    await expectUnchanged(async () => {
      for (const { status } of await answers(`${folders.confirm}${token}/`)) expect(status).toBe(404);
      for (const { status } of await answers(`${folders['opt-out']}${token}/`)) expect(status).toBe(404);
    });
    expect(gateway.stopped()).toEqual([]);
  });

  it('is too old after thirty days, and works on the last of them', async () => {
    const path = mailed('confirm');
    later(29.9);
    expect((await open(path)).status).toBe(200);
    later(0.2);
    await expectUnchanged(async () => {
      for (const { status, html } of await answers(path)) {
        expect(status).toBe(410);
        expect(html).toContain('te oud');
      }
    });
  });

  it.each([
    ['an address of another organisation', 'kromme@example.org', 'kemmelwerk'],
    ['an editor of another organisation', 'ann@example.org', 'de-kromme-ladder'],
    ['a moderator, though it is the mailbox', 'moderator@example.org', 'kemmelwerk'],
  ])('answers for nobody at %s', async (_who, address, slug) => {
    await gateway.cookieOf('moderator');
    if (address === 'moderator@example.org') await setMailbox(address);
    await expectUnchanged(async () => {
      for (const { status, html } of await answers(mailed('confirm', address, slug))) {
        expect(status).toBe(410);
        expect(html).toContain('hoort niet meer bij deze organisatie');
      }
    });
  });

  it('ends with the access of its address, and with the organisation', async () => {
    const path = mailed('confirm', 'bo@example.org');
    await gateway.enter('bo@example.org');
    expect((await open(path)).status).toBe(200);
    const account = await gateway.identity.people.findByEmail('bo@example.org');
    await gateway.identity.people.revoke(account?.id ?? '');
    expect((await press(path, { actie: 'klopt' })).status).toBe(410);
    // Not as the mailbox of the listing either.
    await setMailbox('bo@example.org');
    expect((await press(path, { actie: 'klopt' })).status).toBe(410);
    const gone = mailed('confirm', mailbox, 'verdwenen');
    expect((await open(gone)).html).toContain('niet meer in de gids');
  });

  it('is stored as a hash', () => {
    const token = gateway.links.make('confirm', 'kemmelwerk', mailbox);
    expect(JSON.stringify(gateway.linkRows())).not.toContain(token);
    expect(gateway.linkRows().length).toBeGreaterThan(0);
  });
});

describe('the link for capacity', () => {
  const room = 'plaats:0e7c1f0a-6a55-4b0e-9a59-5a1b0c2d3e52:collectief-maatwerk';
  const withRoom = (listing: Record<string, unknown>, row: object) => {
    const [workplace] = listing['workplaces'] as readonly object[];
    return { ...listing, workplaces: [{ ...workplace, capacity: [{ measure: 'collectief-maatwerk', ...row }] }] };
  };

  it('shows each measure with its last state, says that a moderator looks first, and changes nothing', async () => {
    await expectUnchanged(async () => {
      const { status, html } = await open(mailed('capacity'));
      expect(status).toBe(200);
      expect(html).toMatch(new RegExp(`name="${room}" value="wachtlijst" checked`));
      expect(html).toContain('gaat eerst naar de moderator');
      expect(html).toContain('15 november 2026');
    });
  });

  it('moves state and day alone, as a proposal where the organisation is not trusted', async () => {
    const before = await published();
    const { html } = await press(mailed('capacity'), { [room]: 'vrij', telefoon: '112', mail: 'x@example.org' });
    expect(html).toContain('De moderator kijkt');
    expect(await published()).toEqual(before);
    expect(values(await gateway.readDraft())).toEqual(withRoom(before, { state: 'vrij', asOf: today }));
  });

  it('goes online at once where the organisation is trusted, and may be put right on the same day', async () => {
    await gateway.post('moderator', '/beheer/geschiedenis/kemmelwerk/', { actie: 'vertrouw', vertrouwd: 'ja' });
    try {
      const before = await published();
      const path = mailed('capacity');
      expect((await open(path)).html).toContain('binnen enkele seconden online');
      await press(path, { [room]: 'wachtlijst' });
      expect(await published()).toEqual(withRoom(before, { state: 'wachtlijst', waitWeeks: 6, asOf: today }));
      await press(path, { [room]: 'volzet' });
      expect(await published()).toEqual(withRoom(before, { state: 'volzet', asOf: today }));
      expect((await published())['confirmedOn']).toBe('2026-10-20');
      later(1);
      await expectUnchanged(async () => {
        expect((await press(path, { [room]: 'vrij' })).status).toBe(410);
      });
    } finally {
      await gateway.post('moderator', '/beheer/geschiedenis/kemmelwerk/', { actie: 'vertrouw', vertrouwd: 'nee' });
    }
  });

  it('leaves a row that did not come along, and takes no state that is not one', async () => {
    await expectUnchanged(async () => {
      await press(mailed('capacity'), {});
      await press(mailed('capacity'), { 'plaats:van-een-ander:collectief-maatwerk': 'vrij' });
      expect((await press(mailed('capacity'), { [room]: 'misschien' })).status).toBe(422);
    });
  });
});

describe('the link for no more reminders', () => {
  it('stops them for its address with a button, as often as it is pressed', async () => {
    const path = mailed('opt-out');
    expect((await open(path)).html).toContain(mailbox);
    expect(gateway.stopped()).toEqual([]);
    await press(path, {});
    await press(path, {});
    expect(gateway.stopped()).toEqual([{ address: mailbox }]);
  });
});

it('nobody moves the day of confirmation but the organisation: not a moderator’s edit', async () => {
  await gateway.post('moderator', '/beheer/snel/kemmelwerk/', {
    telefoon: '056 00 12 34',
    mail: mailbox,
    uren: '',
    actie: 'klopt',
  });
  await gateway.cms('moderator', 'publishUnpublishedEntry', ownKey);
  expect(await published()).toMatchObject({ confirmedOn: '2026-10-20', contact: { phone: '056 00 12 34' } });
});
