import { createTransport } from 'nodemailer';
import type { Message } from './message.ts';

export interface Envelope extends Message {
  /** The same at every attempt, so that a mail server that got it twice can tell. */
  readonly id: string;
}

/** Takes one mail to where it should go; rejects where that fails. */
export type Transport = (envelope: Envelope) => Promise<void>;

/** What no later attempt will change: this address does not exist, this mail is refused. */
export function isFinal(error: unknown): boolean {
  return (
    error instanceof Error &&
    'responseCode' in error &&
    typeof error.responseCode === 'number' &&
    error.responseCode >= 500 &&
    // A wrong password is our mistake, and is put right.
    !('code' in error && error.code === 'EAUTH')
  );
}

/**
 * @param url `smtp://` or `smtps://`, with name and password where the server asks for them
 * @param from `Name <address>`
 */
export function createSmtpTransport(url: string, from: string): Transport {
  const transporter = createTransport(url, {
    from,
    // No mail may read a file of this machine or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return async ({ id, to, subject, text, html }) => {
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
