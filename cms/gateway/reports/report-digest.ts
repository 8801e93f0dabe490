import { reportReasons, type ReportReason } from '../../../src/domain/report.ts';
import { defaultLocale, type Locale } from '../../../src/domain/text.ts';
import { fill } from '../../../src/i18n/fill.ts';
import { createHourly, type Hourly } from '../mail/hourly.ts';
import type { Mail, Mailer } from '../mail/mail.ts';
import { textsOf } from '../texts/index.ts';
import type { Report, ReportBatch, ReportStore } from './report-store.ts';

export interface ReportDigestDeps {
  readonly reports: ReportStore;
  readonly mailer: Mailer;
  /** Addresses of who reviews. */
  readonly findModerators: () => Promise<readonly string[]>;
  /** Addresses of an organisation's editors. */
  readonly findEditors: (slug: string) => Promise<readonly string[]>;
  /** In which language somebody with an account reads, by address. */
  readonly findLocales: () => Promise<ReadonlyMap<string, Locale>>;
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly onProblem: (cause: unknown) => void;
}

const reasonOf = (reason: ReportReason, locale: Locale): string =>
  reportReasons.find(({ value }) => value === reason)?.label[locale] ?? reason;

/** What a visitor typed is one quoted line of the mail, as they wrote it. */
const toQuote = (text: string): string => `"${text.replace(/\s+/g, ' ')}"`;

const toParagraph = ({ workplaceName, reason, text }: Report, locale: Locale): string =>
  [`${workplaceName}: ${reasonOf(reason, locale)}.`, ...(text === '' ? [] : [toQuote(text)])].join('\n');

/** As much as one mail tells; the rest is behind its link. */
const mostReports = 20;

interface DigestContent {
  readonly batch: number;
  readonly reports: readonly Report[];
  readonly locale: Locale;
  readonly publicUrl: string;
}

function toMail(to: string, { batch, reports, locale, publicUrl }: DigestContent): Mail {
  const { mailIntro, digest: t } = textsOf(locale).reports;
  const [first] = reports;
  const more = reports.length - mostReports;
  return {
    to,
    kind: 'report',
    key: `report ${batch} ${to}`,
    locale,
    subject:
      reports.length === 1 && first
        ? fill(t.subject, { name: first.workplaceName, reason: reasonOf(first.reason, locale).toLowerCase() })
        : fill(t.subjectMany, { n: reports.length }),
    paragraphs: [
      mailIntro,
      t.lead,
      ...reports.slice(0, mostReports).map((report) => toParagraph(report, locale)),
      ...(more > 0 ? [fill(t.more, { n: more })] : []),
      t.all,
      { label: t.button, url: `${publicUrl}/beheer/meldingen/` },
    ],
  };
}

/** Tells editors what was reported of their own organisation, and moderators everything. */
export function createReportDigest(deps: ReportDigestDeps): Hourly {
  const { reports, mailer, findModerators, findEditors, findLocales, publicUrl, now, onProblem } = deps;

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
    const locales = await findLocales();
    for (const [address, own] of byAddress) {
      const locale = locales.get(address) ?? defaultLocale;
      await mailer.send(toMail(address, { batch: id, reports: own, locale, publicUrl }));
    }
    reports.markSent(id);
  }

  return createHourly({ batches: reports, send, now, onProblem });
}
