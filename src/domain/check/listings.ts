import { z } from 'zod';
import type { Catalogue } from '../field.ts';
import { toRecordSchema } from '../kinds/index.ts';
import type { Organisation } from '../listing.ts';
import type { References } from '../references.ts';
import { checkDates, checkFreshness } from './dates.ts';
import { checkDuplicates, checkFileName, checkIds, checkSlugs } from './identity.ts';
import { reportIssues, type Hints } from './issues.ts';
import type { CheckedListing, ListingRule, ListingsRule, Scene } from './listing.ts';
import { checkAdvice, checkCapacity, checkReplacedMeasures } from './offer.ts';
import { checkPlaces } from './place.ts';
import type { RawDocument } from './raw.ts';
import { readDocument, toFileName } from './reading.ts';
import type { Remember } from './remember.ts';
import { toNamedSource, type Report } from './report.ts';
import { createSalvage, type Loose, type Salvage } from './salvage.ts';
import { partOf, toListingShape, type Shape } from './shape.ts';
import { folderShape } from './labels.ts';
import { checkUploads } from './uploads.ts';

const rules: readonly ListingRule[] = [
  checkFileName,
  checkPlaces,
  checkDates,
  checkFreshness,
  checkCapacity,
  checkReplacedMeasures,
  checkAdvice,
  checkUploads,
];
const rulesTogether: readonly ListingsRule[] = [checkIds, checkSlugs, checkDuplicates];

/** The schema of a listing, made from the catalogue. */
export function toListingSchema(catalogue: Catalogue, references: References) {
  // A record's schema is a strict object; its type does not say so, because callers need not know.
  const organisation = toRecordSchema(catalogue.organisation, references) as unknown as z.ZodObject;
  return organisation.extend({ workplaces: z.array(toRecordSchema(catalogue.workplace, references)).min(1) });
}

interface Form {
  /** What it may refer to, as a text. */
  readonly of: string;
  readonly schema: ReturnType<typeof toListingSchema>;
  readonly shape: Shape;
}
/** The newest of each catalogue: making them takes longer than holding a listing against them. */
const forms = new WeakMap<Catalogue, Form>();

function toForm(catalogue: Catalogue, references: References): Form {
  const of = JSON.stringify(references);
  const known = forms.get(catalogue);
  if (known?.of === of) return known;
  const schema = toListingSchema(catalogue, references);
  const form = { of, schema, shape: toListingShape(catalogue, references) };
  forms.set(catalogue, form);
  return form;
}

/** What of a listing is right, where the whole is not. */
function salvageListing(value: unknown, catalogue: Catalogue, salvage: Salvage): unknown {
  const workplaces = partOf(value, 'workplaces');
  return {
    ...salvage(catalogue.organisation, value),
    ...(Array.isArray(workplaces) ? { workplaces: workplaces.map((own) => salvage(catalogue.workplace, own)) } : {}),
  };
}

export interface ListingsContext {
  readonly scene: Scene;
  readonly references: References;
  readonly hints: Hints;
  readonly report: Report;
  /** On the grounds of scene, references and hints. */
  readonly remember: Remember;
}

/** Checks every listing by itself and beside the others; gives those that are right in form. */
export function checkListings(
  documents: readonly RawDocument[],
  { scene, references, hints, report, remember }: ListingsContext,
): readonly { readonly slug: string; readonly organisation: Organisation }[] {
  const { catalogue } = scene;
  const { schema, shape } = toForm(catalogue, references);
  const salvage = createSalvage(references);

  const readings = documents.flatMap((document) => readDocument<unknown>(document, shape, schema, report) ?? []);
  const listings = readings.map(({ source, data, issues }) => {
    const listing: CheckedListing = {
      source,
      slug: toFileName(source.document.file),
      // The schema and the salvage come from the catalogue, as does the type.
      organisation: (data ?? salvageListing(source.value, catalogue, salvage)) as Loose<Organisation>,
    };
    remember(source.document, (own) => {
      reportIssues(issues, source, hints, own);
      for (const rule of rules) rule(listing, scene, own);
    });
    return listing;
  });
  for (const rule of rulesTogether) rule(listings, report);
  if (documents.length === 0) report(toNamedSource('organisations/', folderShape), [], 'no-listings', {});

  return readings.flatMap(({ source, data }) =>
    data === undefined ? [] : [{ slug: toFileName(source.document.file), organisation: data as Organisation }],
  );
}
