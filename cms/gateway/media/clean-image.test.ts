import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanImage, ImageError, maxImageBytes, toImageName } from './clean-image.ts';

const toPng = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#0c4f52' } })
    .png()
    .toBuffer();
const toText = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusalOf = (content: Uint8Array) =>
  cleanImage(content).then(
    () => 'taken in',
    (error: unknown) => (error instanceof ImageError ? error.reference : error),
  );

describe('an image that somebody sends', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is taken in as %s', async (format) => {
    const { content, extension } = await cleanImage(
      await sharp(await toPng())
        .toFormat(format)
        .toBuffer(),
    );
    expect(await sharp(content).metadata()).toMatchObject({ format, width: 40, height: 30 });
    expect(extension).toBe(format === 'jpeg' ? 'jpg' : format);
  });

  it('loses its place, its maker and whatever stands behind it', async () => {
    const photo = await sharp(await toPng())
      .jpeg()
      .withExif({ IFD0: { Artist: 'Geheim' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 3230/100' } })
      .toBuffer();
    expect((await sharp(photo).metadata()).exif).toBeDefined();
    const { content } = await cleanImage(Buffer.concat([photo, toText('<script>alert(1)</script>')]));
    expect((await sharp(content).metadata()).exif).toBeUndefined();
    expect(Buffer.from(content).toString('latin1')).not.toMatch(/Geheim|<script>/);
  });

  it('is turned the right way up before that is forgotten', async () => {
    const photo = await sharp(await toPng())
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { content } = await cleanImage(photo);
    expect(await sharp(content).metadata()).toMatchObject({ width: 30, height: 40 });
  });

  it('is made as large as a page shows it, at most', async () => {
    const { content } = await cleanImage(await toPng(4000, 1000));
    expect(await sharp(content).metadata()).toMatchObject({ width: 1600, height: 400 });
  });

  it.each([
    ['a drawing with a script in it', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a drawing behind a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a moving image', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['a program', 'MZ\u0090\u0000'],
    ['nothing', ''],
  ])('is refused where it is %s', async (_name, text) => {
    expect(await refusalOf(toText(text))).toBe('image-unusable');
  });

  it('is refused where only its first bytes are those of an image', async () => {
    expect(await refusalOf(Buffer.concat([(await toPng()).subarray(0, 8), toText('<svg/>')]))).toBe('image-broken');
    const half = await toPng(300, 300);
    expect(await refusalOf(half.subarray(0, half.length / 2))).toBe('image-broken');
  });

  it('is refused where it is too large, in bytes or unfolded', async () => {
    const large = new Uint8Array(maxImageBytes + 1);
    expect(await refusalOf(large)).toBe('image-too-large');
    // 100 million pixels in a few kilobytes.
    const bomb = await toPng(10_000, 10_000);
    expect(bomb.length).toBeLessThan(maxImageBytes);
    expect(await refusalOf(bomb)).toBe('image-too-many-pixels');
  });

  it('gets a plain name that says what it is', () => {
    expect(toImageName('Logo Één (2).PNG', { extension: 'jpg' })).toBe('logo-een-2.jpg');
    expect(toImageName('.png', { extension: 'png' })).toBe('beeld.png');
    expect(toImageName('дом.png', { extension: 'webp' })).toBe('beeld.webp');
  });
});
