// npm run restore -- FILE: puts a backup into DATA_DIR, which is empty or not there yet. The service then starts from it.
import { resolve } from 'node:path';
import { BackupError } from '../cms/gateway/backup/backup-error.ts';
import { restoreBackup } from '../cms/gateway/backup/restore-backup.ts';
import { GatewaySettingsError, parseGatewaySettings } from '../cms/gateway/settings.ts';

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new BackupError('Zeg uit welk bestand: npm run restore -- rosewijzer-2026-11-26.tar');
  const { dataDir } = parseGatewaySettings(process.env);
  const { head, madeAt, accounts, files } = await restoreBackup({ file: resolve(file), dataDir });
  console.log(`${dataDir} is teruggezet zoals op ${madeAt}, met de inhoud van commit ${head}.`);
  console.log('Start nu de dienst met dezelfde DATA_DIR: de site wordt dan opnieuw gebouwd.');
  if (accounts === 'postgresql') {
    console.log(
      'Accounts en sessies stonden in PostgreSQL: zet ook daarvan de kopie terug (pg_restore), en zet DATABASE_URL.',
    );
  }
  if (!files['session-secret'])
    console.log('Het geheim van de sessies zat er niet in: zet SESSION_SECRET zoals het was.');
}

try {
  await main(process.argv[2]);
} catch (cause) {
  if (!(cause instanceof BackupError || cause instanceof GatewaySettingsError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
