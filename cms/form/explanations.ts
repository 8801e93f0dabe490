import type { Catalogue } from '../../src/domain/field.ts';
import { pageNames } from '../../src/domain/page.ts';
import { toCapital, type Locale } from '../../src/domain/text.ts';
import { valuesOf } from '../../src/domain/kinds/index.ts';
import type { CmsCollection, CmsField } from './cms-field.ts';
import { toMeaningFields } from './meanings.ts';
import { formTexts, type FormLocale } from './texts.ts';
import type { FormContext } from './widgets.ts';

/** A label in the two languages of the form. */
type Label = readonly [nl: string, fr: string];

const labelOf = ([nl, fr]: Label, locale: FormLocale): string => (locale === 'fr' ? fr : nl);
const everyLanguage: readonly Locale[] = ['nl', 'fr', 'en'];

/** The forms of what is content but no listing: measures, pages, overviews and search words. Moderators only. */
export function toExplanationCollections(
  catalogue: Catalogue,
  context: FormContext,
  siteLocales: readonly Locale[],
): readonly CmsCollection[] {
  const { locale } = context;
  const t = formTexts[locale];
  const field = (name: string, label: Label, rest: Omit<CmsField, 'name' | 'label'>): CmsField => ({
    name,
    label: labelOf(label, locale),
    ...rest,
  });
  const text = (name: string, label: Label, maxLength = 2000): CmsField =>
    field(name, label, { widget: 'tekst', max_length: maxLength, required_locales: everyLanguage });
  const texts = (name: string, label: Label): CmsField =>
    field(name, label, { widget: 'teksten', max_length: 1000, required_locales: everyLanguage, required: false });
  const words = (name: string, label: Label): CmsField =>
    field(name, label, { widget: 'woorden', required: false, hint: t.listHint });
  const list = (name: string, label: Label): CmsField =>
    field(name, label, { widget: 'list', required: false, hint: t.listHint });
  const code = (name: string, label: Label): CmsField =>
    field(name, label, { widget: 'string', pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', t.slug] });
  const url = (name: string, label: Label): CmsField =>
    field(name, label, { widget: 'string', pattern: ['^https?://\\S+\\.\\S+$', t.url] });
  const line = (name: string, label: Label): CmsField => field(name, label, { widget: 'string' });
  const day = (name: string, label: Label, required = true): CmsField =>
    field(name, label, { widget: 'datetime', format: 'YYYY-MM-DD', default: '', ...(required ? {} : { required }) });
  const choice = (name: string, label: Label, vocabulary: 'measureGroups' | 'measureStatuses'): CmsField =>
    field(name, label, {
      widget: 'select',
      options: valuesOf(vocabulary).map((entry) => ({ value: entry.value, label: entry.label[locale] })),
    });

  const checkedOn: Label = ['Nagekeken op', 'Vérifié le'];
  const measureFields: readonly CmsField[] = [
    code('code', ['Code', 'Code']),
    choice('group', ['Groep', 'Groupe'], 'measureGroups'),
    text('name', ['Naam', 'Nom'], 120),
    list('abbreviations', ['Afkortingen', 'Abréviations']),
    words('alternateNames', ['Andere namen', 'Autres noms']),
    words('oldNames', ['Oude namen', 'Anciens noms']),
    text('explanation', ['Uitleg', 'Explication']),
    text('whoRefers', ['Wie doorverwijst', 'Qui oriente']),
    texts('conditions', ['Voorwaarden', 'Conditions']),
    texts('steps', ['Stappen', 'Étapes']),
    choice('status', ['Toestand', 'Statut'], 'measureStatuses'),
    day('validFrom', ['Geldig vanaf', 'Valable à partir du'], false),
    day('validTo', ['Geldig tot', 'Valable jusqu’au'], false),
    list('replacedBy', ['Vervangen door', 'Remplacée par']),
    field('isVerified', ['Nagekeken door de moderator', 'Vérifiée par la modération'], {
      widget: 'ja-nee',
      required: false,
    }),
    field('sources', ['Bronnen', 'Sources'], {
      widget: 'list',
      label_singular: locale === 'fr' ? 'source' : 'bron',
      summary: '{{fields.name}}',
      fields: [line('name', ['Naam', 'Nom']), url('url', ['Webadres', 'Adresse web'])],
    }),
    day('checkedOn', checkedOn),
  ];
  const topics: readonly (readonly [value: string, label: Label])[] = [
    ['opleiding', ['Opleiding', 'Formation']],
    ['werk', ['Werk', 'Emploi']],
    ['welzijn', ['Welzijn', 'Aide sociale']],
    ['sociale-economie', ['Sociale economie', 'Économie sociale']],
    ['vrijwilligerswerk', ['Vrijwilligerswerk', 'Bénévolat']],
    ['taal', ['Taal', 'Langue']],
    ['mobiliteit', ['Mobiliteit', 'Mobilité']],
  ];
  const overviewFields: readonly CmsField[] = [
    code('id', ['Kenmerk', 'Identifiant']),
    text('name', ['Naam', 'Nom'], 160),
    line('owner', ['Eigenaar', 'Responsable']),
    text('purpose', ['Waarvoor het dient', 'Utilité']),
    url('url', ['Webadres', 'Adresse web']),
    field('topic', ['Onderwerp', 'Sujet'], {
      widget: 'select',
      options: topics.map(([value, label]) => ({ value, label: labelOf(label, locale) })),
    }),
    list('languages', ['Talen', 'Langues']),
    day('checkedOn', checkedOn),
  ];
  const pageFields: readonly CmsField[] = [
    { name: 'title', label: t.title, widget: 'string' },
    { name: 'description', label: t.description, widget: 'text', hint: t.descriptionHint },
    { name: 'checkedOn', label: t.checkedOn, widget: 'datetime', format: 'YYYY-MM-DD', default: '', required: false },
    { name: 'body', label: t.body, widget: 'markdown' },
  ];
  const items = (inside: readonly CmsField[], label: string, singular: string, summary: string): CmsField => ({
    name: 'items',
    label,
    label_singular: singular.toLowerCase(),
    widget: 'list',
    collapsed: true,
    summary,
    fields: inside,
  });

  return [
    {
      name: 'measures',
      label: t.measures,
      label_singular: t.measure,
      folder: 'content/measures',
      extension: 'yaml',
      format: 'document',
      create: true,
      delete: false,
      identifier_field: 'code',
      slug: '{{fields.code}}',
      summary: '{{name.nl}}',
      sortable_fields: ['code', 'checkedOn'],
      editor: { preview: false },
      fields: measureFields,
    },
    {
      name: 'pages',
      label: t.pages,
      format: 'yaml-frontmatter',
      files: pageNames.flatMap((name) =>
        siteLocales.map((own) => ({
          name: `${name}-${own}`,
          label: `${toCapital(name)} (${own})`,
          file: `content/pages/${name}.${own}.md`,
          fields: pageFields,
        })),
      ),
    },
    {
      name: 'overviews',
      label: t.overviews,
      format: 'items',
      editor: { preview: false },
      files: [
        {
          name: 'overviews',
          label: t.overviews,
          file: 'content/overviews.yaml',
          fields: [items(overviewFields, t.overviews, t.overview, '{{fields.name.nl}}')],
        },
      ],
    },
    {
      name: 'thesaurus',
      label: t.thesaurus,
      format: 'items',
      editor: { preview: false },
      files: [
        {
          name: 'thesaurus',
          label: t.thesaurus,
          file: 'content/thesaurus.yaml',
          fields: [
            {
              name: 'items',
              label: t.thesaurus,
              widget: 'begrippen',
              fields: toMeaningFields(catalogue, context),
            },
          ],
        },
      ],
    },
  ];
}
