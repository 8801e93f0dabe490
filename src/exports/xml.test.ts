import { expect, it } from 'vitest';
import { escapeXml, toElement } from './xml.ts';

it('escapes what XML reads as its own', () => {
  expect(escapeXml(`<b> & "c" 'd'`)).toBe('&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos;');
});

it('leaves out what XML cannot hold, and keeps what it can', () => {
  expect(escapeXml('a\u0000b\u000bc\ufffed\ud800e')).toBe('abcde');
  expect(escapeXml('tab\tline\né 𝔘')).toBe('tab\tline\né 𝔘');
});

it('makes elements of attributes, text and other elements', () => {
  expect(toElement('a', { href: '?x=1&y', rel: undefined }, [toElement('b', {}, '1 < 2')])).toBe(
    '<a href="?x=1&amp;y"><b>1 &lt; 2</b></a>',
  );
  expect(toElement('link', { href: '/' })).toBe('<link href="/"/>');
});
