// npm run backup -- FILE: everything that must survive in one file, while the service runs.
import { resolve } from 'node:path';
import { BackupError } from '../cms/gateway/backup/backup-error.ts';
import { makeBackup } from '../cms/gateway/backup/make-backup.ts';
import { GatewaySettingsError, parseGatewaySettings } from '../cms/gateway/settings.ts';

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new BackupError('Zeg in welk bestand: npm run backup -- rosewijzer-2026-11-26.tar');
  const { dataDir, databaseUrl, sessionSecret } = parseGatewaySettings(process.env);
  const target = resolve(file);
  const hasPostgres = databaseUrl !== undefined;
  const { head } = await makeBackup({ dataDir, target, hasPostgres, now: () => new Date() });
  console.log(`${target} is gemaakt. De inhoud is die van commit ${head}.`);
  console.log('Wie dit bestand leest, kan zich als iedereen aanmelden: bewaar het op een veilige plaats.');
  if (hasPostgres) {
    console.log(
      'Accounts en sessies staan in PostgreSQL en dus niet in dit bestand: maak ook daarvan een kopie (pg_dump).',
    );
  }
  if (sessionSecret !== undefined) {
    console.log('SESSION_SECRET komt uit de omgeving: bewaar ook die instelling.');
  }
}

try {
  await main(process.argv[2]);
} catch (cause) {
  if (!(cause instanceof BackupError || cause instanceof GatewaySettingsError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
