import { Readable } from 'node:stream';
import type { Message } from './message.ts';

export interface Envelope extends Message {
  /** The same at every attempt, so that a mail server that got it twice can tell. */
  readonly id: string;
}

/**
 * Takes one mail to where it should go; rejects where that fails.
 * @param onHandOver called when all of the mail is on its way but its last line: from its return on the mail server may
 *   have it, before it cannot. Where it throws the mail does not leave.
 */
export type Transport = (envelope: Envelope, onHandOver: () => void) => Promise<void>;

const toResponseCode = (error: unknown): number | undefined =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : undefined;

/** The mail server said no; else nobody knows what became of a mail that was handed over. */
export const isAnswer = (error: unknown): boolean => toResponseCode(error) !== undefined;

/** What no later attempt will change: this address does not exist, this mail is refused. */
export function isFinal(error: unknown): boolean {
  // A wrong password is our mistake, and is put right.
  const isOurs = error instanceof Error && 'code' in error && error.code === 'EAUTH';
  return (toResponseCode(error) ?? 0) >= 500 && !isOurs;
}

/** All of a mail, and then word that it was read. */
async function* readOut(message: Readable, onEnd: () => void): AsyncGenerator {
  yield* message;
  onEnd();
}

/**
 * @param url `smtp://` or `smtps://`, with name and password where the server asks for them
 * @param from `Name <address>`
 */
export function createSmtpTransport(url: string, from: string): Transport {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return async ({ id, to, subject, text, html }, onHandOver) => {
    // Large, and not needed by every service.
    const { createTransport } = await import('nodemailer');
    const transporter = createTransport(url, {
      from,
      // No mail may read a file of this machine or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    // Read only when the mail server has said that it takes the mail; the line that ends it comes after the last byte.
    transporter.use('stream', ({ message }, done) => {
      message.processFunc((whole) => Readable.from(readOut(whole, onHandOver)));
      done();
    });
    await transporter.sendMail({
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}
