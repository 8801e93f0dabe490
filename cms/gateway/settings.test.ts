import { resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parseGatewaySettings } from './settings.ts';

describe('the settings of the service', () => {
  it('have a default for everything on one’s own machine', () => {
    expect(parseGatewaySettings({ SMTP_URL: '', PORT: '' })).toEqual({
      port: 4321,
      host: 'localhost',
      publicUrl: undefined,
      dataDir: resolve('.data'),
      smtpUrl: undefined,
      mailFrom: 'ROSEwijzer <noreply@example.org>',
      moderatorEmail: 'moderator@example.org',
      sessionSecret: undefined,
      contentRemote: undefined,
      buildHookUrl: undefined,
      trustedProxies: 0,
      databaseUrl: undefined,
      geocoderUrl: undefined,
      oidc: undefined,
      reminderDay: 'di',
      checksLinks: false,
    });
  });

  it('name no moderator of their own accord on a public address, and mail from its host', () => {
    const settings = parseGatewaySettings({ PUBLIC_URL: 'https://rose.example.be/', TRUST_PROXY: 'true' });
    expect(settings).toMatchObject({
      publicUrl: 'https://rose.example.be',
      moderatorEmail: undefined,
      mailFrom: 'ROSEwijzer <noreply@rose.example.be>',
      trustedProxies: 1,
    });
  });

  it('take an OpenID Connect service only as a whole', () => {
    const whole = {
      OIDC_ISSUER: 'https://login.example.org/',
      OIDC_CLIENT_ID: 'rose',
      OIDC_CLIENT_SECRET: 'geheim',
    };
    expect(parseGatewaySettings(whole).oidc).toEqual({
      issuer: 'https://login.example.org',
      clientId: 'rose',
      clientSecret: 'geheim',
      name: 'je werkaccount',
      verifiedClaim: 'email_verified',
    });
    expect(() => parseGatewaySettings({ ...whole, OIDC_CLIENT_SECRET: '' })).toThrow(
      /zet OIDC_ISSUER, OIDC_CLIENT_ID en OIDC_CLIENT_SECRET, of geen van de drie\.$/,
    );
  });

  it('say on which day reminders leave', () => {
    expect(parseGatewaySettings({}).reminderDay).toBe('di');
    expect(parseGatewaySettings({ REMINDER_DAY: 'uit' }).reminderDay).toBe('uit');
    expect(() => parseGatewaySettings({ REMINDER_DAY: 'dinsdag' })).toThrow(/REMINDER_DAY is "dinsdag"/);
  });

  it('do not print a password', () => {
    expect(() => parseGatewaySettings({ SMTP_URL: 'http://naam:geheim@mail.example.org' })).toThrow(
      /"http:\/\/naam:\*\*\*@mail\.example\.org"/,
    );
  });
});

test.each([
  ['PORT', 'acht'],
  ['PORT', '70000'],
  ['HOST', 'local host'],
  ['PUBLIC_URL', 'rosewijzer.be'],
  ['PUBLIC_URL', 'https://example.org/rose'],
  ['PUBLIC_URL', 'ftp://example.org'],
  ['SMTP_URL', 'mail.example.org'],
  ['MAIL_FROM', 'ROSEwijzer'],
  ['MAIL_FROM', 'ROSE <a@example.org>\nBcc: b@example.org'],
  ['MODERATOR_EMAIL', 'moderator'],
  ['SESSION_SECRET', 'kort'],
  ['CONTENT_REMOTE', '--upload-pack=x'],
  ['BUILD_HOOK_URL', 'bouw'],
  ['TRUST_PROXY', 'misschien'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['GEOCODER_URL', 'vlaanderen'],
  ['OIDC_ISSUER', 'login'],
])('a %s of "%s" stops the start with one Dutch sentence', (key, value) => {
  expect(() => parseGatewaySettings({ [key]: value })).toThrow(
    new RegExp(`^De instelling ${key} is .*; schrijf .*\\.$`, 's'),
  );
});
