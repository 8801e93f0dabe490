import { daysBetween } from '../date.ts';
import { toFreshness } from '../freshness.ts';
import type { IsoDate } from '../value.ts';
import { eachField, eachWorkplace, type ListingRule } from './listing.ts';
import type { Path } from './raw.ts';
import type { Report, Source } from './report.ts';

/** Explanations of others (measures, overviews, pages) are looked at again once a year. */
const checkAfterDays = 365;
/** Consent is not for ever: ask again after two years. */
const consentDays = 730;
/** Capacity is "unknown" after its term; after three terms the line had better go. */
const capacityTerms = 3;

/** No fact in a listing is of a day that has yet to come. Every field of a date is looked at, whatever it is called. */
export const checkDates: ListingRule = (listing, { catalogue, today }, report) => {
  const { source, organisation } = listing;
  const visit: Parameters<typeof eachField>[3] = (field, value, path) => {
    if (field.kind === 'date' && typeof value === 'string' && value > today) {
      report(source, path, 'date-future', { date: value, today });
    }
  };
  eachField(catalogue.organisation, organisation, [], visit);
  eachWorkplace(listing, (workplace, path) => {
    eachField(catalogue.workplace, workplace, path, visit);
  });
};

/** Says what has become too old to be true. What has stopped need not be kept up. */
export const checkFreshness: ListingRule = (listing, { today, thresholds }, report) => {
  const { source, organisation } = listing;
  if (organisation.status === 'gestopt') return;
  const { confirmedOn, contact } = organisation;
  if (confirmedOn && toFreshness(confirmedOn, today, thresholds) === 'verouderd') {
    report(source, ['confirmedOn'], 'stale', { date: confirmedOn, mailbox: contact?.mailbox });
  }
  const checkConsent = (date: IsoDate | undefined, path: Path) => {
    if (date && daysBetween(date, today) > consentDays) report(source, path, 'consent-old', { date });
  };
  checkConsent(contact?.person?.consentOn, ['contact', 'person', 'consentOn']);
  eachWorkplace(listing, ({ capacity, contact: own }, path) => {
    checkConsent(own?.person?.consentOn, [...path, 'contact', 'person', 'consentOn']);
    capacity?.forEach(({ asOf }, index) => {
      if (asOf && daysBetween(asOf, today) > thresholds.capacityAfterDays * capacityTerms) {
        report(source, [...path, 'capacity', index, 'asOf'], 'capacity-old', { date: asOf });
      }
    });
  });
};

/** The day on which somebody looked at an explanation: not in the future, and not too long ago. */
export function checkCheckedOn(
  date: IsoDate | undefined,
  source: Source,
  path: Path,
  today: IsoDate,
  report: Report,
): void {
  if (date === undefined) return;
  if (date > today) report(source, path, 'date-future', { date, today });
  else if (daysBetween(date, today) > checkAfterDays) report(source, path, 'check-old', { date });
}
