import type { Field, GroupName } from '../../domain/field.ts';
import { formatField, type Piece } from '../../domain/kinds/index.ts';
import type { References } from '../../domain/references.ts';
import type { Locale } from '../../domain/text.ts';

/** One fact on the fiche, in words. */
export interface FicheRow {
  readonly key: string;
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** `line`: pieces joined; `prose`: a paragraph; `steps`: an ordered list; `scale`: words with a small bar. */
  readonly style: 'line' | 'prose' | 'steps' | 'scale';
  /** 0–3, for a scale. */
  readonly level?: number;
}

/** A yes or no, shown as a ticked or crossed list. */
export interface FicheCheck {
  readonly key: string;
  readonly label: string;
  readonly isTrue: boolean;
  /** "ja" or "nee", for who cannot see the sign. */
  readonly answer: string;
}

/** The facts of one group of the catalogue. */
export interface FicheSection {
  readonly group: GroupName;
  readonly rows: readonly FicheRow[];
  readonly checks: readonly FicheCheck[];
  /** Labels of what nobody filled in. */
  readonly missing: readonly string[];
}

const styleOf = (field: Field): FicheRow['style'] => {
  if (field.kind === 'text') return 'prose';
  if (field.kind === 'texts') return 'steps';
  return field.kind === 'scale' ? 'scale' : 'line';
};

/** Every field of a record that has no place of its own, by group, in the catalogue's order. */
export function toSections(
  record: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
  locale: Locale,
  references: References,
): ReadonlyMap<GroupName, FicheSection> {
  const sections = new Map<GroupName, { rows: FicheRow[]; checks: FicheCheck[]; missing: string[] }>();
  for (const field of fields) {
    if (field.isPlacedByHand || field.access === 'private') continue;
    const section = sections.get(field.group) ?? { rows: [], checks: [], missing: [] };
    sections.set(field.group, section);
    const value = record[field.key];
    const label = field.label[locale];
    if (value === undefined) {
      section.missing.push(label);
    } else if (field.kind === 'boolean') {
      const answer = formatField(field, value, locale, references)[0]?.text ?? '';
      section.checks.push({ key: field.key, label, isTrue: value === true, answer });
    } else {
      const pieces = formatField(field, value, locale, references);
      const level = field.kind === 'scale' ? { level: Number(value) } : {};
      section.rows.push({ key: field.key, label, pieces, style: styleOf(field), ...level });
    }
  }
  return new Map([...sections].map(([group, section]) => [group, { group, ...section }]));
}
