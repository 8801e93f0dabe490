import { parseArgs } from 'node:util';
import { locales, type Locale } from '../../src/domain/text.ts';

/** What somebody asked on the command line, before it meets a directory. */
export interface SearchArguments {
  readonly engine: string;
  readonly contentDir: string | undefined;
  readonly locale: Locale;
  readonly near: string | undefined;
  readonly radiusKm: number | undefined;
  /** `field=value`, as typed. */
  readonly filters: readonly (readonly [field: string, value: string])[];
  readonly limit: number;
  readonly isJson: boolean;
  readonly file: string | undefined;
  readonly text: string | undefined;
}

/** A command that cannot be carried out; the message is one Dutch sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const options = {
  engine: { type: 'string', default: 'embedded' },
  content: { type: 'string' },
  locale: { type: 'string', default: 'nl' },
  near: { type: 'string' },
  radius: { type: 'string' },
  filter: { type: 'string', multiple: true },
  limit: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
  file: { type: 'string' },
} as const;

const usage =
  'npm run -s search -- [--engine embedded|meilisearch] [--content MAP] [--locale nl|fr|en] [--near "Heule" --radius 10] [--filter veld=waarde]… [--limit N] [--json] "vraag"';

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (cause) {
    // parseArgs names the option in quotes, in English.
    const option = cause instanceof Error ? /'(-[^' ]*)/.exec(cause.message)?.[1] : undefined;
    throw new UsageError(
      option
        ? `De optie ${option} is onbekend of mist een waarde; zo gebruik je het: ${usage}`
        : `Zo gebruik je het: ${usage}`,
    );
  }
}

function toNumber(name: string, text: string, max: number): number {
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value) || value <= 0 || value > max) {
    throw new UsageError(`De optie --${name} is "${text}"; geef een getal groter dan 0 en hoogstens ${max}.`);
  }
  return value;
}

const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text);

/** Reads the command line; throws a `UsageError` where it makes no sense. */
export function parseSearchArguments(args: readonly string[]): SearchArguments {
  const { values, positionals } = parse(args);
  if (!isLocale(values.locale)) {
    throw new UsageError(`De taal "${values.locale}" kennen we niet; kies uit ${locales.join(', ')}.`);
  }
  if (values.radius !== undefined && values.near === undefined) {
    throw new UsageError('De optie --radius heeft ook --near nodig: rond welke plaats?');
  }
  if (
    values.file === undefined &&
    positionals.length === 0 &&
    values.filter === undefined &&
    values.near === undefined
  ) {
    throw new UsageError(`Wat zoek je? Zo gebruik je het: ${usage}`);
  }
  const limit = toNumber('limit', values.limit, 10_000);
  if (!Number.isInteger(limit)) throw new UsageError(`De optie --limit is "${values.limit}"; geef een geheel getal.`);
  return {
    engine: values.engine,
    contentDir: values.content,
    locale: values.locale,
    near: values.near,
    radiusKm: values.radius === undefined ? undefined : toNumber('radius', values.radius, 1000),
    filters: (values.filter ?? []).map((filter) => {
      const [, field, value] = /^([^=]+)=(.+)$/.exec(filter) ?? [];
      if (!field || !value)
        throw new UsageError(`De filter "${filter}" lezen we niet; schrijf veld=waarde, zoals activities=schoonmaak.`);
      return [field.trim(), value.trim()];
    }),
    limit,
    isJson: values.json,
    file: values.file,
    text: values.file === undefined ? positionals.join(' ') : undefined,
  };
}
