import { expect, test } from 'vitest';
import { isNewEnough } from './link-node.mjs';

test.each(['18.20.0', '20.20.2', '22.21.9', '23.11.0', '24.15.0', '0'])('Node %s is too old', (version) => {
  expect(isNewEnough(version)).toBe(false);
});

test.each(['22.22.0', '24.16.0', '24.21.0', '25.0.0', '26.10.0'])('Node %s is used as it is', (version) => {
  expect(isNewEnough(version)).toBe(true);
});
