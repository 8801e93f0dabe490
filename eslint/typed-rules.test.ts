import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';
import { parseConfigFileTextToJson } from 'typescript';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Rules of the strict sets that are not in `.oxlintrc.json`, and why. */
const LEFT_OUT = [
  // oxlint does not have it yet.
  '@typescript-eslint/no-unsafe-class-instance-assignment',
  // It asks for `!`, which another rule forbids.
  '@typescript-eslint/non-nullable-type-assertion-style',
];

const configSchema = z.object({ overrides: z.tuple([z.object({ rules: z.record(z.string(), z.unknown()) })]) });

const toRules = (configs: typeof tseslint.configs.strict): readonly string[] =>
  configs.flatMap(({ rules }) => Object.entries(rules ?? {}).flatMap(([name, value]) => (value === 'off' ? [] : name)));

test('every strict rule that needs types is one that oxlint runs', () => {
  const read = parseConfigFileTextToJson('.oxlintrc.json', readFileSync('.oxlintrc.json', 'utf8'));
  const { rules } = configSchema.parse(read.config).overrides[0];
  const { strict, strictTypeChecked, stylistic, stylisticTypeChecked } = tseslint.configs;
  const untyped = toRules([...strict, ...stylistic]);
  const missing = toRules([...strictTypeChecked, ...stylisticTypeChecked]).filter(
    (name) => !untyped.includes(name) && !(name.replace('@typescript-eslint', 'typescript') in rules),
  );
  expect(new Set(missing)).toEqual(new Set(LEFT_OUT));
});
