import { describe, expect, it } from 'vitest';
import { createLinkCheck } from './links.ts';

const siteUrl = 'https://gids.example.org';
const files = new Set(['/index.html', '/404.html', '/plek/index.html', '/logo.png', '/é/index.html']);

function faultsOf(html: string): readonly string[] {
  const check = createLinkCheck({ files, siteUrl });
  check.add('/', html);
  check.add('/plek/', '<h2 id="contact">Contact</h2><a href="../#top">terug</a>');
  return check.faults();
}

describe('a link within the site', () => {
  it.each([
    ['to a page', '<a href="/plek/">'],
    ['to a place on a page', '<a href="/plek/#contact">'],
    ['to a search behind the hash', '<a href="/plek/#waar=Heule">'],
    ['to a page by its whole address', '<a href="https://gids.example.org/plek/">'],
    ['to a page with an accent', '<a href="/%C3%A9/">'],
    ['to an image', '<img src="/logo.png">'],
    ['to elsewhere', '<a href="https://elders.example.org/x"> <a href="mailto:a@example.org">'],
    ['with an ampersand', '<a href="/plek/?a=1&amp;b=2">'],
  ])('%s is right', (_name, html) => {
    expect(faultsOf(html)).toEqual([]);
  });

  it.each([
    ['to a page that is not there', '<a href="/weg/">', '/: /weg/ is not there'],
    ['to a page without its slash', '<a href="/plek">', '/: /plek is not there (or lacks its slash)'],
    [
      'to an image that is not there',
      '<img src="/uploads/x.png">',
      '/: /uploads/x.png is not there (or lacks its slash)',
    ],
    ['to a place that is not there', '<a href="/plek/#prijs">', '/: /plek/#prijs has no #prijs'],
    ['from where it stands', '<a href="weg/">', '/: /weg/ is not there'],
  ])('%s is told', (_name, html, fault) => {
    expect(faultsOf(html)).toEqual([fault]);
  });
});
