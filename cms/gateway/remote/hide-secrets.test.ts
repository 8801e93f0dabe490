import { expect, it } from 'vitest';
import { hideSecrets } from './hide-secrets.ts';

it.each([
  ['https://sofie:ge%40heim@git.example.org/inhoud.git', 'sofie', /ge%40heim|ge@heim/],
  ['https://tokentokentoken@git.example.org/inhoud.git', 'git.example.org', /tokentokentoken/],
  ['https://git.example.org/inhoud.git?sleutel=zeergeheim', 'git.example.org', /zeergeheim/],
  ['https://sofie:50%@git.example.org/inhoud.git', 'sofie', /50%/],
  ['ssh://git@git.example.org/inhoud.git', 'ssh://git@git.example.org/inhoud.git', /\*\*\*/],
  ['git@git.example.org:rose/inhoud.git', 'git@git.example.org:rose/inhoud.git', /\*\*\*/],
])('what is secret in %s is hidden, and where it stands is not', (url, shown, secret) => {
  const said = `fatal: unable to access '${url}', ${decodeURI(url.replace('50%', ''))}`;
  const hidden = hideSecrets(url)(said);
  expect(hidden).toContain(shown);
  expect(hidden).not.toMatch(secret);
});

it.each([
  ['https://sofie:ge%40heim@git.example.org/inhoud.git', 'sofie:ge@heim'],
  ['https://tokentokentoken@git.example.org/inhoud.git', 'tokentokentoken:'],
])('who %s says that we are is hidden in a header too', (url, credentials) => {
  const header = Buffer.from(credentials).toString('base64');
  expect(hideSecrets(url)(`> Authorization: Basic ${header}`)).toBe('> Authorization: Basic ***');
});
