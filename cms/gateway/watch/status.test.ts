import { expect, it } from 'vitest';
import { toWatchStatus, watchStatuses, type WatchFacts, type WatchStatus } from './status.ts';

const now = new Date('2026-11-26T10:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

const active = { invitedAt: daysAgo(300), lastSignInAt: daysAgo(2) };
const never = (days: number) => ({ invitedAt: daysAgo(days), lastSignInAt: undefined });
const fine: WatchFacts = {
  status: 'actief',
  freshness: 'bevestigd',
  reports: 0,
  hasProposal: false,
  editors: [active],
  now,
};

const cases: readonly (readonly [string, Partial<WatchFacts>, WatchStatus])[] = [
  ['an organisation that is in order', {}, 'complete'],
  ['nobody to keep it', { editors: [] }, 'no-editor'],
  ['somebody who was invited this week', { editors: [never(6)] }, 'invited'],
  ['an invitation on its last day', { editors: [never(7)] }, 'invited'],
  ['an invitation that is over', { editors: [never(7.01)] }, 'invitation-expired'],
  ['two invitations, one of which still works', { editors: [never(30), never(1)] }, 'invited'],
  ['one who signed in beside one who did not', { editors: [never(30), active] }, 'complete'],
  ['a proposal', { hasProposal: true }, 'draft-waiting'],
  ['a confirmation that is due', { freshness: 'te-bevestigen' }, 'to-confirm'],
  ['a confirmation of over a year ago', { freshness: 'verouderd' }, 'stale'],
  ['a report', { reports: 1 }, 'reported'],
  ['a pause', { status: 'gepauzeerd' }, 'paused'],
  ['a report and a proposal', { reports: 2, hasProposal: true }, 'reported'],
  ['a proposal of something stale', { hasProposal: true, freshness: 'verouderd' }, 'draft-waiting'],
  ['something stale that nobody keeps', { freshness: 'verouderd', editors: [] }, 'no-editor'],
  [
    'something stale with an invitation that is over',
    { freshness: 'verouderd', editors: [never(30)] },
    'invitation-expired',
  ],
  ['something stale with an invitation that works', { freshness: 'verouderd', editors: [never(1)] }, 'stale'],
  ['a paused organisation that has to confirm', { status: 'gepauzeerd', freshness: 'te-bevestigen' }, 'to-confirm'],
  ['a paused organisation with an invitation', { status: 'gepauzeerd', editors: [never(1)] }, 'invited'],
];

it.each(cases)('%s: %#', (_what, facts, expected) => {
  expect(toWatchStatus({ ...fine, ...facts })).toBe(expected);
});

it('has a case for every status', () => {
  expect(new Set(cases.map(([, , status]) => status))).toEqual(new Set(watchStatuses));
});
