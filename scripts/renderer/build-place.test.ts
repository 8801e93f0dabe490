import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { toBuildPlace } from './build-place.ts';

it('builds where the site should stand, also in a folder that is not there yet', () => {
  for (const dir of [resolve('dist'), resolve('.cache/not/there/yet')]) {
    expect(toBuildPlace(dir)).toEqual({ dir, integrations: [] });
  }
});

it('builds in the project for another disk, and copies', ({ skip }) => {
  const elsewhere = '/dev/shm';
  skip(!existsSync(elsewhere) || statSync(elsewhere).dev === statSync('.').dev, 'Hier is geen tweede schijf.');
  const { dir, integrations } = toBuildPlace(`${elsewhere}/not/there/yet`);
  expect(dir).toContain(resolve('.cache'));
  expect(integrations).toHaveLength(1);
});
