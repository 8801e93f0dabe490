import { Hono } from 'hono';
import type { IsoDate } from '../../../src/domain/value.ts';
import type { Listings } from '../content/published-listings.ts';
import type { GatewayEnv } from '../context.ts';
import type { People } from '../identity/people.ts';
import type { OpenDesk } from '../open-desk.ts';
import { createSaveListing } from '../quick/save-listing.ts';
import type { ContentStore } from '../store/content-store.ts';
import { createCapacityRoutes } from './create-capacity-routes.ts';
import { createConfirmRoutes } from './create-confirm-routes.ts';
import { createOptOutRoutes } from './create-opt-out-routes.ts';
import { createFindSender } from './find-sender.ts';
import type { MailLinks } from './mail-links.ts';
import { createProposeStatus } from './propose-status.ts';

/** The pages behind the links that are mailed to organisations: reached without signing in. */
export function openConfirm({
  store,
  parts,
  links,
  listings,
  people,
  stopReminders,
  now,
  today,
}: {
  readonly store: ContentStore;
  readonly parts: OpenDesk['parts'];
  readonly links: MailLinks;
  readonly listings: Listings;
  readonly people: Pick<People, 'findByEmail'>;
  readonly stopReminders: (address: string) => void;
  readonly now: () => Date;
  readonly today: () => IsoDate;
}): Hono<GatewayEnv> {
  const { edit, check, desk, log, describeFile, readScene } = parts;
  const shared = { store, links, listings, findSender: createFindSender({ store, people }), readScene, now, today };
  const routes = new Hono<GatewayEnv>();
  for (const own of [
    createConfirmRoutes({ ...shared, edit, desk, proposeStatus: createProposeStatus({ store, check, desk }) }),
    createCapacityRoutes({ ...shared, log, save: createSaveListing({ edit, desk, describeFile }) }),
    createOptOutRoutes({ links, stop: stopReminders, now }),
  ]) {
    routes.route('/', own);
  }
  return routes;
}
