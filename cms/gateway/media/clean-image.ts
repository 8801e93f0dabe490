import { toSlug } from '../../../src/domain/text.ts';

/** Larger than any photo of a phone, smaller than what fills a disk. */
export const maxImageBytes = 8 * 1024 * 1024;
/** Stops a few bytes that unfold into gigabytes. */
const maxPixels = 40_000_000;
/** What a page ever shows, twice over. */
const maxSide = 1600;

const formats = {
  png: { extension: 'png', isSo: (head: string) => head.startsWith('\x89PNG\r\n\x1a\n') },
  jpeg: { extension: 'jpg', isSo: (head: string) => head.startsWith('\xff\xd8\xff') },
  webp: { extension: 'webp', isSo: (head: string) => /^RIFF[\s\S]{4}WEBP/.test(head) },
} as const;
type Format = keyof typeof formats;

export type ImageReference = 'image-too-large' | 'image-too-many-pixels' | 'image-unusable' | 'image-broken';

const texts: Readonly<Record<ImageReference, string>> = {
  'image-too-large': 'Dit beeld is te groot: hoogstens 8 MB. Maak het kleiner en voeg het opnieuw toe.',
  'image-too-many-pixels':
    'Dit beeld heeft te veel beeldpunten. Maak het kleiner, hoogstens 6000 op 6000, en voeg het opnieuw toe.',
  'image-unusable':
    'Dit bestand is geen beeld dat we kunnen tonen, wat zijn naam ook zegt. Bewaar het als png, jpg of webp en voeg het opnieuw toe.',
  'image-broken': 'Dit beeld is beschadigd: we kunnen het niet openen. Bewaar het opnieuw en voeg het dan toe.',
};

/** A file that is not taken in as an image. Its message is for the person who sent it, in Dutch. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly reference: ImageReference;

  constructor(reference: ImageReference, options?: ErrorOptions) {
    super(texts[reference], options);
    this.reference = reference;
  }
}

/** What it is by its first bytes, whatever it is called. What sharp could read besides (SVG, PDF) never gets to it. */
function findFormat(content: Uint8Array): Format | undefined {
  const head = Buffer.from(content.subarray(0, 16)).toString('latin1');
  return (Object.keys(formats) as Format[]).find((format) => formats[format].isSo(head));
}

export interface CleanImage {
  readonly content: Uint8Array;
  readonly extension: 'png' | 'jpg' | 'webp';
}

/**
 * An image made anew from its pixels: nothing that was hidden in the file (a place, a script, another file behind it)
 * comes along. Throws `ImageError`.
 */
export async function cleanImage(content: Uint8Array): Promise<CleanImage> {
  if (content.length > maxImageBytes) throw new ImageError('image-too-large');
  const format = findFormat(content);
  if (!format) throw new ImageError('image-unusable');
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels: maxPixels, failOn: 'error', animated: false } as const;
  try {
    const { width, height, format: found } = await sharp(content, { ...options, limitInputPixels: false }).metadata();
    if (found !== format) throw new ImageError('image-unusable');
    if (width * height > maxPixels) throw new ImageError('image-too-many-pixels');
    const clean = await sharp(content, options)
      .autoOrient()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .toFormat(format, format === 'png' ? { compressionLevel: 9 } : { quality: 82 })
      .toBuffer();
    return { content: clean, extension: formats[format].extension };
  } catch (cause) {
    if (cause instanceof ImageError) throw cause;
    throw new ImageError('image-broken', { cause });
  }
}

/** The name that an image gets: plain letters, and the ending of what it is. */
export const toImageName = (name: string, { extension }: Pick<CleanImage, 'extension'>): string =>
  `${
    toSlug(name.replace(/\.[^.]*$/, ''))
      .slice(0, 60)
      .replace(/-$/, '') || 'beeld'
  }.${extension}`;
