// Astro's command line with the settings that every run of it needs: `node scripts/astro.mjs build`.
// They must be in the environment before Astro loads, and `VAR=1 astro …` does not work on every system.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Newer versions put servers in the background when no person seems to be watching; Ctrl-C must reach them.
process.env['ASTRO_DEV_BACKGROUND'] = '0';

const cli = new URL('../node_modules/astro/bin/astro.mjs', import.meta.url);
await import(cli.href);
