import { describe, expect, it } from 'vitest';
import { checkWith, onlyProblemWith, referencesWith, swap } from './fixtures/content.ts';

const file = 'pages/over.nl.md';

describe('a page', () => {
  it('must be there in Dutch', () => {
    expect(onlyProblemWith({ [file]: null })).toMatchObject({ reference: 'file-missing', severity: 'error', file });
  });

  it('may be there in Dutch only, which is then shown in every language', () => {
    const { directory, problems } = checkWith({ 'pages/over.fr.md': null });
    expect(problems).toMatchObject([{ reference: 'page-untranslated', severity: 'warning' }]);
    expect(directory?.pages.over.fr).toBe(directory?.pages.over.nl);
    expect(directory?.pages.privacy.fr).not.toBe(directory?.pages.privacy.nl);
  });

  it('is in a language of the region', () => {
    expect(
      onlyProblemWith({ 'pages/over.en.md': '---\ntitle: About\ndescription: About.\n---\nText.\n' }),
    ).toMatchObject({
      reference: 'page-language',
      severity: 'warning',
    });
  });

  it('has a name that we know', () => {
    expect(onlyProblemWith({ 'pages/ovre.nl.md': '---\ntitle: x\n---\n' })).toMatchObject({
      reference: 'page-name',
      fix: 'Bedoelde je "over.nl.md"? Hernoem het bestand of haal het weg.',
    });
  });

  it('begins with its title and description', () => {
    expect(onlyProblemWith({ [file]: 'Zomaar tekst.\n' }).reference).toBe('page-front-matter');
    expect(onlyProblemWith({ [file]: swap('title: Een pagina\n', '') })).toMatchObject({
      reference: 'missing',
      where: 'Titel',
    });
    expect(onlyProblemWith({ [file]: swap('Waarvoor deze pagina dient.', 'Waarvoor. '.repeat(20)) })).toMatchObject({
      reference: 'too-long',
      line: 3,
      expected: 'hoogstens 155 tekens',
    });
  });

  it('has a text, with headings from the second level and without HTML', () => {
    expect(referencesWith({ [file]: '---\ntitle: x\ndescription: y\n---\n\n' })).toEqual(['page-empty']);
    expect(onlyProblemWith({ [file]: swap('## Kop', '# Kop') })).toMatchObject({ reference: 'page-heading', line: 6 });
    expect(onlyProblemWith({ [file]: swap('Een alinea', 'Een <b class="x">vette</b> alinea') })).toMatchObject({
      reference: 'page-html',
      where: 'Deze regel',
      line: 8,
    });
    expect(referencesWith({ [file]: swap('Een alinea', '```html\n<b>\n# niet\n```\n\nEen alinea') })).toEqual([]);
  });

  it('was looked at in the past year, if it says so', () => {
    const checkedOn = (day: string) => swap('title:', `checkedOn: ${day}\ntitle:`);
    expect(referencesWith({ [file]: checkedOn('2026-01-01') })).toEqual([]);
    expect(referencesWith({ [file]: checkedOn('2025-01-01') })).toEqual(['check-old']);
    expect(referencesWith({ [file]: checkedOn('2027-01-01') })).toEqual(['date-future']);
  });
});
