import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/date.ts';
import type { Due } from '../../../src/domain/freshness.ts';
import { decideReminder, reminderRules, type Silence } from './decide.ts';

const today = '2026-11-24';
const due: readonly Due[] = [{ what: 'contact', since: '2026-11-01', saidOn: '2026-05-04' }];
const ago = (...days: readonly number[]) => days.map((count) => addDays(today, -count));
const silence = (mails: readonly number[], escalated?: number): Silence => ({
  lastMail: ago(...mails).at(-1),
  mails: ago(...mails),
  escalatedOn: escalated === undefined ? undefined : addDays(today, -escalated),
});

describe('a reminder', () => {
  it.each([
    ['the first', [], undefined, 'remind'],
    ['a day short of four weeks after the first', [27], undefined, 'nothing'],
    ['four weeks after the first', [28], undefined, 'remind'],
    ['a day short of four weeks after the second', [55, 27], undefined, 'nothing'],
    ['four weeks after the second', [56, 28], undefined, 'escalate'],
    ['a week after a moderator was told', [63, 35], 7, 'nothing'],
    ['a day short of half a year after that', [237, 209], 181, 'nothing'],
    ['half a year after that', [238, 210], 182, 'remind'],
    ['a week after that third mail, in the same silence', [245, 217, 7], 189, 'nothing'],
    ['four weeks after the third, which is no reason to tell a moderator twice', [266, 238, 28], 210, 'nothing'],
  ] as const)('%s', (_when, mails, escalated, expected) => {
    expect(decideReminder(due, silence(mails, escalated), today)).toBe(expected);
  });

  it('is not sent where nothing is due, however long ago the last was', () => {
    for (const mails of [[], [28], [56, 28], [900, 800]]) {
      expect(decideReminder([], silence(mails), today)).toBe('nothing');
    }
  });

  it('waits after a mail that was answered as well: one mail at most in four weeks', () => {
    const answered = (days: number): Silence => ({
      lastMail: addDays(today, -days),
      mails: [],
      escalatedOn: undefined,
    });
    expect(decideReminder(due, answered(27), today)).toBe('nothing');
    expect(decideReminder(due, answered(28), today)).toBe('remind');
  });

  it('is never sent within a week of the last, whatever came before', () => {
    for (let last = 1; last < 7; last += 1) {
      for (const mails of [[last], [40, last], [90, 60, last]]) {
        for (const escalated of [undefined, 30, 200]) {
          expect(decideReminder(due, silence(mails, escalated), today)).not.toBe('remind');
        }
      }
    }
    expect(reminderRules.weeksBetween).toBeGreaterThanOrEqual(1);
  });
});
