import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { requireDirectory } from '../../directory/directory.ts';
import { toCompleteness } from '../../domain/completeness.ts';
import type { Directory } from '../../domain/directory.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { findExample } from './to-example.ts';
import { toFigures } from './to-figures.ts';

const today = '2026-11-26';
let directory: Directory;
beforeAll(async () => {
  const contentDir = fileURLToPath(new URL('../../directory/fixtures/tiny-region', import.meta.url));
  directory = await requireDirectory({ contentDir, today });
});

describe('the figures of the quality page', () => {
  it('say how many, which part, and what is counted', () => {
    const figures = toFigures(directory, today, { messages: messagesOf('nl'), locale: 'nl' });
    expect(figures.find(({ label }) => label === 'Bevestigd')).toEqual({
      label: 'Bevestigd',
      value: '2 (100\u00a0%)',
      hint: 'binnen 90 dagen nagekeken door de organisatie of de moderator',
    });
    expect(figures.find(({ label }) => label === 'Plaats bekend')?.value).toBe('1 (50\u00a0%)');
  });

  it('are none, and no sum with nought, where nothing is listed', () => {
    const empty = toFigures({ ...directory, workplaces: [] }, today, { messages: messagesOf('en'), locale: 'en' });
    expect(empty.map(({ value }) => value)).toEqual(['0', '0', 'none', 'none', 'none', 'none', 'none', 'none']);
  });
});

describe('the worked example', () => {
  it('adds up to the score of the listing', () => {
    const example = findExample(directory.workplaces);
    expect(example && example.filled / example.total).toBeCloseTo(example?.score ?? NaN);
    expect(example?.score).toBe(example && toCompleteness(example.entry));
  });

  it('is none where there is nothing to take one from', () => {
    expect(findExample([])).toBeUndefined();
  });
});
