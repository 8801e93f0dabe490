import { findOrMake } from '../../../src/domain/find-or-make.ts';
import type { Locale } from '../../../src/domain/text.ts';

const formats = new Map<Locale, Intl.DateTimeFormat>();
const makeFormat = (locale: Locale) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-BE`, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Brussels',
  });

/** A moment as people here say it: "26 nov. 2026, 14:05". */
export const formatMoment = (moment: Date, locale: Locale): string =>
  findOrMake(formats, locale, () => makeFormat(locale)).format(moment);
