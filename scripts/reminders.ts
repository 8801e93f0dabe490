// npm run reminders -- [--dry-run]: reminds organisations of what is due, as the service does by itself on its day.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Plan } from '../cms/gateway/reminders/create-reminders.ts';
import { parseGatewaySettings } from '../cms/gateway/settings.ts';
import { toIsoDate } from '../src/domain/date.ts';
import { openGateway } from './gateway/open.ts';
import { readServerSettings } from './search/settings.ts';
import { readSettings } from './settings.ts';

const project = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

const titles = {
  mail: 'Een mail',
  silent: 'Naar de moderator, want ze antwoorden niet',
  unreachable: 'Naar de moderator, want geen adres werkt',
} as const;

function printPlan({ day, reminders, heldBack }: Plan): void {
  console.log(`Herinneringen van ${day}: ${reminders.length}.`);
  for (const kind of ['mail', 'silent', 'unreachable'] as const) {
    const own = reminders.filter((reminder) => reminder.kind === kind);
    if (own.length > 0) console.log(`\n${titles[kind]}:`);
    for (const { name, organisation, addresses, due } of own) {
      const what = [...new Set(due.map((one) => one.what))].join(', ');
      console.log(`- ${name} (${organisation}): ${what}${addresses.length > 0 ? ` → ${addresses.join(', ')}` : ''}`);
    }
  }
  if (heldBack > 0) console.log(`\n${heldBack} organisaties wachten tot de volgende keer: het zijn er te veel ineens.`);
}

try {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const settings = parseGatewaySettings(process.env);
  if (!existsSync(join(settings.dataDir, 'content.git'))) {
    throw new Error(
      `In ${settings.dataDir} staat geen inhoud. Zet DATA_DIR op de map van de dienst, en start die eerst één keer.`,
    );
  }
  const gateway = await openGateway({
    settings,
    search: readServerSettings(),
    contentDir: readSettings().contentDir,
    project,
    listensAt: `http://localhost:${settings.port}`,
    env: process.env,
    log: (message, ...details) => {
      console.error(message, ...details);
    },
    isBeside: true,
  });
  try {
    if (values['dry-run']) {
      printPlan(await gateway.reminders.makePlan(toIsoDate(new Date())));
      console.log('\nDit was een proef: er is niets verstuurd of genoteerd.');
    } else {
      const plan = await gateway.reminders.run();
      if (plan) printPlan(plan);
      else console.log('De herinneringen van vandaag waren al gepland; wat nog moest vertrekken, vertrok nu.');
      await gateway.outbox.flush();
      if (settings.smtpUrl === undefined)
        console.log('Er is geen mailserver ingesteld: de mails staan in het postvak.');
    }
  } finally {
    await gateway.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
