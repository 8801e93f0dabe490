import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findContent, isMeant } from './find-content.ts';

const tinyRegion = fileURLToPath(new URL('fixtures/tiny-region', import.meta.url));

describe('what somebody points at', () => {
  it('is a content folder, or a file or folder in one', () => {
    expect(findContent(`${tinyRegion}/`)).toEqual({ contentDir: tinyRegion, only: '' });
    expect(findContent(`${tinyRegion}/pages`)).toEqual({ contentDir: tinyRegion, only: 'pages' });
    expect(findContent(`${tinyRegion}/organisations/kemmelwerk.yaml`)).toEqual({
      contentDir: tinyRegion,
      only: 'organisations/kemmelwerk.yaml',
    });
  });

  it('is a content folder with a problem where it has no region', () => {
    const here = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');
    expect(findContent(here)).toEqual({ contentDir: here, only: '' });
  });

  it('is nothing where there is nothing, or a file that is in no content folder', () => {
    expect(findContent(`${tinyRegion}/organisations/nergens.yaml`)).toBeUndefined();
    expect(findContent(fileURLToPath(import.meta.url))).toBeUndefined();
  });

  it('decides which files are meant', () => {
    const meant = (only: string) => isMeant('pages/over.nl.md', { contentDir: tinyRegion, only });
    expect([meant(''), meant('pages'), meant('pages/over.nl.md'), meant('pages/over'), meant('page')]).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
