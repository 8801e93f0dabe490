import type { OrganisationEntry, WorkplaceEntry } from '../domain/directory.ts';
import { toStreetLine, valuesOf } from '../domain/kinds/index.ts';
import type { Contact, Organisation, Workplace } from '../domain/listing.ts';
import { findMeasure, toMunicipalityName, type References } from '../domain/references.ts';
import { pickText, type Locale, type Text } from '../domain/text.ts';
import type { VocabularyName } from '../domain/vocabularies/index.ts';
import { toOrganisationUrl, toWorkplaceUrl } from '../i18n/urls.ts';
import { toAbsoluteUrl, type SiteUrl } from './absolute-url.ts';

export interface JsonLdOptions {
  readonly siteUrl: SiteUrl;
  readonly locale: Locale;
  readonly references: References;
}

type Node = Readonly<Record<string, unknown>>;

/**
 * JSON-LD as it may stand inside a script element: no text of a listing can end the element or open a comment.
 * What is undefined or an empty list is left out: schema.org has no word for "not filled in".
 */
function toScriptText(data: Node): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }, (_key, value: unknown) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const textOf = (text: Text | undefined, locale: Locale): string | undefined => text && pickText(text, locale).value;

function labelsOf(name: VocabularyName, codes: readonly string[] | undefined, locale: Locale): readonly string[] {
  const values = valuesOf(name);
  return (codes ?? []).map((code) => values.find(({ value }) => value === code)?.label[locale] ?? code);
}

const measureNames = (workplace: Workplace, { references, locale }: JsonLdOptions): readonly string[] =>
  workplace.measures.map((code) => findMeasure(references, code)?.name[locale] ?? code);

const organisationUrl = (slug: string, { siteUrl, locale }: JsonLdOptions): string =>
  toAbsoluteUrl(toOrganisationUrl(locale, slug), siteUrl);
const workplaceUrl = (entry: WorkplaceEntry, { siteUrl, locale }: JsonLdOptions): string =>
  toAbsoluteUrl(toWorkplaceUrl(locale, entry.slug), siteUrl);

/** Mailbox and phone of the service; a person never. */
const toContactPoint = ({ mailbox, phone, hours }: Contact, locale: Locale): Node => ({
  '@type': 'ContactPoint',
  email: mailbox,
  telephone: phone,
  description: textOf(hours, locale),
});

/** The name says what a "yes" would mean; in between the two stands the vocabulary's own word. */
function toWheelchair({ wheelchair }: Workplace, locale: Locale): Node | undefined {
  if (!wheelchair) return undefined;
  const [name, words] = labelsOf('wheelchair', ['ja', wheelchair], locale);
  const value = { ja: true, nee: false, beperkt: words }[wheelchair];
  return { '@type': 'LocationFeatureSpecification', name, value };
}

/** The place of work. It has a point only where the listing has one: the centre of a municipality would mislead. */
function toPlace(entry: WorkplaceEntry, options: JsonLdOptions): Node {
  const { address } = entry.workplace;
  const { locale, references } = options;
  return {
    '@type': 'Place',
    '@id': `${workplaceUrl(entry, options)}#plek`,
    name: entry.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: toStreetLine(address),
      postalCode: address.postcode,
      addressLocality: address.place ?? toMunicipalityName(references, address.municipality, locale),
      addressCountry: 'BE',
    },
    geo: entry.point.isApproximate
      ? undefined
      : { '@type': 'GeoCoordinates', latitude: entry.point.lat, longitude: entry.point.lng },
    amenityFeature: toWheelchair(entry.workplace, locale),
  };
}

const toCity = (name: string, { references, locale }: JsonLdOptions): Node => ({
  '@type': 'City',
  name: toMunicipalityName(references, name, locale),
});

/** What the workplace offers to somebody who looks for a place. */
function toService(entry: WorkplaceEntry, options: JsonLdOptions): Node {
  const { workplace } = entry;
  const { locale } = options;
  const url = workplaceUrl(entry, options);
  return {
    '@type': 'Service',
    '@id': `${url}#werkplek`,
    identifier: workplace.id,
    url,
    name: entry.name,
    description: textOf(workplace.summary ?? workplace.tasks, locale),
    serviceType: measureNames(workplace, options),
    category: labelsOf('activities', workplace.activities, locale),
    provider: { '@id': `${organisationUrl(entry.organisationSlug, options)}#organisatie` },
    areaServed: workplace.serviceArea?.map((name) => toCity(name, options)),
    audience: labelsOf('targetGroups', workplace.targetGroups, locale).map((audienceType) => ({
      '@type': 'Audience',
      audienceType,
    })),
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceLocation: { '@id': `${url}#plek` },
      servicePhone: toContactPoint(entry.contact, locale),
      availableLanguage: workplace.floorLanguages,
    },
  };
}

/** Everything that the organisation says of itself; its legal form is not known, so it is no more than an organisation. */
function toOrganisation(organisation: Organisation, slug: string, options: JsonLdOptions): Node {
  const { locale, siteUrl } = options;
  const url = organisationUrl(slug, options);
  return {
    '@type': 'Organization',
    '@id': `${url}#organisatie`,
    name: organisation.name,
    alternateName: organisation.alternateNames,
    description: textOf(organisation.description, locale),
    url: organisation.website ?? url,
    mainEntityOfPage: url,
    logo: organisation.logo && toAbsoluteUrl(organisation.logo, siteUrl),
    identifier: organisation.kbo && { '@type': 'PropertyValue', propertyID: 'KBO', value: organisation.kbo },
    parentOrganization: organisation.umbrella && { '@type': 'Organization', name: organisation.umbrella },
    memberOf: labelsOf('networks', organisation.networks, locale).map((name) => ({ '@type': 'Organization', name })),
    contactPoint: toContactPoint(organisation.contact, locale),
    makesOffer: labelsOf('services', organisation.services, locale).map((name) => ({
      '@type': 'Offer',
      itemOffered: { '@type': 'Service', name },
    })),
  };
}

/** The page itself, which is what the day of confirmation belongs to. */
const toWebPage = (url: string, name: string, about: string, confirmedOn: string, locale: Locale): Node => ({
  '@type': 'WebPage',
  '@id': url,
  url,
  name,
  inLanguage: locale,
  dateModified: confirmedOn,
  mainEntity: { '@id': about },
});

/** schema.org for a fiche, ready for a script element. */
export function toWorkplaceJsonLd(entry: WorkplaceEntry, options: JsonLdOptions): string {
  const url = workplaceUrl(entry, options);
  return toScriptText({
    '@graph': [
      toWebPage(url, entry.name, `${url}#werkplek`, entry.organisation.confirmedOn, options.locale),
      toService(entry, options),
      toPlace(entry, options),
      toOrganisation(entry.organisation, entry.organisationSlug, options),
    ],
  });
}

/** schema.org for an organisation's page with the places where it works, ready for a script element. */
export function toOrganisationJsonLd(entry: OrganisationEntry, options: JsonLdOptions): string {
  const { organisation, slug } = entry;
  const url = organisationUrl(slug, options);
  // Who stopped has no workplaces any more, only a page for old links.
  const workplaces = organisation.status === 'gestopt' ? [] : entry.workplaces;
  return toScriptText({
    '@graph': [
      toWebPage(url, organisation.name, `${url}#organisatie`, organisation.confirmedOn, options.locale),
      {
        ...toOrganisation(organisation, slug, options),
        location: workplaces.map((workplace) => toPlace(workplace, options)),
      },
    ],
  });
}

/** The path to a page, the home page left out, ready for a script element. */
export function toBreadcrumbJsonLd(
  crumbs: readonly { readonly name: string; readonly url: string }[],
  siteUrl: SiteUrl,
): string {
  return toScriptText({
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: toAbsoluteUrl(url, siteUrl),
    })),
  });
}
