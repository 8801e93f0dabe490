// Refuses a change outside the author's organisations: `npm run check:owners -- --base REV --author EMAIL`, in CI.
import { parseArgs } from 'node:util';
import { findForeign, listChanges, readOwners } from './owners/check.ts';

const { values } = parseArgs({ options: { base: { type: 'string' }, author: { type: 'string' } } });
if (values.base === undefined || values.author === undefined) {
  console.error('Geef --base (waarop de wijziging staat) en --author (het e-mailadres van wie ze maakte).');
  process.exitCode = 2;
} else {
  const owners = await readOwners(process.cwd(), values.base);
  const foreign = findForeign(owners, values.author, await listChanges(process.cwd(), values.base));
  for (const path of foreign) console.error(`${values.author} mag dit niet wijzigen: ${path}`);
  if (foreign.length > 0) {
    console.error('Vraag het aan de moderator, of laat je toevoegen aan cms/owners.yaml.');
    process.exitCode = 1;
  } else console.log('In orde: alles is van de eigen organisatie.');
}
