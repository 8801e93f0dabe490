import { catalogue as ownCatalogue } from '../src/domain/catalogue/index.ts';
import type { Catalogue } from '../src/domain/field.ts';
import type { References } from '../src/domain/references.ts';
import type { Locale } from '../src/domain/text.ts';
import type { CmsBackend, CmsCollection, CmsConfig, CmsField } from './form/cms-field.ts';
import { toExplanationCollections } from './form/explanations.ts';
import { toGroupedFields } from './form/groups.ts';
import { formTexts, type FormLocale } from './form/texts.ts';
import type { FormContext } from './form/widgets.ts';
import type { Person } from './gateway/person.ts';

export interface CmsConfigOptions {
  readonly person: Pick<Person, 'role' | 'organisations'>;
  readonly references: References;
  /** The languages of the site. */
  readonly siteLocales: readonly Locale[];
  /** The language of the form. */
  readonly locale: FormLocale;
  /** Every organisation there is, published or not yet: slug (its file's name) and name. */
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
  readonly siteUrl: string;
  /** Absent: the gateway. A hosted repository knows no persons, so its form is the moderator's. */
  readonly backend?: CmsBackend;
}

const gatewayBackend: CmsBackend = { name: 'rosewijzer', proxy_url: '/api/cms', branch: 'main' };

/** The form of a listing: the organisation's fields by group, and its workplaces. */
export function toListingFields(catalogue: Catalogue, context: FormContext): readonly CmsField[] {
  const t = formTexts[context.locale];
  return [
    ...toGroupedFields(catalogue.organisation, context),
    {
      name: 'workplaces',
      label: t.workplaces,
      label_singular: t.workplace.toLowerCase(),
      widget: 'list',
      collapsed: true,
      min: 1,
      summary: `${t.workplace} {{fields.name}} – {{fields.groep_place.address.municipality}}`,
      fields: toGroupedFields(catalogue.workplace, context),
    },
  ];
}

function toOrganisations(fields: readonly CmsField[], options: CmsConfigOptions): readonly CmsCollection[] {
  const { person, organisations, locale } = options;
  const t = formTexts[locale];
  if (person.role === 'moderator') {
    return [
      {
        name: 'organisations',
        label: t.organisations,
        label_singular: t.organisation,
        folder: 'content/organisations',
        extension: 'yaml',
        format: 'listing',
        create: true,
        // A listing goes by way of its history page, with a reason.
        delete: false,
        identifier_field: 'name',
        slug: '{{fields.name}}',
        summary: '{{fields.name}}',
        sortable_fields: ['name'],
        fields,
      },
    ];
  }
  const own = organisations.filter(({ slug }) => person.organisations.includes(slug));
  if (own.length === 0) return [];
  return [
    {
      name: 'organisations',
      label: own.length === 1 ? t.ownOrganisations : t.organisations,
      format: 'listing',
      publish: false,
      delete: false,
      files: own.map(({ slug, name }) => ({
        name: slug,
        label: name,
        file: `content/organisations/${slug}.yaml`,
        fields,
      })),
    },
  ];
}

/** What Decap has to know for one person: what they may edit, and with which form. */
export function toCmsConfig(catalogue: Catalogue = ownCatalogue, options: CmsConfigOptions): CmsConfig {
  const { person, references, siteLocales, locale, siteUrl, backend = gatewayBackend } = options;
  const isModerator = person.role === 'moderator';
  const context = { locale, references, isModerator };
  const fields = toListingFields(catalogue, context);
  return {
    load_config_file: false,
    backend,
    locale,
    publish_mode: 'editorial_workflow',
    media_folder: 'content/uploads',
    public_folder: '/uploads',
    media_processing: { enabled: false },
    show_preview_links: true,
    site_url: siteUrl,
    display_url: siteUrl,
    logo: { src: '/favicon.svg', show_in_header: true },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: [
      ...toOrganisations(fields, options),
      ...(isModerator ? toExplanationCollections(catalogue, context, siteLocales) : []),
    ],
  };
}
