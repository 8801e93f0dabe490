import { toQuality } from '../../domain/quality.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Locale } from '../../domain/text.ts';
import type { IsoDate } from '../../domain/value.ts';
import { fill, formatNumber, plural } from '../../i18n/fill.ts';
import type { Messages } from '../../i18n/nl.ts';

/** One figure of the quality page, in words. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  /** What is counted. */
  readonly hint?: string;
}

/** The figures of one day. */
export function toFigures(
  directory: Pick<Directory, 'workplaces' | 'region'>,
  today: IsoDate,
  { messages, locale }: { readonly messages: Pick<Messages, 'quality' | 'counts'>; readonly locale: Locale },
): readonly Figure[] {
  const t = messages.quality;
  const { confirmAfterDays, staleAfterDays, capacityAfterDays } = directory.region.thresholds;
  const quality = toQuality(directory, today);
  const { workplaces, freshness, medianAgeDays, completeness, capacityKnown } = quality;
  const toPercent = (share: number): string =>
    `${formatNumber(share * 100, locale)}${locale === 'en' ? '' : '\u00a0'}%`;
  const ofAll = (count: number): string =>
    workplaces === 0 ? t.none : `${formatNumber(count, locale)} (${toPercent(count / workplaces)})`;
  const within = (hint: string, days: number): string => fill(hint, { n: formatNumber(days, locale) });
  return [
    { label: t.workplaces, value: formatNumber(workplaces, locale) },
    { label: t.organisations, value: formatNumber(quality.organisations, locale) },
    { label: t.confirmed, value: ofAll(freshness.bevestigd), hint: within(t.confirmedHint, confirmAfterDays) },
    { label: t.toConfirm, value: ofAll(freshness['te-bevestigen']), hint: within(t.toConfirmHint, confirmAfterDays) },
    { label: t.stale, value: ofAll(freshness.verouderd), hint: within(t.staleHint, staleAfterDays) },
    {
      label: t.medianAge,
      value: medianAgeDays === undefined ? t.none : plural(messages.counts.days, Math.round(medianAgeDays), locale),
      hint: t.medianAgeHint,
    },
    { label: t.capacityKnown, value: ofAll(capacityKnown), hint: within(t.capacityKnownHint, capacityAfterDays) },
    {
      label: t.completeness,
      value: completeness === undefined ? t.none : toPercent(completeness),
      hint: t.completenessHint,
    },
  ];
}
