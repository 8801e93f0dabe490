/** The address of the site, as Astro's `site` gives it. */
export type SiteUrl = URL | string;

/** A path of the site as a whole address: what leaves the site cannot be relative. */
export const toAbsoluteUrl = (path: string, siteUrl: SiteUrl): string => new URL(path, siteUrl).href;
