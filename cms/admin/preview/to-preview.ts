import { catalogue as ownCatalogue } from '../../../src/domain/catalogue/index.ts';
import { createSalvage, type Salvage } from '../../../src/domain/check/salvage.ts';
import { toDirectory, toReferences, type OrganisationEntry } from '../../../src/domain/directory.ts';
import type { Catalogue } from '../../../src/domain/field.ts';
import { findOrMake } from '../../../src/domain/find-or-make.ts';
import type { Organisation } from '../../../src/domain/listing.ts';
import { pageNames, type Page, type PageName } from '../../../src/domain/page.ts';
import type { Locale } from '../../../src/domain/text.ts';
import type { EditorSettings } from '../../form/settings.ts';
import { withoutEmpty } from '../../form/write-yaml.ts';

export type PreviewScene = Pick<EditorSettings, 'region' | 'measures' | 'today' | 'siteUrl' | 'locale'>;

const blank = (name: PageName): Record<Locale, Page> => {
  const page = { name, title: '', description: '', body: '' };
  return { nl: page, fr: page, en: page };
};
// One entry for each of `pageNames`.
const noPages = Object.fromEntries(pageNames.map((name) => [name, blank(name)])) as Record<
  PageName,
  Record<Locale, Page>
>;

/** Once for a form: to make its schemas again for each key that is typed takes half of that key's time. */
const salvages = new WeakMap<PreviewScene, Salvage>();

/**
 * What the fiche needs, from a form that is being filled in: a field with a mistake counts as not filled in, and what
 * no listing is without gets a stand-in until somebody types it.
 */
export function toPreviewEntry(
  values: unknown,
  slug: string,
  scene: PreviewScene,
  catalogue: Catalogue = ownCatalogue,
): OrganisationEntry | undefined {
  const clean = withoutEmpty(values) as { readonly workplaces?: unknown };
  const { region, measures, today } = scene;
  const salvage = findOrMake(salvages, scene, () => createSalvage(toReferences(region, measures)));
  const municipality = region.municipalities[0]?.name ?? '';
  const standIn = { mailbox: region.mailbox };
  const list: readonly unknown[] = Array.isArray(clean.workplaces) ? clean.workplaces : [];
  const own = salvage(catalogue.organisation, clean);
  const contact = own['contact'];
  const organisation = {
    id: '',
    name: '…',
    confirmedOn: today,
    ...own,
    contact: typeof contact === 'object' ? { ...standIn, ...contact } : standIn,
    workplaces: list.map((item) => {
      const workplace = salvage(catalogue.workplace, item);
      const address = workplace['address'];
      const ownContact = workplace['contact'];
      return {
        id: '',
        measures: [],
        activities: [],
        intakeSteps: [],
        ...workplace,
        address: typeof address === 'object' ? { municipality, ...address } : { municipality },
        ...(typeof ownContact === 'object' ? { contact: { ...standIn, ...ownContact } } : {}),
      };
    }),
    // Every field was parsed by its own schema, and the required ones have a stand-in.
  } as unknown as Organisation;
  return toDirectory({
    region,
    measures,
    overviews: [],
    thesaurus: [],
    pages: noPages,
    listings: [{ slug, organisation }],
  }).organisations[0];
}
