import { z } from 'zod';
import { catalogue as defaultCatalogue } from '../catalogue/index.ts';
import { toDirectory, type Directory } from '../directory.ts';
import type { Catalogue } from '../field.ts';
import { defaultThresholds } from '../freshness.ts';
import { measureSchema } from '../measure.ts';
import { overviewSchema } from '../overview.ts';
import type { Problem } from '../problem.ts';
import type { MeasureName } from '../references.ts';
import { regionSchema, type Region } from '../region.ts';
import { conceptSchema, thesaurusSchema } from '../thesaurus.ts';
import type { IsoDate } from '../value.ts';
import { checkMeasures, checkOverviews, type CheckedMeasure } from './explanations.ts';
import { checkStrays } from './files.ts';
import { createHints } from './hints.ts';
import { reportIssues } from './issues.ts';
import { fileShape, folderShape, measureShape, overviewsShape, regionShape, thesaurusShape } from './labels.ts';
import { checkListings } from './listings.ts';
import { checkPages, readPages, toPages } from './pages.ts';
import type { RawContent, RawDocument } from './raw.ts';
import { readDocument, toFileName, toLoose, toLooseItems, type Reading } from './reading.ts';
import { checkRegionFacts } from './region.ts';
import { createRemember } from './remember.ts';
import { createReport, toNamedSource, type Report } from './report.ts';
import type { Shape } from './shape.ts';
import { checkThesaurus } from './thesaurus.ts';

export interface CheckOptions {
  /** The day for which the directory is made: facts of a later day are mistakes. */
  readonly today: IsoDate;
  readonly catalogue?: Catalogue;
}

export interface Checked {
  /** Absent as soon as there is one error. */
  readonly directory: Directory | undefined;
  /** Every problem in every file, in no particular order. */
  readonly problems: readonly Problem[];
}

const overviewsSchema = z.array(overviewSchema);
const noHints = { aliasesOf: () => [], ownerOf: () => undefined, knowsMunicipalities: false };

function readRegion(document: RawDocument | undefined, report: Report): Reading<Region> | undefined {
  if (document) return readDocument(document, regionShape, regionSchema, report);
  const purpose = 'de gemeenten, de talen en de naam van deze gids';
  report(toNamedSource('region.yaml', fileShape), [], 'file-missing', { file: 'region.yaml', purpose });
  return undefined;
}

/** What a listing may refer to. A measure with a mistake in it still exists: its file says so. */
function toMeasureNames(raw: RawContent, checked: readonly CheckedMeasure[]): readonly MeasureName[] {
  return raw.measures.map(({ file }) => {
    const fileName = toFileName(file);
    const measure = checked.find((candidate) => candidate.fileName === fileName)?.measure;
    const { nl = fileName, fr = nl, en = nl } = measure?.name ?? {};
    return { code: measure?.code ?? fileName, group: measure?.group ?? 'ander', name: { nl, fr, en } };
  });
}

/** Checks a whole content folder and joins it into a directory. */
export function checkContent(raw: RawContent, { today, catalogue = defaultCatalogue }: CheckOptions): Checked {
  const problems: Problem[] = [];
  const report = createReport(problems);
  if (!raw.region && raw.organisations.length + raw.measures.length + raw.pages.length === 0) {
    report(toNamedSource(raw.folder, folderShape), [], 'folder-missing', { folder: raw.folder });
    return { directory: undefined, problems };
  }

  // First everything is read, since a mistake in one file is best explained with what stands in another.
  const readOptional = <T>(document: RawDocument | undefined, shape: Shape, schema: z.ZodType<T>) =>
    document && !isBlank(document) ? readDocument(document, shape, schema, report) : undefined;
  const region = readRegion(raw.region, report);
  const overviews = readOptional(raw.overviews, overviewsShape, overviewsSchema);
  const thesaurus = readOptional(raw.thesaurus, thesaurusShape, thesaurusSchema);
  const pages = readPages(raw.pages, report);
  const measures = raw.measures.flatMap(
    (document) => readDocument(document, measureShape, measureSchema, report) ?? [],
  );
  const checkedMeasures = measures.map((reading) => ({
    source: reading.source,
    fileName: toFileName(reading.source.document.file),
    measure: toLoose(reading, measureSchema),
  }));
  const concepts = toLooseItems(thesaurus, conceptSchema);

  const looseMeasures = checkedMeasures.map(({ measure }) => measure);
  const hints = createHints(region?.data, looseMeasures, concepts);
  for (const reading of [region, overviews, thesaurus, ...pages, ...measures]) {
    if (reading) reportIssues(reading.issues, reading.source, hints, report);
  }

  const references = {
    measures: toMeasureNames(raw, checkedMeasures),
    municipalities: region?.data?.municipalities ?? [],
  };
  checkStrays(raw, report);
  if (region?.data) checkRegionFacts(region.data, region.source, report);
  checkMeasures(checkedMeasures, today, report);
  if (overviews) checkOverviews(toLooseItems(overviews, overviewSchema), overviews.source, today, report);
  const remember = createRemember(problems, catalogue, [
    today,
    raw.region,
    raw.thesaurus,
    ...raw.measures,
    ...raw.uploads,
  ]);
  if (thesaurus) {
    remember(thesaurus.source.document, (own) => {
      checkThesaurus(concepts, thesaurus.source, { catalogue, references }, own);
    });
  }
  checkPages(pages, raw, region?.data?.locales, today, report);
  const thresholds = region?.data?.thresholds ?? defaultThresholds;
  const scene = {
    today,
    thresholds,
    catalogue,
    region: region?.data,
    uploads: raw.uploads.map((file) => `/${file}`),
    measures: looseMeasures,
  };
  const listings = checkListings(raw.organisations, { scene, references, hints, report, remember });

  const hasError = problems.some(({ severity }) => severity === 'error');
  const allPages = toPages(pages);
  if (hasError || !region?.data || !allPages) return { directory: undefined, problems };
  const directory = toDirectory({
    region: region.data,
    measures: measures.flatMap(({ data }) => data ?? []),
    overviews: overviews?.data ?? [],
    thesaurus: thesaurus?.data ?? [],
    pages: allPages,
    listings,
  });
  return { directory, problems };
}

/** A file that may be absent may as well be empty. */
const isBlank = ({ value, faults }: RawDocument): boolean =>
  faults.length === 0 && (value === undefined || value === null);

/** Checks the region alone. */
export function checkRegion(document: RawDocument | undefined): {
  /** Absent as soon as there is one error. */
  readonly region: Region | undefined;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report = createReport(problems);
  const reading = readRegion(document, report);
  if (reading) reportIssues(reading.issues, reading.source, noHints, report);
  if (reading?.data) checkRegionFacts(reading.data, reading.source, report);
  const hasError = problems.some(({ severity }) => severity === 'error');
  return { region: hasError ? undefined : reading?.data, problems };
}
