import { z } from 'zod';
import { defaultThresholds, toAskCapacityAfter, type Thresholds } from './freshness.ts';
import { locales } from './text.ts';

const text3 = z.strictObject({ nl: z.string().min(1), fr: z.string().min(1), en: z.string().min(1) });
const point = { lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) };

/** A sub-municipality, or the municipality's own centre. */
const placeSchema = z.strictObject({
  name: z.string().min(1),
  nameFr: z.string().optional(),
  postcode: z.string().regex(/^\d{4}$/),
  ...point,
  /** Rounded to 0.01 degree in the source. */
  approximate: z.boolean().optional(),
});
const municipalitySchema = z.strictObject({
  /** The statistical code, five digits. */
  nis: z.string().regex(/^\d{5}$/),
  name: z.string().min(1),
  nameFr: z.string().optional(),
  /** A municipality with language facilities. */
  hasFacilities: z.boolean().optional(),
  centre: z.strictObject({ ...point, approximate: z.boolean().optional() }),
  places: z.array(placeSchema).min(1),
});
const neighbourSchema = z.strictObject({
  nis: z.string().optional(),
  name: z.string().min(1),
  nameFr: z.string().optional(),
  ...point,
});

/** How the map is drawn; without `tiles` nothing is asked of a third party. */
const mapSchema = z.strictObject({
  /** A named tile layer, or a template with `{z}/{x}/{y}` and its attribution. */
  tiles: z
    .union([
      z.enum(['grb', 'grb-grijs', 'ngi', 'osm']),
      z.strictObject({ template: z.url(), attribution: z.string().min(1), maxZoom: z.int().optional() }),
    ])
    .optional(),
  /** Rings around the chosen place, in kilometres. */
  rings: z.array(z.number().positive()).default([2, 5, 10]),
});

/** Everything that makes this deployment this region's: another region has another file, and the same code. */
export const regionSchema = z.strictObject({
  /** The name of the directory. */
  siteName: z.string().min(1),
  /** The name of the region, for running text. */
  name: text3,
  /** What the home page says this is, in one sentence. */
  tagline: text3,
  /** Mailbox of the central moderator. */
  mailbox: z.email(),
  /** Who answers for the site. */
  owner: text3,
  /** The languages of the site, the first at `/`. */
  locales: z
    .array(z.enum(locales))
    .min(1)
    .default([...locales]),
  /** The listings are invented: say so on every page. */
  isExample: z.boolean().default(false),
  thresholds: z
    .strictObject({
      confirmAfterDays: z.int().positive(),
      staleAfterDays: z.int().positive(),
      capacityAfterDays: z.int().positive(),
      askCapacityAfterDays: z.int().positive().optional(),
      contactAfterDays: z.int().positive().default(defaultThresholds.contactAfterDays),
      intakeAfterDays: z.int().positive().default(defaultThresholds.intakeAfterDays),
    })
    .transform((given): Thresholds => ({
      ...given,
      askCapacityAfterDays: given.askCapacityAfterDays ?? toAskCapacityAfter(given.capacityAfterDays),
    }))
    .default(defaultThresholds),
  map: mapSchema.default({ rings: [2, 5, 10] }),
  /** Where the points come from; shown below the map. */
  attribution: z.string().min(1),
  municipalities: z.array(municipalitySchema).min(1),
  neighbours: z.array(neighbourSchema).default([]),
});
export type Region = z.infer<typeof regionSchema>;
export type Municipality = Region['municipalities'][number];
export type Place = Municipality['places'][number];
