// Builds the editor at /beheer/, where this version of it was not built yet: `npm run build:editor`.
import { fileURLToPath } from 'node:url';
import { buildEditor } from './editor/build.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const { version, folder } = await buildEditor(root, (modules) => console.log(`${modules} onderdelen`));
console.log(`Het beheer (versie ${version}) staat in ${folder}.`);
