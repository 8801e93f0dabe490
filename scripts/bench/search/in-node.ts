// Run by the bench with `--expose-gc`, in a process of its own so that one size does not warm up the next:
// node --expose-gc in-node.ts INDEX LEXICON TODAY
import { readFile } from 'node:fs/promises';
import { measureEngine } from './measure-engine.ts';

const [indexFile = '', lexiconFile = '', today = ''] = process.argv.slice(2);
const [indexText, lexiconText] = await Promise.all([readFile(indexFile, 'utf8'), readFile(lexiconFile, 'utf8')]);
const toHeap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const before = toHeap();
const { engine, ...times } = await measureEngine(indexText, lexiconText, today);
const heapBytes = toHeap() - before;
if (engine) console.log(JSON.stringify({ ...times, heapBytes }));
