/** A mail as the gateway writes it: plain text, from which the HTML part is made. */
export interface Mail {
  readonly to: string;
  /** One line. */
  readonly subject: string;
  /** Paragraphs. One that is a link alone stands alone on its line, and becomes a button in the HTML part. */
  readonly paragraphs: readonly string[];
  /** What it is for: `sign-in`, `invitation`, `review`, `outcome`, `publish-failed`, … */
  readonly kind: string;
  /** A mail with a key that was queued before is not queued again. */
  readonly key?: string;
}

/** Resolves when the mail is safely queued; it leaves as soon as the mail server takes it, also after a restart. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
