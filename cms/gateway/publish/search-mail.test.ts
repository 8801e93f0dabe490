import { expect, it } from 'vitest';
import { toPlain } from '../mail/message.ts';
import { toSearchFailedMail } from './search-mail.ts';

it('says why the search server got nothing, and no more of it than somebody reads', () => {
  const message = `De server is niet bereikbaar.${' Nog een regel.'.repeat(2000)}`;
  const { paragraphs } = toSearchFailedMail('moderator@example.org', {
    since: '2026-11-26T10:00:00Z',
    publicUrl: 'https://gids.example.org',
    message,
  });
  const text = paragraphs.map(toPlain).join('\n\n');
  expect(text).toContain('Waarom het niet lukte:\nDe server is niet bereikbaar.');
  expect(text.length).toBeLessThan(4000);
});
