/** Absolute path of the content folder; set by astro.config.mjs. */
declare const __CONTENT_DIR__: string;
/** The day for which the site is built, `YYYY-MM-DD`; set by astro.config.mjs. */
declare const __BUILD_DATE__: string;
