import type { Catalogue, Field } from '../../src/domain/field.ts';
import { toFacetOptions, valuesOf } from '../../src/domain/kinds/index.ts';
import { measureGroup, toMeansForm } from '../../src/domain/means-form.ts';
import { toCapital } from '../../src/domain/text.ts';
import type { CmsField, CmsWidget } from './cms-field.ts';
import { formTexts } from './texts.ts';
import type { FormContext } from './widgets.ts';

function toWidget(field: Field, { locale, references }: FormContext): CmsWidget {
  const form = toMeansForm(field);
  if (form === 'numbers') return { widget: 'number' };
  if (form === 'filled') return { widget: 'ja-nee' };
  const options = toFacetOptions(field, references).map(({ value, label }) => ({ value, label: label[locale] }));
  return { widget: 'select', multiple: true, options };
}

/**
 * What a search word can stand for: every field of the catalogue, with the control in which it is asked. `select`: some
 * of its codes; `number`: at most or at least; `ja-nee`: that it is true or filled in, which can be asked of every field
 * of the catalogue, and not of the group of measures, which is none.
 */
export function toMeaningFields(catalogue: Catalogue, context: FormContext): readonly CmsField[] {
  const { locale } = context;
  const fields = new Map<string, CmsField>();
  const options = valuesOf('measureGroups').map(({ value, label }) => ({ value, label: label[locale] }));
  const label = formTexts[locale].measureGroup;
  fields.set(measureGroup, { name: measureGroup, label, widget: 'select', multiple: true, options });
  // As the search reads a key that both have: that of the workplace.
  for (const field of [...catalogue.workplace, ...catalogue.organisation]) {
    if (fields.has(field.key) || field.kind === 'uuid') continue;
    fields.set(field.key, {
      name: field.key,
      label: toCapital(field.label[locale]),
      ...toWidget(field, context),
    });
  }
  return [...fields.values()].toSorted((one, other) => one.label.localeCompare(other.label, locale));
}
