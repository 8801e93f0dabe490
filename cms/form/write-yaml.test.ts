import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parse } from 'yaml';
import { withoutEmpty, writeYaml } from './write-yaml.ts';

const file = (path: string) => readFile(new URL(`../../content/${path}`, import.meta.url), 'utf8');
/** Lines of `after` that are not in `before`. */
const added = (before: string, after: string): readonly string[] => {
  const known = new Set(before.split('\n'));
  return after.split('\n').filter((line) => !known.has(line));
};

describe('writing a content file', () => {
  it('leaves a file alone that nobody changed', async () => {
    for (const path of ['organisations/fietsatelier-spatbord.yaml', 'organisations/groep-hekelkam.yaml']) {
      const before = await file(path);
      expect(parse(writeYaml(parse(before), before))).toEqual(parse(before));
    }
  });

  it('changes the lines that were changed, and no others', async () => {
    const before = await file('organisations/fietsatelier-spatbord.yaml');
    const listing = parse(before) as { contact: { phone: string } };
    listing.contact.phone = '056 00 00 00';
    const after = writeYaml(listing, before);
    expect((parse(after) as typeof listing).contact.phone).toBe('056 00 00 00');
    expect(added(before, after)).toEqual(['  phone: "056 00 00 00"']);
  });

  it('keeps comments and finds an item again by what it is, not by where it stands', () => {
    const before = '- id: a\n  n: 1 # een\n- id: b\n  n: 2\n';
    expect(writeYaml([{ id: 'b', n: 3 }, { id: 'a', n: 1 }, { id: 'c' }], before)).toBe(
      '- id: b\n  n: 3\n- id: a\n  n: 1 # een\n- id: c\n',
    );
  });

  it('leaves out what a form leaves empty, and keeps false and 0', () => {
    expect(writeYaml({ a: '', b: ' ', c: [], d: { e: '' }, f: false, g: 0, h: [{}, { i: 'x' }], j: null })).toBe(
      'f: false\ng: 0\nh:\n  - i: x\n',
    );
    expect(writeYaml({ a: '' }, 'a: tekst\n')).toBe('{}\n');
  });

  it('keeps digits that are no number, also in a new file', () => {
    const values = { kbo: '0006004793', postcode: '8501', startsAt: '08:00', on: '2026-11-02' };
    expect(parse(writeYaml(values))).toEqual(values);
  });

  it('puts a code in the middle of a list without repeating it', () => {
    expect(writeYaml({ x: ['a', 'b', 'j', 'c'] }, 'x:\n  - a\n  - b # twee\n  - c\n')).toBe(
      'x:\n  - a\n  - b # twee\n  - j\n  - c\n',
    );
  });

  it('reads back as what was given, whatever stood there before', () => {
    const codes = fc.array(fc.constantFrom('a', 'b', 'c', '12', 'ja', '2026-01-01'));
    const rows = fc.array(fc.record({ nl: fc.string(), fr: fc.string() }, { requiredKeys: [] }));
    const places = fc.uniqueArray(fc.record({ id: fc.constantFrom('p', 'q', 'r'), codes, rows }), {
      selector: ({ id }) => id,
    });
    const values = fc.record({ name: fc.string({ minLength: 1 }), codes, rows, places }, { requiredKeys: ['name'] });
    fc.assert(
      fc.property(values, values, (before, after) => {
        expect(parse(writeYaml(after, writeYaml(before)))).toEqual(withoutEmpty(after) ?? {});
      }),
    );
  });
});
