import { html } from 'hono/html';
import { findImprovements, toCompleteness, type Scored } from '../../../src/domain/completeness.ts';
import { toCapital, type Locale } from '../../../src/domain/text.ts';
import { fill, formatNumber } from '../../../src/i18n/fill.ts';
import { toPageUrl } from '../../../src/i18n/urls.ts';
import { isValues, toValues, toWorkplaces, type Values } from '../policy/protected-fields.ts';
import type { Markup } from '../shell/page.ts';
import type { GatewayTexts } from '../texts/index.ts';

/** As many as somebody does in one go. */
const mostShown = 3;

interface ScoredWorkplace {
  readonly name: string;
  readonly scored: Scored;
}

/** Of the values of a listing, as they were typed, what the score of each workplace is made of. */
function toScored(listing: unknown): readonly ScoredWorkplace[] {
  const organisation = toValues(listing);
  const nameOf = ({ name }: Values): string | undefined => (typeof name === 'string' && name !== '' ? name : undefined);
  return toWorkplaces(listing).map((workplace) => ({
    name: nameOf(workplace) ?? nameOf(organisation) ?? '',
    scored: {
      workplace,
      organisation,
      contact: isValues(workplace['contact']) ? workplace['contact'] : toValues(organisation['contact']),
    },
  }));
}

/** How far each workplace is filled in, and which fields would help most: for whoever keeps the listing. */
export function renderMostHelpful(listing: unknown, t: GatewayTexts['watch'], locale: Locale): Markup {
  const percent = (share: number): string => formatNumber(share * 100, locale);
  const renderOne = ({ name, scored }: ScoredWorkplace): Markup => {
    const improvements = findImprovements(scored, { most: mostShown });
    return html`<p><strong>${name}</strong>: ${fill(t.filled, { n: percent(toCompleteness(scored)) })}.</p>
      ${
        improvements.length === 0
          ? html`<p>${t.nothingHelps}</p>`
          : html`<p>${t.helpsMost}</p>
              <ul>
                ${improvements.map(
                  ({ field, gain }) =>
                    html`<li>${toCapital(field.label[locale])} <span class="muted">(+ ${percent(gain)} %)</span></li>`,
                )}
              </ul>`
      }`;
  };
  return html`<section class="section stack" aria-labelledby="helpt">
    <h2 id="helpt">${t.scoreTitle}</h2>
    ${toScored(listing).map(renderOne)}
    <p class="small"><a href="${toPageUrl(locale, 'quality')}">${t.scoreHow}</a></p>
  </section>`;
}
