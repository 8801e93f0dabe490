import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Id } from '../content-store.ts';
import { createConversation } from './conversation.ts';
import type { Git } from './git.ts';
import type { Entry } from './trees.ts';

/** Moves a branch from what it was to what it becomes; absent is no branch. */
export interface RefChange {
  readonly ref: string;
  readonly from: Id | undefined;
  readonly to: Id | undefined;
}

/** Stores objects and moves branches. Not for two at a time: the write queue sees to that. */
export interface Writer {
  writeBlob(content: Uint8Array): Promise<Id>;
  writeTree(entries: readonly Entry[]): Promise<Id>;
  writeCommit(source: string): Promise<Id>;
  /** Moves several branches at once, or none. */
  moveRefs(changes: readonly RefChange[]): Promise<void>;
  close(): Promise<void>;
}

/** Where git is handed a content: it takes a file's name, not its bytes, from one who stays. */
export const handoverFolder = 'handover';

const types: Readonly<Record<string, string>> = { '40000': 'tree', '160000': 'commit' };

const toTreeLine = ({ mode, name, id }: Entry): string =>
  `${mode.padStart(6, '0')} ${types[mode] ?? 'blob'} ${id}\t${name}\0`;

const toRefLine = ({ ref, from, to }: RefChange): string => {
  if (from === undefined) return `create ${ref} ${to ?? ''}\n`;
  return to === undefined ? `delete ${ref} ${from}\n` : `update ${ref} ${to} ${from}\n`;
};

export function createWriter(git: Git): Writer {
  const blobs = createConversation(git, ['hash-object', '-w', '--no-filters', '--stdin-paths']);
  const commits = createConversation(git, ['hash-object', '-w', '-t', 'commit', '--no-filters', '--stdin-paths']);
  // --missing: that the objects are there is known, since they were read or written just now.
  const trees = createConversation(git, ['mktree', '-z', '--missing', '--batch']);
  const refs = createConversation(git, ['update-ref', '--no-deref', '--stdin']);
  const folder = join(git.dir, handoverFolder);
  let count = 0;

  async function handOver(conversation: typeof blobs, content: Uint8Array | string): Promise<Id> {
    count += 1;
    const path = join(folder, String(count));
    await mkdir(folder, { recursive: true });
    try {
      await writeFile(path, content);
      const [id = ''] = await conversation.ask(`${path}\n`, 1);
      return id;
    } finally {
      await rm(path, { force: true });
    }
  }

  return {
    writeBlob: (content) => handOver(blobs, content),
    writeCommit: (source) => handOver(commits, source),
    async writeTree(entries) {
      const [id = ''] = await trees.ask(`${entries.map(toTreeLine).join('')}\0`, 1);
      return id;
    },
    async moveRefs(changes) {
      await refs.ask(`start\n${changes.map(toRefLine).join('')}prepare\ncommit\n`, 3);
    },
    async close() {
      for (const conversation of [blobs, commits, trees, refs]) conversation.close();
      // Left behind it would look like that of a process that was killed.
      await rm(folder, { recursive: true, force: true });
    },
  };
}
