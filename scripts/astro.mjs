// Astro's command line with the settings that every run of it needs: `node scripts/astro.mjs build`.
// They must be in the environment before Astro loads, and `VAR=1 astro …` does not work on every system.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Newer versions put servers in the background when no person seems to be watching; Ctrl-C must reach them.
process.env['ASTRO_DEV_BACKGROUND'] = '0';

// Astro would print its own stack around a setting that is wrong.
const { readSettings, SettingsError } = await import('./settings.ts');
const { readServerSettings, toSiteServer } = await import('./search/settings.ts');
try {
  toSiteServer(readServerSettings(), readSettings().siteUrl);
} catch (cause) {
  if (!(cause instanceof SettingsError)) throw cause;
  console.error(cause.message);
  process.exit(1);
}

const cli = new URL('../node_modules/astro/bin/astro.mjs', import.meta.url);
await import(cli.href);
