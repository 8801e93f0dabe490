import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { replaceSection, toTable } from './document.ts';

describe('the document with the figures', () => {
  it('gets the figures of one part and keeps all that stands around them', () => {
    const document = 'Voor\n<!-- bench:build -->\noud\n<!-- /bench:build -->\nna\n';
    const once = replaceSection(document, 'build', 'nieuw\n');
    expect(once).toBe('Voor\n<!-- bench:build -->\nnieuw\n<!-- /bench:build -->\nna\n');
    expect(replaceSection(once, 'build', 'nieuw')).toBe(once);
  });

  it('is left alone where the place for the figures is gone', () => {
    expect(() => replaceSection('<!-- bench:build -->', 'build', 'x')).toThrow('bench:build');
    expect(() => replaceSection('', 'search', 'x')).toThrow('bench:search');
  });

  it('has a place for every part', async () => {
    const document = await readFile('docs/benchmarks.md', 'utf8');
    for (const part of ['build', 'search', 'relevance', 'robustness', 'lighthouse'] as const) {
      expect(replaceSection(document, part, 'hier')).toContain(`<!-- bench:${part} -->\nhier\n`);
    }
  });

  it('shows rows as a table', () => {
    expect(toTable(['size', 'time'], [['50', '4 s']])).toBe('| size | time |\n| --- | ---: |\n| 50 | 4 s |');
  });
});
