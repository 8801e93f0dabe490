interface ImportMetaEnv {
  /** Absolute path of the content folder; set by astro.config.mjs. */
  readonly CONTENT_DIR: string;
  /** The day for which the site is built, `YYYY-MM-DD`. */
  readonly BUILD_DATE: string;
}
