// Loaded into a script that another process runs (`--import`): it ends when that process does, however that came about,
// because the system then closes the other end of standard input.
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.stdin.on('end', () => process.exit(1)).resume();
  // Open input alone must not keep a script from ending.
  if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();
}
