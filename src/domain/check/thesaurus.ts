import type { Catalogue } from '../field.ts';
import { toFacetOptions, valuesOf } from '../kinds/index.ts';
import { measureGroup, toMeansForm, type MeansForm } from '../means-form.ts';
import type { References } from '../references.ts';
import { fold, locales, type Locale } from '../text.ts';
import type { Concept, Criterion } from '../thesaurus.ts';
import type { Path } from './raw.ts';
import { toPlaceInWords, type Report, type Source } from './report.ts';
import type { Loose } from './salvage.ts';
import { findMeant } from './suggest.ts';

type Concepts = readonly Loose<Concept>[];

/** One use of a word in a concept. */
interface TermUse {
  readonly term: string;
  readonly locale: Locale;
  readonly path: Path;
  readonly concept: number;
}

function toTermUses({ terms, obsolete }: Loose<Concept>, concept: number): readonly TermUse[] {
  const toUses = (words: Loose<Concept>['terms'], key: string) =>
    locales.flatMap((locale) =>
      (words?.[locale] ?? []).map((term, index) => ({ term, locale, concept, path: [concept, key, locale, index] })),
    );
  return [...toUses(terms, 'terms'), ...toUses(obsolete, 'obsolete')];
}

const holds = (words: readonly string[] | undefined, term: string): boolean =>
  words?.some((word) => fold(word) === fold(term)) ?? false;

/**
 * A word leads to one concept, unless both say that they share it: whatever the language, since people type what they
 * know into one box.
 */
function checkSharing(concepts: Concepts, source: Source, report: Report): void {
  const isShared = (use: TermUse) => holds(concepts[use.concept]?.sharedTerms, use.term);
  const usesOf = new Map<string, TermUse[]>();
  for (const use of concepts.flatMap(toTermUses)) {
    const key = fold(use.term);
    usesOf.set(key, [...(usesOf.get(key) ?? []), use]);
  }
  for (const uses of usesOf.values()) {
    for (const use of uses) {
      const other = uses.find(({ concept }) => concept !== use.concept);
      if (other && !(isShared(use) && isShared(other))) {
        report(source, use.path, 'term-twice', { term: use.term, other: concepts[other.concept]?.id ?? '' });
      }
      const first = uses.find(({ concept, locale }) => concept === use.concept && locale === use.locale);
      if (first !== use) report(source, use.path, 'term-repeated', { term: use.term });
    }
  }
  concepts.forEach(({ sharedTerms }, index) => {
    sharedTerms?.forEach((term, position) => {
      const uses = usesOf.get(fold(term)) ?? [];
      const isElsewhere = uses.some(({ concept }) => concept !== index);
      if (!isElsewhere) report(source, [index, 'sharedTerms', position], 'term-not-shared', { term });
    });
  });
}

/** Abbreviations and shared terms are words of the concept itself. */
function checkListed(concept: Loose<Concept>, index: number, source: Source, report: Report): void {
  const own = toTermUses(concept, index).map(({ term }) => term);
  for (const key of ['abbreviations', 'sharedTerms'] as const) {
    concept[key]?.forEach((term, position) => {
      if (holds(own, term)) return;
      const suggestion = findMeant(
        term,
        own.map((value) => ({ value })),
      );
      report(source, [index, key, position], 'term-unlisted', { term, suggestion });
    });
  }
  if (concept.terms && !concept.terms.nl?.length && !concept.obsolete?.nl?.length) {
    report(source, [index, 'terms'], 'terms-missing', {});
  }
}

function checkTies(concepts: Concepts, ids: readonly string[], source: Source, report: Report): void {
  concepts.forEach((concept, index) => {
    for (const key of ['narrower', 'related'] as const) {
      concept[key]?.forEach((id, position) => {
        const path = [index, key, position];
        if (id === concept.id) report(source, path, 'self-reference', { value: id });
        else if (!ids.includes(id)) {
          const suggestion = findMeant(
            id,
            ids.map((value) => ({ value })),
          );
          report(source, path, 'unknown-reference', {
            value: id,
            what: 'het kenmerk van een ander begrip',
            suggestion,
          });
        }
      });
    }
  });
}

/** No concept is narrower than itself, however long the way round. Each circle is told once. */
function checkCycles(concepts: Concepts, source: Source, report: Report): void {
  const indexOf = new Map(concepts.map(({ id }, index) => [id, index]));
  const isDone = new Set<number>();
  const visit = (index: number, trail: readonly number[]): void => {
    const start = trail.indexOf(index);
    if (start >= 0) {
      const cycle = [...trail.slice(start), index].map((step) => concepts[step]?.id ?? '');
      if (cycle.length > 2) report(source, [index, 'narrower'], 'concept-cycle', { cycle });
      return;
    }
    if (isDone.has(index)) return;
    for (const id of concepts[index]?.narrower ?? []) {
      const next = indexOf.get(id);
      if (next !== undefined) visit(next, [...trail, index]);
    }
    isDone.add(index);
  };
  concepts.forEach((_, index) => {
    visit(index, []);
  });
}

function checkCodes(
  values: readonly string[],
  codes: readonly { readonly value: string; readonly label: object }[],
  path: Path,
  source: Source,
  report: Report,
): void {
  const candidates = codes.map(({ value, label }) => ({ value, aliases: Object.values(label).map(String) }));
  values.forEach((value, index) => {
    if (codes.some((code) => code.value === value)) return;
    const expects = `een van: ${codes.map((code) => code.value).join(', ')}`;
    const suggestion = findMeant(value, candidates);
    report(source, [...path, 'values', index], 'unknown-code', { value, suggestion, expects, fix: undefined });
  });
}

/** What a concept stands for exists in the catalogue, and is asked in a form that fits the field. */
function checkCriterion(
  criterion: Criterion,
  path: Path,
  catalogue: Catalogue,
  references: References,
  source: Source,
  report: Report,
): void {
  const fields = [...catalogue.workplace, ...catalogue.organisation];
  const values = 'values' in criterion ? criterion.values : undefined;
  if (criterion.field === measureGroup) {
    if (values) checkCodes(values, valuesOf('measureGroups'), path, source, report);
    else report(source, path, 'means-form', { label: 'measureGroup', form: 'codes' });
    return;
  }
  const field = fields.find(({ key }) => key === criterion.field);
  if (!field) {
    const candidates = fields.map(({ key, label }) => ({ value: key, aliases: [label.nl] }));
    report(source, [...path, 'field'], 'unknown-reference', {
      value: criterion.field,
      what: 'een veld van de catalogus',
      suggestion: findMeant(criterion.field, candidates),
    });
    return;
  }
  const form = toMeansForm(field);
  const given: MeansForm = values ? 'codes' : 'isTrue' in criterion ? 'filled' : 'numbers';
  if (given !== 'filled' && given !== form) report(source, path, 'means-form', { label: field.label.nl, form });
  else if (values) checkCodes(values, toFacetOptions(field, references), path, source, report);
}

/** The thesaurus: unique ids, ties that lead somewhere, and words that lead to one concept. */
export function checkThesaurus(
  concepts: Concepts,
  source: Source,
  { catalogue, references }: { readonly catalogue: Catalogue; readonly references: References },
  report: Report,
): void {
  const ids = concepts.flatMap(({ id }) => (id ? [id] : []));
  concepts.forEach((concept, index) => {
    const first = concepts.findIndex(({ id }) => id === concept.id);
    if (concept.id && first !== index) {
      const other = toPlaceInWords(source, [first]);
      report(source, [index, 'id'], 'item-twice', { value: concept.id, what: 'een kenmerk', other });
    }
    checkListed(concept, index, source, report);
    concept.means?.forEach((criterion, position) => {
      // A criterion is kept whole or not at all.
      checkCriterion(criterion as Criterion, [index, 'means', position], catalogue, references, source, report);
    });
  });
  checkTies(concepts, ids, source, report);
  checkCycles(concepts, source, report);
  checkSharing(concepts, source, report);
}
