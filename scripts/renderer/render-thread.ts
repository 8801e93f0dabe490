// A thread that helps to make a site (`render-together.ts`).
import { workerData } from 'node:worker_threads';
import { renderSite } from './render-site.ts';
import type { ThreadJob } from './render-together.ts';

// Given by `render-together.ts`, and by nobody else.
const { counter, ...job } = workerData as ThreadJob;
await renderSite({ ...job, isFirst: false, claim: () => Atomics.add(counter, 0, 1) });
