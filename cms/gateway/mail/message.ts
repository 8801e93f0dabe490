import { html } from 'hono/html';
import { z } from 'zod';
import { defaultLocale } from '../../../src/domain/text.ts';
import type { Mail, Paragraph } from './mail.ts';

/** What a mail is when it leaves. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Nothing but one address: no name, no comma, no line break that would begin another header. */
const recipient = z.email();

/** Whatever came along in a name or a title, a subject is one line. */
const toOneLine = (value: string): string => value.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/** A paragraph of the plain text. */
export const toPlain = (paragraph: Paragraph): string => (typeof paragraph === 'string' ? paragraph : paragraph.url);

/** Throws where the mail is not addressed to one address. */
export function checkMail(mail: Mail): Mail {
  return { ...mail, to: recipient.parse(mail.to), subject: toOneLine(mail.subject) };
}

/** Mail programs know no stylesheet: what little there is stands on the elements. */
async function toHtml(mail: Mail): Promise<string> {
  const button =
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#0c4f52;color:#ffffff;font-weight:bold;text-decoration:none';
  const document = html`<!doctype html>
    <html lang="${mail.locale ?? defaultLocale}">
      <head>
        <meta charset="utf-8" />
        <title>${mail.subject}</title>
      </head>
      <body style="margin:0;padding:24px;font:16px/1.5 sans-serif;color:#1b2422;background:#ffffff">
        ${mail.paragraphs.map((paragraph) =>
          typeof paragraph === 'string'
            ? html`<p style="white-space:pre-line">${paragraph}</p>`
            : html`<p><a href="${paragraph.url}" style="${button}">${paragraph.label}</a></p>
                <p style="font-size:13px;color:#47524f;word-break:break-all">${paragraph.url}</p>`,
        )}
      </body>
    </html>`;
  return (await document).toString();
}

export async function toMessage(mail: Mail): Promise<Message> {
  return {
    to: mail.to,
    subject: mail.subject,
    text: `${mail.paragraphs.map(toPlain).join('\n\n')}\n`,
    html: await toHtml(mail),
  };
}
