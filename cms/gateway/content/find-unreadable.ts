import type { Verdict, YamlGuard } from './yaml-guard.ts';

/** Larger than the largest file there is, small enough to read in a moment. */
const maxTextBytes = 300_000;

const texts: Readonly<Record<Exclude<Verdict, 'fine'> | 'too-large', string>> = {
  alias: 'Dit bestand verwijst met & en * naar andere delen van zichzelf. Schrijf de waarden voluit.',
  trap: 'In dit bestand staat een veld dat niet bestaat (__proto__, constructor of prototype). Haal het weg.',
  'too-hard': 'Dit bestand is te ingewikkeld om te lezen. Open de fiche opnieuw en doe de wijziging in het formulier.',
  'too-large': 'Deze fiche is te lang: hoogstens 300 kB. Maak de teksten korter.',
};

/** Why nobody should read this YAML or page of a stranger, in Dutch; nothing where it can be read. */
export async function findUnreadable(
  guard: YamlGuard,
  path: string,
  raw: string,
): Promise<{ readonly kind: keyof typeof texts; readonly message: string } | undefined> {
  const toFound = (kind: keyof typeof texts) => ({ kind, message: texts[kind] });
  if (Buffer.byteLength(raw) > maxTextBytes) return toFound('too-large');
  const yaml = path.endsWith('.md') ? (/^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(raw)?.[1] ?? '') : raw;
  const verdict = await guard.judge(yaml);
  return verdict === 'fine' ? undefined : toFound(verdict);
}
