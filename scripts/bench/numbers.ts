const byValue = (a: number, b: number): number => a - b;

/** The value below which this share of the values lies (nearest rank); `NaN` of nothing. */
export function toPercentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted(byValue);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** The middle value, or the mean of the two in the middle. */
export function toMedian(values: readonly number[]): number {
  const sorted = values.toSorted(byValue);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}

/** A number as the document writes it: "8,124", "12.3", "0.25". Three figures tell enough of a measurement. */
export function showNumber(value: number): string {
  if (!Number.isFinite(value)) return 'n/a';
  const digits = value === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-GB', {
    maximumFractionDigits: digits,
    minimumFractionDigits: Number.isInteger(value) ? 0 : digits,
  });
}

export const showSeconds = (seconds: number): string => `${showNumber(seconds)} s`;
export const showMilliseconds = (milliseconds: number): string => `${showNumber(milliseconds)} ms`;

/** Bytes in the unit that fits: "812 kB", "1.27 GB". */
export function showBytes(bytes: number): string {
  if (bytes >= 1e9) return `${showNumber(bytes / 1e9)} GB`;
  return bytes >= 1e6 ? `${showNumber(bytes / 1e6)} MB` : `${showNumber(bytes / 1e3)} kB`;
}
