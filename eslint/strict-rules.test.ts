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
  // `{ [word: string]: string }` says what the keys are.
  '@typescript-eslint/consistent-indexed-object-style',
];

const configSchema = z.object({ overrides: z.array(z.object({ rules: z.record(z.string(), z.unknown()) })) });

/** Under both names: some rules of TypeScript stand in for one of plain JavaScript, which oxlint has made one again. */
const toNames = (rule: string): readonly string[] => {
  const name = rule.replace('@typescript-eslint/', '');
  return [name, `typescript/${name}`];
};

test('every strict rule is one that oxlint runs', () => {
  const read = parseConfigFileTextToJson('.oxlintrc.json', readFileSync('.oxlintrc.json', 'utf8'));
  const [code, typed] = configSchema.parse(read.config).overrides;
  const ours = Object.entries({ ...code?.rules, ...typed?.rules }).flatMap(([name, value]) =>
    value === 'off' ? [] : name,
  );
  const { strictTypeChecked, stylisticTypeChecked } = tseslint.configs;
  const strict = [...strictTypeChecked, ...stylisticTypeChecked].flatMap(({ rules }) =>
    Object.entries(rules ?? {}).flatMap(([name, value]) => (value === 'off' ? [] : name)),
  );
  const missing = strict.filter((name) => !toNames(name).some((own) => ours.includes(own)));
  expect(strict.length).toBeGreaterThan(90);
  expect(new Set(missing)).toEqual(new Set(LEFT_OUT));
});
