import { longestReport, reportFields as fields, reportReasons, reportsPath } from '../../domain/report.ts';
import type { Locale } from '../../domain/text.ts';
import { fill } from '../../i18n/fill.ts';
import type { Messages } from '../../i18n/nl.ts';

interface Props {
  /** The organisation's slug. */
  readonly organisation: string;
  /** The workplace's id. */
  readonly workplace: string;
  readonly locale: Locale;
  readonly messages: Pick<Messages, 'report'>;
}

/** "Meld een fout": a plain form that needs no script, folded away until somebody wants it. */
export function ReportForm({ organisation, workplace, locale, messages }: Props) {
  const t = messages.report;
  return (
    <details className="report no-print">
      <summary>{t.title}</summary>
      <form className="report__form" method="post" action={reportsPath}>
        <input type="hidden" name={fields.organisation} value={organisation} />
        <input type="hidden" name={fields.workplace} value={workplace} />
        <input type="hidden" name={fields.locale} value={locale} />
        <fieldset>
          <legend>{t.reason}</legend>
          {reportReasons.map(({ value, label }) => (
            <label key={value} className="report__reason">
              <input type="radio" name={fields.reason} value={value} required />
              <span>{label[locale]}</span>
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="melding-uitleg">{t.text}</label>
          <span className="hint" id="melding-uitleg-hint">
            {fill(t.textHint, { n: longestReport })}
          </span>
          <textarea
            className="input"
            id="melding-uitleg"
            name={fields.text}
            rows={3}
            maxLength={longestReport}
            aria-describedby="melding-uitleg-hint"
          />
        </div>
        <div className="field">
          <label htmlFor="melding-adres">{t.replyTo}</label>
          <span className="hint" id="melding-adres-hint">
            {t.replyToHint}
          </span>
          <input
            className="input"
            id="melding-adres"
            name={fields.replyTo}
            type="email"
            maxLength={254}
            autoComplete="email"
            aria-describedby="melding-adres-hint"
          />
        </div>
        {/* For programs only: whoever sees the page does not see it, and whoever hears it is told to leave it. */}
        <div className="report__trap" hidden>
          <label htmlFor="melding-bedrijf">{t.trap}</label>
          <input id="melding-bedrijf" name={fields.trap} tabIndex={-1} autoComplete="off" />
        </div>
        <button className="button" type="submit">
          {t.send}
        </button>
      </form>
    </details>
  );
}
