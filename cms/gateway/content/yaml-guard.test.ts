import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { createYamlGuard } from './yaml-guard.ts';

const guard = createYamlGuard(3000);
afterAll(() => guard.close());

const laughs = (levels: number): string =>
  Array.from({ length: levels }, (_, n) => `a${n}: &a${n} [${Array(9).fill(n === 0 ? 'x' : `*a${n - 1}`).join(', ')}]`).join('\n');

describe('YAML of a stranger', () => {
  it.each(['organisations/groep-hekelkam.yaml', 'thesaurus.yaml', 'overviews.yaml'])('is fine: %s', async (file) => {
    expect(await guard.judge(readFileSync(`content/${file}`, 'utf8'))).toBe('fine');
  });

  it.each([
    ['a billion laughs', laughs(12), 'alias'],
    ['one alias', 'a: &x 1\nb: *x\n', 'alias'],
    ['an anchor', 'a: &x 1\n', 'alias'],
    ['a merge key', 'a: &x {b: 1}\nc:\n  <<: *x\n', 'alias'],
    ['a key of every object', 'a:\n  __proto__: {isAdmin: true}\n', 'trap'],
    ['a key of every object between quotes', '"constructor": {prototype: 1}\n', 'trap'],
    ['a nest without end', `a: ${'['.repeat(40)}${']'.repeat(40)}`, 'too-hard'],
    ['a nest of 100,000', '['.repeat(100_000), 'too-hard'],
    ['100,000 quotes', '"'.repeat(100_001), 'too-hard'],
    ['50,000 anchors', '&a '.repeat(50_000), 'too-hard'],
  ])('is seen through: %s', async (_name, source, verdict) => {
    expect(await guard.judge(source)).toBe(verdict);
  });

  it('is judged again after one that took too long', async () => {
    expect(await Promise.all([guard.judge('"'.repeat(100_001)), guard.judge('a: 1')])).toEqual(['too-hard', 'fine']);
  });
});
