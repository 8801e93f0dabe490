import { html } from 'hono/html';
import { compareNames, type Directory } from '../../../src/domain/directory.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { fill, plural } from '../../../src/i18n/fill.ts';
import { toMailboxes } from '../confirm/find-sender.ts';
import type { Account } from '../identity/people.ts';
import { getsReminders } from '../reminders/gets-reminders.ts';
import type { AddressState, LiftedAddress } from '../reminders/reminder-log.ts';
import { formatMoment } from '../shell/moment.ts';
import type { Markup } from '../shell/page.ts';
import type { GatewayTexts } from '../texts/index.ts';

/** An address that gets no reminders, with the organisations that it is of today. */
export interface BlockedAddress extends AddressState {
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
}

/** Which addresses get no reminders, the newest first. An address is of whom it edits, and of the listings it stands in. */
export function findBlocked(
  addresses: readonly AddressState[],
  accounts: readonly Account[],
  { organisations }: Pick<Directory, 'organisations'>,
): readonly BlockedAddress[] {
  return addresses.flatMap((found) => {
    const account = accounts.find(({ email }) => email === found.address);
    if (getsReminders(found, account)) return [];
    const edited = account?.revokedAt === undefined ? (account?.organisations ?? []) : [];
    const own = organisations
      .filter(({ slug, organisation }) => edited.includes(slug) || toMailboxes(organisation).includes(found.address))
      .map(({ slug, organisation }) => ({ slug, name: organisation.name }));
    return [{ ...found, organisations: own.toSorted((a, b) => compareNames(a.name, b.name)) }];
  });
}

interface AddressesPage {
  readonly lifted: readonly LiftedAddress[];
  readonly path: string;
  readonly t: GatewayTexts['watch'];
  readonly locale: Locale;
}

function renderBlocked({ address, state, since, detail, organisations }: BlockedAddress, page: AddressesPage): Markup {
  const { t, locale, path } = page;
  return html`<li class="panel stack">
    <h2 class="wrap">
      ${address.split(/(?<=[@.])/).map((part, index) => html`${index === 0 ? '' : html`<wbr />`}${part}`)}
    </h2>
    <p>${fill(t.addressStates[state], { date: formatMoment(since, locale) })}</p>
    ${detail === '' ? '' : html`<p class="small muted wrap">${fill(t.addressDetail, { detail })}</p>`}
    <p>
      ${
        organisations.length === 0
          ? t.addressOfNobody
          : organisations.map(
              ({ slug, name }, index) =>
                html`${index === 0 ? '' : ', '}<a href="/beheer/geschiedenis/${slug}/">${name}</a>`,
            )
      }
    </p>
    <form method="post" action="${path}">
      <input type="hidden" name="adres" value="${address}" />
      <button class="button" aria-label="${`${t.lift}: ${address}`}">${t.lift}</button>
    </form>
  </li>`;
}

/** The addresses that get no reminders, each with the button that lifts that, and who lifted what before. */
export function renderAddresses(blocked: readonly BlockedAddress[], page: AddressesPage): Markup {
  const { lifted, t, locale } = page;
  const toLine = ({ address, state, at, by }: LiftedAddress): string =>
    fill(t.liftedLines[state], { address, date: formatMoment(at, locale), name: by });
  return html`<p>${t.addressesLead}</p>
    <p>${blocked.length === 0 ? t.addressesNone : plural(t.addressesCount, blocked.length, locale)}</p>
    <ul class="rows">
      ${blocked.map((own) => renderBlocked(own, page))}
    </ul>
    ${
      lifted.length === 0
        ? ''
        : html`<section class="section stack" aria-labelledby="krijgen-weer">
            <h2 id="krijgen-weer">${t.liftedTitle}</h2>
            <ul>
              ${lifted.map((own) => html`<li class="wrap">${toLine(own)}</li>`)}
            </ul>
          </section>`
    }`;
}
