// npm run rollback: shows the release of the state before, until the next approved change. The site needs no restart.
import { createReleases } from '../cms/gateway/publish/releases.ts';
import { GatewaySettingsError, parseGatewaySettings } from '../cms/gateway/settings.ts';

async function rollBack(): Promise<boolean> {
  const { dataDir } = parseGatewaySettings(process.env);
  const releases = createReleases(dataDir);
  const before = releases.current();
  if (!before) {
    console.error(`In ${dataDir} staat geen release. Wijst DATA_DIR naar de map van de draaiende site?`);
    return false;
  }
  const after = await releases.rollBack();
  if (!after) {
    console.error(`Vóór ${before.id} is geen andere release bewaard: er is niets om naar terug te gaan.`);
    return false;
  }
  console.log(`Bezoekers zien nu ${after.id}, gemaakt van ${after.commit} voor ${after.day}.`);
  console.log(
    `Ze zagen ${before.id}, gemaakt van ${before.commit}. De volgende goedgekeurde wijziging komt gewoon online.`,
  );
  return true;
}

try {
  process.exitCode = (await rollBack()) ? 0 : 1;
} catch (cause) {
  if (!(cause instanceof GatewaySettingsError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
