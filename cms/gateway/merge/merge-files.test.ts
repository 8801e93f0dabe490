import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/directory/parse-yaml.ts';
import { mergeFiles } from './merge-files.ts';

const path = 'content/organisations/de-paktafel.yaml';
const source = readFileSync(path, 'utf8');
const toBytes = (text: string) => new TextEncoder().encode(text);

/** Joins, and gives what became of it: a text, or the conflicts. */
function merge(base: string | undefined, ours: string, theirs: string | undefined, file = path) {
  const result = mergeFiles(file, {
    base: base === undefined ? undefined : toBytes(base),
    ours: toBytes(ours),
    theirs: theirs === undefined ? undefined : toBytes(theirs),
  });
  return 'merged' in result ? new TextDecoder().decode(result.merged) : result.conflicts;
}

const toLines = (merged: ReturnType<typeof merge>) => (typeof merged === 'string' ? merged.split('\n') : []);
const withPhone = (phone: string, from = source) => from.replace('051 00 12 60', phone);
const phoneField = ['contact', 'phone'];

describe('joining two changes of one file', () => {
  it('takes a phone number from the one and a target group from the other, and changes no other line', () => {
    const theirs = source.replace('      - langdurig-ziek\n', '      - langdurig-ziek\n      - jongeren\n');
    const merged = merge(source, withPhone('051 00 12 61'), theirs);
    expect(merged).toContain('jongeren');
    const lines = toLines(merged);
    const known = new Set(source.split('\n'));
    expect(lines.filter((line) => !known.has(line)).map((line) => line.trim())).toEqual([
      'phone: "051 00 12 61"',
      '- jongeren',
    ]);
  });

  it('keeps the later day where both confirmed, and asks nobody', () => {
    const on = (day: string, by: string) =>
      source.replace(/confirmedOn: .*/, `confirmedOn: ${day}`).replace(/confirmedBy: .*/, `confirmedBy: ${by}`);
    const merged = merge(source, on('2026-11-25', 'organisatie'), on('2026-11-26', 'import'));
    expect(merged).toContain('confirmedOn: 2026-11-26\nconfirmedBy: import\n');
    expect(merge(source, on('2026-11-27', 'organisatie'), on('2026-11-26', 'import'))).toContain(
      'confirmedOn: 2026-11-27\nconfirmedBy: organisatie\n',
    );
  });

  it('gives both values of a field that both changed, and the one that it was', () => {
    expect(merge(source, withPhone('051 00 12 61'), withPhone('051 00 12 62'))).toEqual([
      { path, field: phoneField, base: '051 00 12 60', ours: '051 00 12 61', theirs: '051 00 12 62' },
    ]);
  });

  it('takes a text in one language from the one and in another from the other', () => {
    const line = '      nl: Met acht';
    const french = source.replace(line, `      fr: Emballer à huit.\n${line}`);
    const dutch = source.replace('Met acht rond', 'Met negen rond');
    const merged = parseYaml(path, toLines(merge(source, french, dutch)).join('\n'));
    expect(merged.value).toMatchObject({
      workplaces: [
        { summary: { nl: 'Met negen rond een tafel koekjes, zeep en thee verpakken.', fr: 'Emballer à huit.' } },
      ],
    });
  });

  it('joins the capacity of two measures', () => {
    const row = '      - measure: ama-welzijn\n';
    const theirs = source.replace(
      row,
      `      - measure: ama-se\n        state: volzet\n        asOf: 2026-11-01\n${row}`,
    );
    const merged = merge(source, source.replace('places: 2', 'places: 1'), theirs);
    expect(merged).toContain('places: 1');
    expect(merged).toContain('volzet');
  });

  it('joins a page whose title the one changed and whose text the other', () => {
    const page = 'content/pages/over.nl.md';
    const before = '---\ntitle: Over\ncheckedOn: 2026-01-01\n---\n\n# Wat\n\nTekst.\n';
    const merged = merge(before, before.replace('Over', 'Over ons'), before.replace('Tekst.', 'Meer tekst.'), page);
    expect(merged).toBe(before.replace('Over', 'Over ons').replace('Tekst.', 'Meer tekst.'));
    const both = merge(before, before.replace('Tekst', 'Een'), before.replace('Tekst', 'Twee'), page);
    expect(both).toMatchObject([{ path: page, field: ['body'] }]);
  });

  it('does not take apart what it cannot read, or what one side removed', () => {
    const broken = `${source}\n  : : [`;
    expect(merge(source, broken, withPhone('1'))).toMatchObject([{ field: [], ours: broken }]);
    expect(merge(source, withPhone('1'), undefined)).toMatchObject([{ field: [], theirs: undefined }]);
    expect(merge('a', 'b', 'c', 'content/uploads/x/logo.png')).toMatchObject([{ field: [], base: 'a' }]);
  });

  it('joins two new files where they say the same, and asks where they do not', () => {
    expect(merge(undefined, source, `${source}# zelfde\n`)).toBe(source);
    expect(merge(undefined, source, withPhone('1'))).toMatchObject([{ field: phoneField }]);
  });
});
