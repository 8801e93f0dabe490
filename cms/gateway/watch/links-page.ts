import { html } from 'hono/html';
import type { Locale } from '../../../src/domain/text.ts';
import { fill, plural } from '../../../src/i18n/fill.ts';
import { formatMoment } from '../shell/moment.ts';
import type { Markup } from '../shell/page.ts';
import type { GatewayTexts } from '../texts/index.ts';
import type { LinkPlace } from './links/find-links.ts';
import type { CheckedLink } from './links/link-store.ts';

/** A link that does not work, with where visitors meet it. */
export interface BrokenLink extends CheckedLink {
  readonly failure: string;
  readonly places: readonly LinkPlace[];
}

/** Of what visitors can meet today, what did not answer. */
export function findBroken(
  links: readonly CheckedLink[],
  places: ReadonlyMap<string, readonly LinkPlace[]>,
): readonly BrokenLink[] {
  return links.flatMap((link) => {
    const own = places.get(link.url);
    return own && link.failure !== undefined ? [{ ...link, failure: link.failure, places: own }] : [];
  });
}

function toReason(failure: string, t: GatewayTexts['watch']): string {
  const known = new Map([
    ['timeout', t.linkReasons.timeout],
    ['too-many-redirects', t.linkReasons.redirects],
    ['address-refused', t.linkReasons.refused],
    ['404', t.linkReasons.notFound],
    ['410', t.linkReasons.notFound],
    ['ENOTFOUND', t.linkReasons.name],
  ]);
  return known.get(failure) ?? fill(t.linkReasons.other, { code: failure });
}

/** The links that did not answer, each with when it last did. */
export function renderLinks(
  broken: readonly BrokenLink[],
  { checked, isOn, t, locale }: { checked: number; isOn: boolean; t: GatewayTexts['watch']; locale: Locale },
): Markup {
  return html`<p>${isOn ? t.linksLead : t.linksOff}</p>
    <p>${plural(t.linksChecked, checked, locale)} ${checked > 0 && broken.length === 0 ? t.linksNone : ''}</p>
    <ul class="rows">
      ${broken.map(
        ({ url, checkedAt, goodAt, failure, places }) =>
          html`<li class="panel stack">
            <h2>
              ${places.map(({ kind, name }) => (kind === 'overview' ? `${name} (${t.linkOverview})` : name)).join(', ')}
            </h2>
            <p class="wrap"><a href="${url}" rel="noreferrer">${url}</a></p>
            <p>${fill(t.linkBroken, { date: formatMoment(checkedAt, locale), reason: toReason(failure, t) })}</p>
            <p class="small muted">
              ${goodAt === undefined ? t.linkNeverGood : fill(t.linkGood, { date: formatMoment(goodAt, locale) })}
            </p>
          </li>`,
      )}
    </ul>`;
}
