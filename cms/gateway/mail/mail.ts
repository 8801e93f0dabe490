import type { Locale } from '../../../src/domain/text.ts';

/** A link that the gateway writes: alone on its line in the plain text, a button with its own words in the HTML part. */
export interface MailButton {
  /** What happens there, told apart from the other buttons of the mail. */
  readonly label: string;
  readonly url: string;
}
export type Paragraph = string | MailButton;

/** A mail as the gateway writes it: plain text, from which the HTML part is made. */
export interface Mail {
  readonly to: string;
  /** One line. */
  readonly subject: string;
  /** What somebody typed is a string, and never becomes a button. */
  readonly paragraphs: readonly Paragraph[];
  /** Which language it is in; Dutch where it is not said. */
  readonly locale?: Locale;
  /** What it is for: `sign-in`, `invitation`, `review`, `outcome`, `publish-failed`, … */
  readonly kind: string;
  /** A mail with a key that was queued before is not queued again. */
  readonly key?: string;
}

/** Resolves when the mail is safely queued; it leaves as soon as the mail server takes it, also after a restart. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
