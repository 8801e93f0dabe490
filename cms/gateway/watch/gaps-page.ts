import { html } from 'hono/html';
import type { Directory } from '../../../src/domain/directory.ts';
import { findGaps, type Gap } from '../../../src/domain/quality.ts';
import { toMunicipalityName } from '../../../src/domain/references.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { vocabularies } from '../../../src/domain/vocabularies/index.ts';
import { fill } from '../../../src/i18n/fill.ts';
import type { Markup } from '../shell/page.ts';
import type { GatewayTexts } from '../texts/index.ts';

const activities = vocabularies.activities.map(({ value }) => value);

interface GapsOptions {
  readonly directory: Directory;
  readonly t: GatewayTexts['watch'];
  readonly locale: Locale;
  /** The page's own address. */
  readonly path: string;
  /** What somebody wants to know more of: a Dutch name and a code. */
  readonly asked: { readonly municipality: string | undefined; readonly measure: string | undefined };
}

/** What there is nothing of: a table of municipalities and measures, and of one cell the activities. */
export function renderGaps({ directory, t, locale, path, asked }: GapsOptions): Markup {
  const gaps = findGaps(directory, activities);
  const { references } = directory;
  const nameOfMeasure = (code: string): string =>
    directory.measures.find((measure) => measure.code === code)?.name[locale] ?? code;
  const nameOfActivity = (code: string): string =>
    vocabularies.activities.find(({ value }) => value === code)?.label[locale] ?? code;
  const nameOf = (municipality: string): string => toMunicipalityName(references, municipality, locale);
  const measures = [...new Set(gaps.map(({ measure }) => measure))];
  const byMunicipality = [...Map.groupBy(gaps, ({ municipality }) => municipality)];
  const toHref = ({ municipality, measure }: Gap): string =>
    `${path}?${new URLSearchParams({ gemeente: municipality, maatregel: measure }).toString()}#meer`;
  const chosen = gaps.find(
    ({ municipality, measure }) => municipality === asked.municipality && measure === asked.measure,
  );

  const renderChosen = ({ municipality, measure, missing }: Gap): Markup =>
    html`<section class="section stack" id="meer">
      <h2>${fill(t.missingTitle, { measure: nameOfMeasure(measure), municipality: nameOf(municipality) })}</h2>
      ${
        missing.length === 0
          ? html`<p>${t.nothingMissing}</p>`
          : html`<p>${t.missingLead}</p>
              <ul>
                ${missing.map((code) => html`<li>${nameOfActivity(code)}</li>`)}
              </ul>`
      }
    </section>`;

  return html`<p>${t.gapsLead}</p>
    <div class="scroll" role="region" tabindex="0" aria-label="${t.gapsTable}">
      <table class="figures">
        <caption>
          ${t.gapsTable}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t.municipality}</th>
            ${measures.map((code) => html`<th scope="col">${nameOfMeasure(code)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${byMunicipality.map(
            ([municipality, own]) =>
              html`<tr>
                <th scope="row">${nameOf(municipality)}</th>
                ${own.map(
                  (gap) =>
                    html`<td class="${gap.workplaces === 0 ? 'figures__none' : ''}">
                      <a
                        href="${toHref(gap)}"
                        aria-label="${`${fill(t.missingTitle, {
                          measure: nameOfMeasure(gap.measure),
                          municipality: nameOf(municipality),
                        })}: ${gap.workplaces === 0 ? t.nothingHere : gap.workplaces}`}"
                        >${gap.workplaces === 0 ? t.nothingHere : gap.workplaces}</a
                      >
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${chosen ? renderChosen(chosen) : ''}`;
}
