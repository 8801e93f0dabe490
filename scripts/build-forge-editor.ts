// The editor for a repository on a forge, without the gateway: `npm run build:forge-editor -- --backend github --repo NAME`.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { requireDirectory } from '../src/directory/directory.ts';
import { readBasemap } from '../src/directory/read-basemap.ts';
import { buildEditor } from './editor/build.ts';
import { forges, toForgeEditor } from './editor/forge.ts';
import { readSettings } from './settings.ts';

const { values } = parseArgs({
  options: {
    backend: { type: 'string' },
    repo: { type: 'string' },
    branch: { type: 'string', default: 'main' },
    'base-url': { type: 'string' },
    'api-root': { type: 'string' },
    'app-id': { type: 'string' },
    out: { type: 'string', default: 'dist/beheer' },
  },
});
const name = forges.find((forge) => forge === values.backend);

if (name === undefined || values.repo === undefined) {
  console.error(
    `Geef --backend (${forges.join(', ')}) en --repo (zoals rose/inhoud); --branch, --base-url, --api-root, --app-id en --out mogen.`,
  );
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
  const { contentDir, siteUrl, today } = readSettings();
  const { region, measures } = await requireDirectory({ contentDir, today });
  const { version, folder } = await buildEditor(root, (modules) => console.log(`${modules} onderdelen`));
  const files = await toForgeEditor({
    backend: {
      name,
      repo: values.repo,
      branch: values.branch,
      ...(values['base-url'] === undefined ? {} : { base_url: values['base-url'] }),
      ...(values['api-root'] === undefined ? {} : { api_root: values['api-root'] }),
      ...(values['app-id'] === undefined ? {} : { app_id: values['app-id'], auth_type: 'pkce' }),
    },
    region,
    measures,
    siteUrl,
    today,
    version,
  });
  const out = resolve(values.out);
  await mkdir(out, { recursive: true });
  await cp(folder, join(out, 'editor', version), { recursive: true });
  await writeFile(join(out, 'kaart.json'), JSON.stringify(await readBasemap(region, contentDir)));
  for (const [file, text] of files) await writeFile(join(out, file), text);
  console.log(`Het beheer voor ${values.repo} staat in ${out}: zet die map op /beheer/ van de site.`);
}
