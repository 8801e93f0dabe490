/** Finds out for each unit of a query which workplaces match it, as a condition that the server can check. */
import { createTypoIndex } from '../typo.ts';
import { isAnythingUnderstood, toTyped } from '../scoring.ts';
import type { Matcher, Stems } from '../understanding/matcher.ts';
import type { Plan, Unit } from '../understanding/understand.ts';
import { hasDigit } from '../words.ts';
import { all, any, isIn, nothing, quote } from './filter.ts';
import type { SearchServer } from './server.ts';

/** What a typed word stands for in this index. */
export interface ResolvedWord {
  /** Workplaces that match. */
  readonly filter: string;
  /** It is in the name of something. */
  readonly isNamed: boolean;
  /** Known words that it was taken for, where it is unknown itself. */
  readonly typos: readonly string[] | undefined;
}

export interface FoundUnit {
  readonly unit: Unit;
  readonly filter: string;
  readonly isOptional: boolean;
  /** How many workplaces match. */
  readonly total: number;
}

export interface ResolvedUnits {
  readonly found: readonly FoundUnit[];
  readonly dropped: readonly string[];
  /** By the word, for whoever ranks. */
  readonly words: ReadonlyMap<string, ResolvedWord>;
}

/** Further units are left out: nobody means them all, and each costs the server several questions. */
export const maxUnits = 10;
/** As the embedded engine has it. */
const minPrefix = 2;
/** Letters that somebody types come one by one: what was found for a word holds this long. */
const rememberMs = 60_000;
const maxRemembered = 500;

const noWord: ResolvedWord = { filter: nothing, isNamed: false, typos: undefined };

export interface UnitResolver {
  resolve(plan: Plan): Promise<ResolvedUnits>;
}

export function createUnitResolver(
  server: SearchServer,
  { matcher, stems, now = Date.now }: { readonly matcher: Matcher; readonly stems: Stems; readonly now?: () => number },
): UnitResolver {
  const { locale } = stems;
  const toStems = (word: string) => [...stems.byLocale.values()].map((stem) => stem(word));
  const toConceptFilter = (concepts: readonly number[]) =>
    isIn(
      `${locale}.concepts`,
      concepts.flatMap((concept) => matcher.concepts[concept]?.id ?? []),
    );

  const remembered = new Map<string, { readonly until: number; readonly value: Promise<unknown> }>();
  /** Asks once for what is asked again soon; what fails is not remembered. */
  const remember = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const before = remembered.get(key);
    // Only `make` of the same key fills it.
    if (before && before.until > now()) return before.value as Promise<T>;
    if (remembered.size >= maxRemembered) remembered.clear();
    const value = make();
    remembered.set(key, { until: now() + rememberMs, value });
    value.catch(() => remembered.delete(key));
    return value;
  };

  const count = (filter: string) => remember(`? ${filter}`, () => server.count(filter));
  const exists = async (filter: string) => (await count(filter)) > 0;

  /** Words of the index that a mistyped word may stand for, the nearest only. */
  async function findTypos(word: string): Promise<readonly string[]> {
    if (hasDigit(word)) return [];
    // The server takes a first letter to be right; two that changed places are a typing mistake too, and so is a y for
    // an ij.
    const [first = '', second = '', ...rest] = word;
    const swapped = [second, first, ...rest].join('');
    const likes = new Set([word, swapped, word.replaceAll('y', 'ij')]);
    const values = await Promise.all([...likes].map((like) => server.findValues(`${locale}.words`, like)));
    const nearest = createTypoIndex(values.flat().filter((value) => !hasDigit(value))).find(word);
    const distance = nearest[0]?.distance;
    return [...new Set(nearest.filter((own) => own.distance === distance).map((own) => own.word))];
  }

  async function resolveWord(word: string, isBeingTyped: boolean): Promise<ResolvedWord> {
    const direct = any([
      isIn(`${locale}.stems`, toStems(word)),
      ...(isBeingTyped && word.length >= minPrefix ? [`${locale}.words STARTS WITH ${quote(word)}`] : []),
    ]);
    const begun = isBeingTyped
      ? matcher.findByPrefix(word).filter((concept) => matcher.concepts[concept]?.role === 'topic')
      : [];
    const withBegun = (filter: string) => (begun.length > 0 ? any([filter, toConceptFilter(begun)]) : filter);

    const [isDirect, isNamed] = await Promise.all([
      exists(direct),
      exists(isIn(`${locale}.named`, toStems(word))),
      // Nearly always what is asked next.
      count(withBegun(direct)),
    ]);
    if (isDirect) return { filter: withBegun(direct), isNamed, typos: undefined };

    const typos = await findTypos(word);
    if (typos.length > 0) {
      return {
        filter: withBegun(isIn(`${locale}.words`, typos)),
        isNamed: await exists(isIn(`${locale}.named`, typos)),
        typos,
      };
    }
    const parts = matcher.split(word);
    if (!parts) return { ...noWord, filter: withBegun(nothing) };
    const each = await Promise.all(parts.map((part) => resolveRemembered(part, false)));
    return { ...noWord, filter: all(each.map(({ filter }) => filter)) ?? nothing };
  }

  const resolveRemembered = (word: string, isBeingTyped: boolean): Promise<ResolvedWord> =>
    remember(`${isBeingTyped ? '~' : '='} ${word}`, () => resolveWord(word, isBeingTyped));

  return {
    async resolve(plan) {
      const isUnderstood = isAnythingUnderstood(plan);
      const words = new Map<string, ResolvedWord>();
      const toWord = async (word: string, isBeingTyped: boolean) => {
        const resolved = await resolveRemembered(word, isBeingTyped);
        words.set(word, resolved);
        return resolved;
      };
      const resolveUnit = async (unit: Unit): Promise<{ readonly filter: string; readonly isNamed: boolean }> => {
        if (unit.kind === 'word') return toWord(unit.word, unit.isBeingTyped);
        const filter = toConceptFilter(unit.senses.map(({ concept }) => concept));
        if (!unit.isGuess) return { filter, isNamed: true };
        // "tafelgroen" may be somebody's name after all.
        const own = await Promise.all(unit.words.map((word) => toWord(word, false)));
        const names = own.filter(({ isNamed }) => isNamed).map((word) => word.filter);
        return { filter: any([filter, ...names]), isNamed: true };
      };
      const units = await Promise.all(
        plan.units.slice(0, maxUnits).map(async (unit) => {
          const { filter, isNamed } = await resolveUnit(unit);
          return { unit, filter, isOptional: isUnderstood && !isNamed, total: await count(filter) };
        }),
      );
      return {
        found: units.filter(({ total }) => total > 0),
        dropped: [
          ...units.filter(({ total }) => total === 0).map(({ unit }) => unit),
          ...plan.units.slice(maxUnits),
        ].map(toTyped),
        words,
      };
    },
  };
}
