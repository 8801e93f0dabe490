import { describe, expect, it } from 'vitest';
import { parsePage, parseYaml } from './parse-yaml.ts';

const source = `name: De Dreef
workplaces:
  - name: Een
    address: { postcode: "8501", municipality: Kortrijk }
  - name: Twee
`;

describe('a YAML document', () => {
  it('keeps dates, times and digits as people wrote them', () => {
    expect(parseYaml('x.yaml', 'on: 2026-11-02\nat: 08:00\nsure: true\nn: 12\nyes: no\n').value).toEqual({
      on: '2026-11-02',
      at: '08:00',
      sure: true,
      n: 12,
      yes: 'no',
    });
  });

  it('tells where a field stands by its key, and where an item stands by its beginning', () => {
    const { locate } = parseYaml('x.yaml', source);
    expect(locate(['name'])).toEqual({ line: 1, column: 1 });
    expect(locate(['workplaces', 1])).toEqual({ line: 5, column: 5 });
    expect(locate(['workplaces', 0, 'address', 'municipality'])).toEqual({ line: 4, column: 34 });
  });

  it('tells where the parent of a missing field stands, and of itself nothing', () => {
    const { locate } = parseYaml('x.yaml', source);
    expect(locate(['workplaces', 0, 'address', 'place'])).toEqual({ line: 4, column: 5 });
    expect(locate(['workplaces', 1, 'address', 'place'])).toEqual({ line: 5, column: 5 });
    expect(locate([])).toBeUndefined();
  });

  it.each([
    ['a key that stands twice', 'a: 1\na: 2\n', 'DUPLICATE_KEY', 2],
    ['a tab', 'a:\n\tb: 1\n', 'TAB_AS_INDENT', 2],
    ['a colon in a text', 'a: 1\nb: c: d\n', 'BLOCK_AS_IMPLICIT_KEY', 2],
    ['a tag', 'a: !vet tekst\n', 'TAG_RESOLVE_FAILED', 1],
    ['a letter that was lost', 'a: caf\uFFFD\n', 'ENCODING', 1],
    ['an alias of nothing', 'a: *b\n', 'BAD_ALIAS', 1],
  ])('has a fault with its line for %s', (_what, text, code, line) => {
    const { faults, value } = parseYaml('x.yaml', text);
    expect(faults[0]).toMatchObject({ code, position: { line } });
    expect(value).toBeUndefined();
  });

  it('takes a few aliases, but no explosion of them', () => {
    expect(parseYaml('x.yaml', 'a: &x [1]\nb: *x\n').value).toEqual({ a: [1], b: [1] });
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...['b', 'c', 'd', 'e', 'f'].map((name, index) => {
        const before = 'abcde'[index] ?? '';
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
      }),
    ].join('\n');
    expect(parseYaml('x.yaml', bomb).faults).toMatchObject([{ code: 'ALIASES' }]);
  });

  it('cannot reach the prototype of anything', () => {
    const { value } = parseYaml('x.yaml', '__proto__: { isAdmin: true }\n');
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
    expect((value as { isAdmin?: unknown }).isAdmin).toBeUndefined();
  });
});

describe('a page', () => {
  it('is split into front matter and body, with the lines of the file', () => {
    const page = parsePage('pages/over.nl.md', '---\r\ntitle: Over\r\nbad: [\r\n---\r\n\r\nTekst\r\n--- streep\r\n');
    expect(page).toMatchObject({ body: '\r\nTekst\r\n--- streep\r\n', bodyLine: 5 });
    expect(page.faults[0]?.position.line).toBeGreaterThanOrEqual(3);
    expect(parsePage('x.md', '---\ntitle: Over\n---').value).toEqual({ title: 'Over' });
    expect(parsePage('x.md', '---\ntitle: Over\n---\nTekst').locate(['title'])).toEqual({ line: 2, column: 1 });
  });

  it('without front matter is all body', () => {
    expect(parsePage('x.md', 'Tekst\n\n---\n\nMeer\n')).toMatchObject({
      value: null,
      body: 'Tekst\n\n---\n\nMeer\n',
      bodyLine: 1,
    });
  });
});
