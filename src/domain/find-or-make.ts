/**
 * What a map has at a key, or what is made and put there. For formatters above all: to make one takes fifty times as long
 * as to use it, and a hundred kilobytes until somebody tidies up.
 */
export function findOrMake<Key, Value>(
  known: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  make: () => Value,
): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
