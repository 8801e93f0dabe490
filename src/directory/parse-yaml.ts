import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Fault, Path, Position, RawDocument, RawPage } from '../domain/check/raw.ts';

/** Content has no use for aliases; a few do no harm, a billion laughs do. */
const maxAliasCount = 20;

const parseSource = (source: string, lineCounter: LineCounter): Document.Parsed =>
  parseDocument(source, { lineCounter, prettyErrors: false, stringKeys: true });

/** The node at a path or the nearest above it; in a map the key, since that is what people look for. */
function findNode(document: Document.Parsed, path: Path): Node | undefined {
  let node: unknown = document.contents;
  let found: Node | undefined = isNode(node) ? node : undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
      if (!pair) return found;
      if (isNode(pair.key)) found = pair.key;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) return found;
      found = node;
    } else return found;
  }
  return found;
}

/** Which `*name` it is that cannot be followed: one that leads nowhere (a text in `*stars*`), or one of far too many. */
function findBadAlias(document: Document.Parsed): { readonly code: string; readonly offset: number } {
  let first: number | undefined;
  let lost: number | undefined;
  visit(document, {
    Alias(_key, alias) {
      first ??= alias.range?.[0];
      if (!alias.resolve(document)) lost ??= alias.range?.[0];
    },
  });
  return lost === undefined ? { code: 'ALIASES', offset: first ?? 0 } : { code: 'BAD_ALIAS', offset: lost };
}

/**
 * Reads YAML into a raw document. Positions are found by reading the source once more when somebody asks for one:
 * keeping the trees of 5,000 files would cost a gigabyte for the few that have a problem.
 * `firstLine` is for YAML that stands further down in its file.
 */
export function parseYaml(file: string, source: string, firstLine = 1): RawDocument {
  const lineCounter = new LineCounter();
  const document = parseSource(source, lineCounter);
  const toPosition = (counter: LineCounter, offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const toFault = (code: string, offset: number): Fault => {
    const { line } = lineCounter.linePos(offset);
    const excerpt = source.split(/\r?\n/)[Math.max(line, 1) - 1]?.trim() ?? '';
    return { code, excerpt, position: toPosition(lineCounter, offset) };
  };
  const broken = source.indexOf('\uFFFD');
  // An unknown tag (`!vet`) is a warning to the reader, but it is not what anybody meant.
  const faults = [
    ...(broken < 0 ? [] : [toFault('ENCODING', broken)]),
    ...[...document.errors, ...document.warnings].map(({ code, pos }) => toFault(code, pos[0])),
  ];
  let value: unknown;
  if (faults.length === 0) {
    try {
      value = document.toJS({ maxAliasCount });
    } catch (cause) {
      if (!(cause instanceof ReferenceError)) throw cause;
      const { code, offset } = findBadAlias(document);
      faults.push(toFault(code, offset));
    }
  }

  let tree: { readonly document: Document.Parsed; readonly lineCounter: LineCounter } | undefined;
  const locate = (path: Path): Position | undefined => {
    // "The whole file" is not the first line.
    if (path.length === 0) return undefined;
    if (!tree) {
      const counter = new LineCounter();
      tree = { document: parseSource(source, counter), lineCounter: counter };
    }
    const offset = findNode(tree.document, path)?.range?.[0];
    return offset === undefined ? undefined : toPosition(tree.lineCounter, offset);
  };
  return { file, value, faults, locate };
}

/** Splits front matter (between two lines of `---`) from the Markdown below it; without it everything is body. */
export function parsePage(file: string, source: string): RawPage {
  const match = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!match) return { ...parseYaml(file, ''), body: source, bodyLine: 1 };
  const bodyLine = match[0].split('\n').length;
  return { ...parseYaml(file, match[1] ?? '', 2), body: source.slice(match[0].length), bodyLine };
}
