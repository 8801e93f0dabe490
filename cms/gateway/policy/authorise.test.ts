import { describe, expect, it } from 'vitest';
import { cmsRequestSchema } from './actions.ts';
import { authorise } from './authorise.ts';
import { cmsCases, ownCases, people, type Expected } from './cases.ts';
import { refusals } from './refusals.ts';

/** What the policy says, in the words of the table. */
const toExpected = (decision: ReturnType<typeof authorise>): Expected =>
  decision.allowed ? 'allowed' : decision.reference;

describe('the policy', () => {
  it('is tried with at least 120 requests, and each of its refusals is among them', () => {
    expect(cmsCases.length + ownCases.length).toBeGreaterThan(120);
    const tried = new Set([...cmsCases, ...ownCases].map(({ expected }) => expected));
    expect(Object.keys(refusals).filter((reference) => !tried.has(reference as Expected))).toEqual([]);
  });

  it.each(cmsCases.map((own) => [own.who, own.name, own.expected, own] as const))(
    '%s %s: %s',
    (_who, _name, expected, { who, action, params }) => {
      const request = cmsRequestSchema.safeParse({ branch: 'main', action, params });
      const said = request.success ? toExpected(authorise(people[who], request.data)) : 'bad-request';
      // What is not there is allowed to be asked for.
      expect(said).toBe(expected === 'missing' ? 'allowed' : expected);
    },
  );

  it.each(ownCases.map((own) => [own.who, own.name, own.expected, own] as const))(
    '%s %s: %s',
    (_who, _name, expected, { who, request }) => {
      expect(toExpected(authorise(people[who], request))).toBe(expected);
    },
  );

  it('says which field only the moderator changes', () => {
    const decision = authorise(people.editor, {
      action: 'changeListing',
      slug: 'kemmelwerk',
      before: { status: 'actief' },
      after: { status: 'gestopt' },
    });
    expect(decision).toMatchObject({ text: expect.stringContaining('Toestand') as string });
  });

  it('denies a request that it does not know', () => {
    const request = { action: 'everything' } as unknown as Parameters<typeof authorise>[1];
    expect(authorise(people.moderator, request).allowed).toBe(false);
  });
});
