import { reportReasons, type ReportReason } from '../../../src/domain/report.ts';
import { createHourly, type Hourly } from '../mail/hourly.ts';
import type { Mail, Mailer } from '../mail/mail.ts';
import type { Report, ReportBatch, ReportStore } from './report-store.ts';

export interface ReportDigestDeps {
  readonly reports: ReportStore;
  readonly mailer: Mailer;
  /** Addresses of who reviews. */
  readonly findModerators: () => Promise<readonly string[]>;
  /** Addresses of an organisation's editors. */
  readonly findEditors: (slug: string) => Promise<readonly string[]>;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

const reasonOf = (reason: ReportReason): string =>
  reportReasons.find(({ value }) => value === reason)?.label.nl ?? reason;

/** What a visitor typed is one quoted line of the mail: it cannot pass for a paragraph, or a button, of ours. */
const toQuote = (text: string): string => `"${text.replace(/\s+/g, ' ')}"`;

const toParagraph = ({ workplaceName, reason, text }: Report): string =>
  [`${workplaceName}: ${reasonOf(reason)}.`, ...(text === '' ? [] : [toQuote(text)])].join('\n');

/** As much as one mail tells; the rest is behind its link. */
const mostReports = 20;

function toMail(to: string, batch: number, reports: readonly Report[], publicUrl: string): Mail {
  const [first] = reports;
  const more = reports.length - mostReports;
  return {
    to,
    kind: 'report',
    key: `report ${batch} ${to}`,
    subject:
      reports.length === 1 && first
        ? `Melding: ${first.workplaceName}, ${reasonOf(first.reason).toLowerCase()}`
        : `${reports.length} meldingen van bezoekers`,
    paragraphs: [
      'Dag,',
      'Een bezoeker meldde dat er iets niet klopt. Kijk het na, pas de fiche aan als het nodig is, en sluit de melding.',
      ...reports.slice(0, mostReports).map(toParagraph),
      ...(more > 0 ? [`En nog ${more}.`] : []),
      'Alle meldingen staan hier samen:',
      `${publicUrl}/beheer/meldingen/`,
    ],
  };
}

/** Tells editors what was reported of their own organisation, and moderators everything. */
export function createReportDigest(deps: ReportDigestDeps): Hourly {
  const { reports, mailer, findModerators, findEditors, publicUrl, now, onProblem } = deps;

  async function send({ id, reports: told }: ReportBatch): Promise<void> {
    // What was forgotten meanwhile leaves an empty batch.
    const moderators = told.length === 0 ? [] : await findModerators();
    const byAddress = new Map<string, Report[]>(moderators.map((address) => [address, [...told]]));
    for (const report of told) {
      for (const address of await findEditors(report.slug)) {
        if (moderators.includes(address)) continue;
        byAddress.set(address, [...(byAddress.get(address) ?? []), report]);
      }
    }
    for (const [address, own] of byAddress) await mailer.send(toMail(address, id, own, publicUrl));
    reports.markSent(id);
  }

  return createHourly({ batches: reports, send, now, onProblem });
}
