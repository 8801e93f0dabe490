import { describe, expect, it } from 'vitest';
import { checkWith, dreefFile, onlyProblemWith, swap } from './fixtures/content.ts';

const withLogo = swap('name: De Dreef', 'name: De Dreef\nlogo: /uploads/de-dreef/logo.png');

describe('an image that a listing names', () => {
  it('is there', () => {
    const { problems, directory } = checkWith({ [dreefFile]: withLogo, 'uploads/de-dreef/logo.png': '' });
    expect(problems).toEqual([]);
    expect(directory).toBeDefined();
  });

  it('is an error where it is not there, with what may be meant', () => {
    expect(onlyProblemWith({ [dreefFile]: withLogo })).toMatchObject({
      reference: 'upload-missing',
      severity: 'error',
      file: dreefFile,
      path: ['logo'],
      found: '"/uploads/de-dreef/logo.png", een beeld dat er niet is',
      fix: 'Zet het beeld in de map uploads, of haal het veld weg.',
    });
    expect(onlyProblemWith({ [dreefFile]: withLogo, 'uploads/de-dreef/logos.png': '' }).fix).toContain(
      'Bedoelde je /uploads/de-dreef/logos.png?',
    );
  });
});

describe('the folder of images', () => {
  it('holds images that nobody shows (yet) without a word', () => {
    expect(checkWith({ 'uploads/de-dreef/gevel.jpg': '' }).problems).toEqual([]);
  });

  it.each(['uploads/de-dreef/logo.svg', 'uploads/de-dreef/lees mij.png', 'uploads/.htaccess', 'uploads/x.png.html'])(
    'has no place for %s',
    (file) => {
      expect(onlyProblemWith({ [file]: '' })).toMatchObject({ reference: 'upload-unusable', severity: 'error', file });
    },
  );
});
