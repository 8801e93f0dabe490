import { html } from 'hono/html';
import type { Locale } from '../../../src/domain/text.ts';
import { fill, formatNumber, plural } from '../../../src/i18n/fill.ts';
import type { Markup } from '../shell/page.ts';
import type { GatewayTexts } from '../texts/index.ts';
import type { HealthSample } from './health.ts';
import { renderPlot } from './plot.ts';

interface Metric {
  readonly title: string;
  readonly hint?: string;
  readonly toValue: (sample: HealthSample) => number | undefined;
  readonly format: (value: number) => string;
  readonly max: number;
}

const toShare = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

function toMetrics(samples: readonly HealthSample[], t: GatewayTexts['watch'], locale: Locale): readonly Metric[] {
  const percent = (value: number): string => fill(t.percent, { n: formatNumber(value * 100, locale) });
  const days = (value: number): string => plural(t.days, Math.round(value), locale);
  const oldest = Math.max(1, ...samples.map(({ quality }) => quality.medianAgeDays ?? 0));
  return [
    {
      title: t.confirmed,
      hint: t.confirmedHint,
      toValue: ({ quality }) => toShare(quality.freshness.bevestigd, quality.workplaces),
      format: percent,
      max: 1,
    },
    { title: t.medianAge, toValue: ({ quality }) => quality.medianAgeDays, format: days, max: oldest },
    { title: t.completeness, toValue: ({ quality }) => quality.completeness, format: percent, max: 1 },
    {
      title: t.autonomy,
      hint: t.autonomyHint,
      toValue: ({ updates }) => toShare(updates.own, updates.all),
      format: percent,
      max: 1,
    },
    {
      title: t.capacityKnown,
      toValue: ({ quality }) => toShare(quality.capacityKnown, quality.workplaces),
      format: percent,
      max: 1,
    },
  ];
}

function toMonthName(month: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : `${locale}-BE`, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** The health of the directory over time: a small plot for each figure, and all of them as one table. */
export function renderHealth(samples: readonly HealthSample[], t: GatewayTexts['watch'], locale: Locale): Markup {
  if (samples.length === 0) return html`<p>${t.noHistory}</p>`;
  const metrics = toMetrics(samples, t, locale);
  const say = ({ toValue, format }: Metric, sample: HealthSample | undefined): string => {
    const value = sample && toValue(sample);
    return value === undefined ? t.unknown : format(value);
  };
  const [first] = samples;
  const summarise = (metric: Metric): string =>
    fill(samples.length === 1 ? t.nowOnly : t.trend, {
      first: say(metric, first),
      from: toMonthName(first?.month ?? '', locale),
      last: say(metric, samples.at(-1)),
    });
  return html`<p>${t.healthLead}</p>
    <div class="plots">
      ${metrics.map(
        (metric) =>
          html`<div>
            ${renderPlot({
              title: metric.title,
              summary: summarise(metric),
              values: samples.map(metric.toValue),
              max: metric.max,
              maxLabel: metric.format(metric.max),
            })}
            ${metric.hint === undefined ? '' : html`<p class="small muted">${metric.hint}</p>`}
          </div>`,
      )}
    </div>
    <details>
      <summary>${t.healthTable}</summary>
      <div class="scroll" role="region" tabindex="0" aria-label="${t.healthTable}">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">${t.month}</th>
              ${metrics.map(({ title }) => html`<th scope="col">${title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${samples.toReversed().map(
              (sample) =>
                html`<tr>
                  <th scope="row">${toMonthName(sample.month, locale)}</th>
                  ${metrics.map((metric) => html`<td>${say(metric, sample)}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
}
