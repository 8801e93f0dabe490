import type { Context } from 'hono';
import { z } from 'zod';
import { longestReport, reportFields as fields, reportReasons } from '../../../src/domain/report.ts';
import { locales } from '../../../src/domain/text.ts';
import type { GatewayEnv } from '../context.ts';
import { readForm } from '../read-body.ts';

const ELEVEN_DIGITS = /(?<![+\d])\d{2}[. /-]?\d{2}[. /-]?\d{2}[. /-]?\d{3}[. /-]?\d{2}(?!\d)/g;

/** Is there a national number in it, by its two check digits? Whoever types one describes a client. */
function hasNationalNumber(text: string): boolean {
  return [...text.matchAll(ELEVEN_DIGITS)].some(([found]) => {
    const digits = found.replace(/\D/g, '');
    // Of who was born since 2000, a 2 stands before the number.
    return ['', '2'].some((century) => 97 - (Number(century + digits.slice(0, 9)) % 97) === Number(digits.slice(9)));
  });
}

/** What is left of a text when nothing in it can act: no control characters, no more than one line break at a time. */
const toPlain = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .replace(/\n{2,}/g, '\n')
    .trim();

const schema = z.object({
  organisation: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80),
  workplace: z.uuid(),
  reason: z.enum(reportReasons.map(({ value }) => value)),
  text: z.string().transform(toPlain).pipe(z.string().max(longestReport)),
  /** One address and nothing else: no name, no comma, no line break that would begin another header. */
  replyTo: z
    .literal('')
    .transform(() => undefined)
    .or(z.email().max(254).toLowerCase()),
  locale: z.enum(locales).catch('nl'),
  trap: z.string(),
});

/** A report as it was sent in, with what cannot be taken of it. */
export type ReadReport =
  | { readonly kind: 'report'; readonly report: Omit<z.infer<typeof schema>, 'trap'> }
  /** Filled in by a program. */
  | { readonly kind: 'trapped' }
  | { readonly kind: 'problem'; readonly problem: 'reason' | 'text' | 'replyTo' | 'clientData' | 'request' };

/** Reads the form of a fiche; what is wrong with it is for the visitor to hear. */
export async function readReport(c: Context<GatewayEnv>): Promise<ReadReport> {
  const form = await readForm(c);
  const given = Object.fromEntries(Object.entries(fields).map(([key, name]) => [key, form.text(name)]));
  const result = schema.safeParse(given);
  if (!result.success) {
    const field = result.error.issues[0]?.path[0];
    const isTheirs = field === 'reason' || field === 'text' || field === 'replyTo';
    return { kind: 'problem', problem: isTheirs ? field : 'request' };
  }
  const { trap, ...report } = result.data;
  if (trap !== '') return { kind: 'trapped' };
  if (hasNationalNumber(report.text)) return { kind: 'problem', problem: 'clientData' };
  return { kind: 'report', report };
}
