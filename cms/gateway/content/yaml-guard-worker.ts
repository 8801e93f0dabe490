import { parentPort } from 'node:worker_threads';
import { isMap, isNode, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Verdict } from './yaml-guard.ts';

const deepest = 24;
const mostErrors = 100;
/** Keys that mean something else to JavaScript than to the person who wrote them. */
const traps: readonly unknown[] = ['__proto__', 'constructor', 'prototype'];

function toDepth(node: unknown): number {
  if (isMap(node)) return 1 + Math.max(0, ...node.items.map(({ value }) => toDepth(value)));
  return isSeq(node) ? 1 + Math.max(0, ...node.items.map(toDepth)) : 0;
}

function judge(source: string): Verdict {
  const document = parseDocument(source, { prettyErrors: false, stringKeys: true });
  // Each mistake makes the next take longer.
  if (document.errors.length > mostErrors) return 'too-hard';
  const found = new Set<Verdict>();
  visit(document, {
    Alias: () => void found.add('alias'),
    Pair(_key, { key }) {
      if (isScalar(key) && traps.includes(key.value)) found.add('trap');
    },
    Node(_key, node) {
      if (isNode(node) && 'anchor' in node && node.anchor) found.add('alias');
    },
  });
  if (toDepth(document.contents) > deepest) return 'too-hard';
  return found.has('alias') ? 'alias' : found.has('trap') ? 'trap' : 'fine';
}

// Reading what it is made of takes longer than judging a text.
parentPort?.postMessage('ready');
parentPort?.on('message', (source: string) => {
  try {
    parentPort?.postMessage(judge(source));
  } catch {
    // Too deep to walk through.
    parentPort?.postMessage('too-hard' satisfies Verdict);
  }
});
