import { findImprovements, toCompleteness, type Scored } from '../../../src/domain/completeness.ts';
import { toCapital } from '../../../src/domain/text.ts';
import { formatNumber } from '../../../src/i18n/fill.ts';
import { toPageUrl } from '../../../src/i18n/urls.ts';
import type { FormLocale } from '../../form/texts.ts';
import { editorTexts } from '../texts.ts';

interface Props {
  readonly scored: Scored;
  readonly locale: FormLocale;
  readonly siteUrl: string;
}

/** As many as somebody does in one go. */
const mostShown = 3;

/** How far a workplace is filled in, and which fields would help most: for whoever is typing. */
export function Score({ scored, locale, siteUrl }: Props) {
  const t = editorTexts[locale];
  const percent = (share: number): string => formatNumber(share * 100, locale);
  const improvements = findImprovements(scored, { most: mostShown });
  return (
    <section className="rw-score" lang={locale} aria-label={t.scoreTitle}>
      <p>
        <strong>{t.filled(percent(toCompleteness(scored)))}</strong>{' '}
        {improvements.length === 0 ? t.nothingHelps : t.helpsMost}
      </p>
      {improvements.length > 0 && (
        <ul>
          {improvements.map(({ field, gain }) => (
            <li key={field.key}>
              {toCapital(field.label[locale])} <span>(+ {percent(gain)} %)</span>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={`${siteUrl}${toPageUrl(locale, 'quality')}#berekening`} target="_blank" rel="noreferrer">
          {t.scoreHow}
        </a>
      </p>
    </section>
  );
}
