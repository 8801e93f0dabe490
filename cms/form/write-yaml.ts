import { isSame } from './same.ts';
import { isMap, isNode, isScalar, isSeq, Document, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** Lines of a text are folded where a person would; a sentence must not become one line of 600 characters. */
const layout = { lineWidth: 100, minContentWidth: 40 } as const;
/** How a file that was there is written again. */
const layoutAgain = { ...layout, flowCollectionPadding: false } as const;

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Without what a form leaves empty, all the way down: an empty field is an absent one. */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => !isEmpty(item));
  if (!isValues(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, own]) => [key, withoutEmpty(own)] as const)
      .filter(([, own]) => !isEmpty(own)),
  );
}

const identityKeys = ['id', 'code', 'measure'];
function toIdentity(value: unknown): unknown {
  const key = isValues(value) ? identityKeys.find((candidate) => candidate in value) : undefined;
  return key === undefined ? undefined : (value as Values)[key];
}

function updateMap(map: YAMLMap, values: Values, document: Document): void {
  const before = map.toJSON() as Values;
  for (const key of Object.keys(before)) if (!(key in values)) map.delete(key);
  for (const [key, value] of Object.entries(values)) {
    if (key in before && isSame(before[key], value)) continue;
    map.set(key, updated(map.get(key, true), value, document));
  }
}

function updateSeq(seq: YAMLSeq, values: readonly unknown[], document: Document): void {
  const before = seq.items.map((node) => ({ node, value: isNode(node) ? (node.toJS(document) as unknown) : node }));
  // Each node serves once: first what stayed the same or has the same identifier, then what stood in the same place.
  const left = new Set(before);
  const take = (found: (typeof before)[number] | undefined) => {
    if (found) left.delete(found);
    return found;
  };
  const kept = values.map((value) => {
    const identity = toIdentity(value);
    return take(
      [...left].find((item) =>
        identity === undefined ? isSame(item.value, value) : toIdentity(item.value) === identity,
      ),
    );
  });
  seq.items = values.map((value, index) => {
    const place = before[index];
    const isFree = toIdentity(value) === undefined && place !== undefined && left.has(place);
    const found = kept[index] ?? (isFree ? take(place) : undefined);
    return found && isSame(found.value, value) ? found.node : updated(found?.node, value, document);
  });
}

/** The node with another value: what stays the same keeps its form, its comments and its place. */
function updated(node: unknown, value: unknown, document: Document): unknown {
  if (isMap(node) && isValues(value)) {
    updateMap(node, value, document);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    updateSeq(node, value, document);
    return node;
  }
  if (isScalar(node) && typeof node.value === 'string' && typeof value === 'string') {
    node.value = value;
    return node;
  }
  return document.createNode(value);
}

/** Puts the nodes of a file in another order, say. */
export type Arrange = (contents: unknown) => void;

function writeFresh(values: unknown, arrange: Arrange): string {
  const document = new Document(values);
  arrange(document.contents);
  return document.toString(layout);
}

/**
 * YAML with these values. Where there was a file before, everything that did not change stays as somebody wrote it, so
 * that the history shows what was changed and nothing else.
 */
export function writeYaml(values: unknown, before?: string, arrange: Arrange = () => undefined): string {
  const clean = withoutEmpty(values);
  if (before === undefined) return writeFresh(clean, arrange);
  const document = parseDocument(before);
  if (document.errors.length > 0 || !(isMap(document.contents) || isSeq(document.contents))) {
    return writeFresh(clean, arrange);
  }
  const contents = updated(document.contents, clean, document);
  if (contents !== document.contents) return writeFresh(clean, arrange);
  arrange(contents);
  return document.toString(layoutAgain);
}
