// npm run rollback: shows the release of the state before, until the next approved change. The site needs no restart.
import { resolve } from 'node:path';
import { createReleases } from '../cms/gateway/publish/releases.ts';

const given = process.env['DATA_DIR'];
const dataDir = resolve(given === undefined || given === '' ? '.data' : given);
const releases = createReleases(dataDir);
const before = releases.current();
if (!before) {
  console.error(`In ${dataDir} staat geen release. Wijst DATA_DIR naar de map van de draaiende site?`);
  process.exitCode = 1;
} else {
  const after = await releases.rollBack();
  if (!after) {
    console.error(`Vóór ${before.id} is geen andere release bewaard: er is niets om naar terug te gaan.`);
    process.exitCode = 1;
  } else {
    console.log(`Bezoekers zien nu ${after.id}, gemaakt van ${after.commit} voor ${after.day}.`);
    console.log(
      `Ze zagen ${before.id}, gemaakt van ${before.commit}. De volgende goedgekeurde wijziging komt gewoon online.`,
    );
  }
}
