const maxShown = 60;

/** A found value as the message shows it: short, and recognisable in the file. */
export function showValue(value: unknown): string {
  if (value === undefined || value === null) return 'niets';
  if (typeof value === 'string') {
    const line = value.replace(/\s+/g, ' ').trim();
    return `"${line.length > maxShown ? `${line.slice(0, maxShown - 1).trimEnd()}…` : line}"`;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => (typeof item === 'object' ? '…' : String(item))).join(', ');
    return items.length > maxShown ? `een lijst met ${value.length} waarden` : `de lijst [${items}]`;
  }
  if (typeof value === 'object') return `een groep met ${Object.keys(value).join(', ')}`;
  return JSON.stringify(value);
}

/** `a, b of c` */
export function anyOf(words: readonly string[], conjunction = 'of'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

/** Kilometres the Dutch way: `7,3 km`. */
export const showKilometres = (km: number): string => `${km.toFixed(1).replace('.', ',')} km`;

/** `1 teken`, `12 tekens` */
export const count = (n: number, one: string, other: string): string => `${n} ${n === 1 ? one : other}`;
