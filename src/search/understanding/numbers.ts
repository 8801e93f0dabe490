import type { Criterion } from '../criteria.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Word } from '../words.ts';

/** A condition written with a number: "12 uur", "max 20u/week", "80%", "17 jaar", "10 km". */
export interface NumberPhrase {
  /** Words it takes up. */
  readonly length: number;
  /** Absent where the number says nothing that a listing answers. */
  readonly asked?: { readonly id: string; readonly label: string; readonly criterion: Criterion };
}

const hourUnits = /^(?:u|uur|uren|uurtjes|h|hr|hrs|hour|hours|heure|heures)$/;
const ageUnits = /^(?:jaar|jarige|ans|years?|yr|j)$/;
const distanceUnits = /^(?:km|kilometers?|kilometres?)$/;
const upTo = new Set('max maximum maximaal hoogstens tot minder under onder moins most jusqua'.split(' '));
const atLeast = new Set('min minimum minimaal minstens vanaf meer plus least over'.split(' '));
const between = new Set(['tot', 'a', 'en', 'to', 'and', 'et', 'of', 'ou', 'or']);
const full = 38;
const maxHours = 40;
const minorAge = 18;
const olderAge = 55;
/** "50+" is what people write for the group that the vocabulary calls 55-plus. */
const plusUnits = /^(?:\+|plus|plusser|plussers)$/;
const lowestPlus = 45;

/** A number with its unit, whether written as one ("12u") or as two words. */
function readQuantity(words: readonly Word[], at: number): { value: number; unit: string; length: number } | undefined {
  const match = /^(\d{1,3})([a-z%+]*)$/.exec(words[at]?.text ?? '');
  if (!match) return undefined;
  const [, digits = '', glued = ''] = match;
  if (glued !== '') return { value: Number(digits), unit: glued, length: 1 };
  return { value: Number(digits), unit: words[at + 1]?.text ?? '', length: 2 };
}

const fill = (text: string, n: number): string => text.replace('{n}', String(n));

const countWords: Readonly<Record<string, number>> = {
  een: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
};
const dayUnits = /^(?:dag|dagen|jours?|days?)$/;
const halfWords = /^(?:halve|demi|half)$/;
const hoursADay = 8;

/** "twee dagen per week", "3 halve dagen", "deux jours": as hours. */
function readDays(words: readonly Word[], at: number): { hours: number; length: number } | undefined {
  const first = words[at]?.text ?? '';
  const count = countWords[first] ?? (/^[1-4]$/.test(first) ? Number(first) : undefined);
  if (count === undefined) return undefined;
  const isHalf = halfWords.test(words[at + 1]?.text ?? '');
  const unit = at + (isHalf ? 2 : 1);
  if (!dayUnits.test(words[unit]?.text ?? '')) return undefined;
  const isWeekly =
    /^(?:per|par|a|in)$/.test(words[unit + 1]?.text ?? '') && /^(?:week|semaine)$/.test(words[unit + 2]?.text ?? '');
  // "een dag" alone is any day.
  if (count === 1 && !isWeekly) return undefined;
  return { hours: (count * hoursADay) / (isHalf ? 2 : 1), length: unit + (isWeekly ? 3 : 1) - at };
}

/** Reads a number phrase that begins at a word. */
export function readNumberPhrase(words: readonly Word[], at: number, lexicon: Lexicon): NumberPhrase | undefined {
  // "binnen (een straal van) 10 km": a distance, and not indoors.
  if (/^(?:binnen|within|straal|rayon)$/.test(words[at]?.text ?? '')) {
    for (let next = at + 1; next <= at + 4; next++) {
      const far = readQuantity(words, next);
      if (far && distanceUnits.test(far.unit)) return { length: next + far.length - at };
    }
    return undefined;
  }
  let start = at;
  let bound: 'atMost' | 'atLeast' = 'atMost';
  const qualifier = words[at]?.text ?? '';
  if (upTo.has(qualifier) || atLeast.has(qualifier)) {
    bound = atLeast.has(qualifier) ? 'atLeast' : 'atMost';
    start = at + 1;
    // "minder dan", "moins de", "at least".
    if (/^(?:dan|de|than)$/.test(words[start]?.text ?? '')) start++;
  }
  // "12 tot 20 uur", "12-20u"
  const [first, joiner, second] = [
    words[start]?.text ?? '',
    words[start + 1]?.text ?? '',
    words[start + 2]?.text ?? '',
  ];
  if (/^\d{1,2}$/.test(first)) {
    const from = between.has(joiner) && /^\d/.test(second) ? start + 2 : /^\d/.test(joiner) ? start + 1 : undefined;
    const range = from === undefined ? undefined : readQuantity(words, from);
    if (from !== undefined && range && hourUnits.test(range.unit)) {
      const [low, high] = [Math.min(Number(first), range.value), Math.max(Number(first), range.value)];
      if (low >= 1 && high <= maxHours) {
        return {
          length: from + range.length - at,
          asked: {
            id: `hours:${low}-${high}`,
            label: fill(lexicon.phrases.atMostHours, high),
            criterion: { field: 'hoursPerWeek', atMost: high, atLeast: low },
          },
        };
      }
    }
  }
  const daily = readDays(words, start);
  if (daily) {
    return {
      length: start - at + daily.length,
      asked: {
        id: `hours:tot-${daily.hours}`,
        label: fill(lexicon.phrases.atMostHours, daily.hours),
        criterion: { field: 'hoursPerWeek', atMost: daily.hours },
      },
    };
  }
  const quantity = readQuantity(words, start);
  if (!quantity) return undefined;
  const { value, unit } = quantity;
  const length = start - at + quantity.length;
  if (distanceUnits.test(unit)) return { length };
  if (hourUnits.test(unit) || unit === '%') {
    const hours = unit === '%' ? Math.round((full * value) / 100) : value;
    if (hours < 1 || hours > maxHours) return { length };
    const least = bound === 'atLeast' || hours >= 36;
    return {
      length,
      asked: {
        id: `hours:${least ? 'vanaf' : 'tot'}-${hours}`,
        label: fill(least ? lexicon.phrases.atLeastHours : lexicon.phrases.atMostHours, hours),
        criterion: { field: 'hoursPerWeek', ...(least ? { atLeast: hours } : { atMost: hours }) },
      },
    };
  }
  if (plusUnits.test(unit) && value >= lowestPlus && value <= 70) {
    const criterion = { field: 'targetGroups', values: ['55-plus'] };
    return { length, asked: { id: `age:${value}`, label: `${value}+`, criterion } };
  }
  if (ageUnits.test(unit) && value >= 14 && value <= 70) {
    const label = fill(lexicon.phrases.age, value);
    if (value < minorAge) {
      return { length, asked: { id: `age:${value}`, label, criterion: { field: 'minimumAge', atMost: value } } };
    }
    if (value >= olderAge) {
      return {
        length,
        asked: { id: `age:${value}`, label, criterion: { field: 'targetGroups', values: ['55-plus'] } },
      };
    }
    return { length };
  }
  return undefined;
}
