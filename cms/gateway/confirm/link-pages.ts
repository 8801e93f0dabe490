import type { Context } from 'hono';
import { html } from 'hono/html';
import { formatDate } from '../../../src/domain/kinds/index.ts';
import type { IsoDate } from '../../../src/domain/value.ts';
import { fill } from '../../../src/i18n/fill.ts';
import type { Listings, PublishedListing } from '../content/published-listings.ts';
import { textsFor, type GatewayEnv } from '../context.ts';
import type { Person } from '../person.ts';
import { renderPage, type Markup } from '../shell/page.ts';
import type { FindSender } from './find-sender.ts';
import type { LinkPurpose, MailLink, MailLinks } from './mail-links.ts';

export interface OpenLinkDeps {
  readonly links: MailLinks;
  readonly listings: Pick<Listings, 'find'>;
  readonly findSender: FindSender;
  readonly now: () => Date;
  readonly today: () => IsoDate;
}

type DeadReason = 'unknown' | 'expired' | 'used' | 'moved' | 'gone';

/** A link that works: who reads it, and the listing that it is about. */
export interface OpenLink {
  readonly link: MailLink;
  readonly person: Person;
  readonly listing: PublishedListing;
}
type Found = OpenLink | { readonly dead: DeadReason; readonly link?: MailLink };

export const toDay = (c: Context<GatewayEnv>, day: IsoDate): string => formatDate(day, c.get('locale'));

/** What a link is at this moment. The answer of today may be looked at and corrected; one that closed it may not. */
export function createOpenLink({ links, listings, findSender, now, today }: OpenLinkDeps) {
  return async (token: string, purpose: LinkPurpose): Promise<Found> => {
    const link = links.find(token, purpose);
    if (!link) return { dead: 'unknown' };
    const { answer } = link;
    const isFinal = answer?.outcome === 'closed' || answer?.outcome === 'paused';
    if (answer && (isFinal || answer.on !== today())) return { dead: 'used', link };
    if (link.expiresAt <= now()) return { dead: 'expired', link };
    const listing = await listings.find(link.organisation);
    if (!listing) return { dead: 'gone', link };
    const person = await findSender(link.organisation, link.address);
    return person ? { link, person, listing } : { dead: 'moved', link };
  };
}

/** Where somebody signs in for the page of an organisation. */
export const toSignIn = (destination: string): string => `/beheer/aanmelden/?naar=${encodeURIComponent(destination)}`;

/** A link that does not work: why, that nothing happened, and what to do. 404 for one that never was, else 410. */
export function renderDead(c: Context<GatewayEnv>, { dead, link }: { dead: DeadReason; link?: MailLink }) {
  const t = textsFor(c).confirm;
  const { title, text } = t.dead[dead];
  const date = link?.answer ? toDay(c, link.answer.on) : '';
  const destination = link === undefined || dead === 'gone' ? '/beheer/' : `/beheer/snel/${link.organisation}/`;
  const page = renderPage(c, {
    title,
    body: html`<p class="lead">${fill(text, { date })}</p>
      <p><a class="button" href="${toSignIn(destination)}">${t.signIn}</a></p>`,
  });
  return c.html(page, dead === 'unknown' ? 404 : 410);
}

/** A page that says what was done with an answer. */
export const renderThanks = (c: Context<GatewayEnv>, body: Markup): Markup =>
  renderPage(c, { title: textsFor(c).confirm.thanksTitle, body });

/** What has to be put right before anything can be saved, in the words of the content check. */
export const renderProblems = (title: string, problems: readonly { readonly message: string }[]): Markup =>
  html`<div class="message message--bad" role="alert">
    <p>${title}</p>
    <ul>
      ${problems.map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </div>`;
