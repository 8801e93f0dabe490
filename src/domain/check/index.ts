import { z } from 'zod';
import { catalogue as defaultCatalogue } from '../catalogue/index.ts';
import { toDirectory, toReferences, type Directory } from '../directory.ts';
import type { Catalogue } from '../field.ts';
import { toRecordSchema } from '../kinds/index.ts';
import type { Organisation } from '../listing.ts';
import { measureSchema } from '../measure.ts';
import { overviewSchema } from '../overview.ts';
import { pageHeadSchema, pageNames, type Page } from '../page.ts';
import type { Problem } from '../problem.ts';
import { regionSchema, type Region } from '../region.ts';
import { locales } from '../text.ts';
import { thesaurusSchema } from '../thesaurus.ts';
import type { IsoDate } from '../value.ts';
import { toOriginalPath, withoutEmpties } from './absent.ts';
import type { Path, RawContent, RawDocument } from './raw.ts';

export interface CheckOptions {
  readonly today: IsoDate;
  readonly catalogue?: Catalogue;
}

export interface Checked {
  /** Absent as soon as there is one error. */
  readonly directory: Directory | undefined;
  readonly problems: readonly Problem[];
}

/** Checks a whole content folder and joins it into a directory. */
export function checkContent(raw: RawContent, { catalogue = defaultCatalogue }: CheckOptions): Checked {
  const problems: Problem[] = [];
  const report = (document: Pick<RawDocument, 'file' | 'locate'>, path: Path, found: string) => {
    const position = document.locate(path);
    problems.push({
      severity: 'error',
      file: document.file,
      ...position,
      path,
      where: path.join(' › '),
      found,
      expected: '',
      fix: '',
      reference: 'schema',
    });
  };
  const parse = <T>(document: RawDocument | undefined, schema: z.ZodType<T>): T | undefined => {
    if (!document) return undefined;
    for (const fault of document.faults) report(document, [], fault.message);
    if (document.faults.length > 0) return undefined;
    const value = withoutEmpties(document.value);
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      report(document, toOriginalPath(value, issue.path as (string | number)[]), issue.message);
    }
    return undefined;
  };
  const nowhere = { file: 'region.yaml', locate: () => undefined };

  const region = parse(raw.region, regionSchema);
  if (!raw.region) report(nowhere, [], 'region.yaml ontbreekt');
  const measures = raw.measures.flatMap((document) => parse(document, measureSchema) ?? []);
  const overviews = parse(raw.overviews, z.array(overviewSchema)) ?? [];
  const thesaurus = parse(raw.thesaurus, thesaurusSchema) ?? [];
  if (!region) return { directory: undefined, problems };

  const references = toReferences(region, measures);
  const organisationSchema = z.strictObject({
    ...(toRecordSchema(catalogue.organisation, references) as unknown as z.ZodObject).shape,
    workplaces: z.array(toRecordSchema(catalogue.workplace, references)).min(1),
  });
  const listings = raw.organisations.flatMap((document) => {
    const organisation = parse(document, organisationSchema);
    // The schema was made from the catalogue, which is what the type was made from.
    return organisation
      ? { slug: document.file.replace(/^.*\/|\.yaml$/g, ''), organisation: organisation as unknown as Organisation }
      : [];
  });

  const heads = new Map<string, Page>();
  for (const document of raw.pages) {
    const head = parse(document, pageHeadSchema);
    const name = pageNames.find((candidate) => document.file.startsWith(`pages/${candidate}.`));
    if (head && name) heads.set(document.file, { ...head, name, body: document.body });
  }
  const pages = Object.fromEntries(
    pageNames.map((name) => [
      name,
      Object.fromEntries(
        locales.map((locale) => [
          locale,
          heads.get(`pages/${name}.${locale}.md`) ??
            heads.get(`pages/${name}.nl.md`) ?? { name, title: name, description: name, body: '' },
        ]),
      ),
    ]),
  ) as Directory['pages'];

  if (problems.some(({ severity }) => severity === 'error')) return { directory: undefined, problems };
  return { directory: toDirectory({ region, measures, overviews, thesaurus, pages, listings }), problems };
}

/** Checks the region alone. */
export function checkRegion(document: RawDocument | undefined): {
  readonly region: Region | undefined;
  readonly problems: readonly Problem[];
} {
  const result = regionSchema.safeParse(withoutEmpties(document?.value));
  if (result.success) return { region: result.data, problems: [] };
  const problems = result.error.issues.map((issue) => ({
    severity: 'error' as const,
    file: 'region.yaml',
    path: issue.path as Path,
    where: issue.path.join(' › '),
    found: issue.message,
    expected: '',
    fix: '',
    reference: 'schema',
  }));
  return { region: undefined, problems };
}
