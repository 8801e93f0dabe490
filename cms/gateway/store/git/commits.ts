import { StoreError, type Author, type Id } from '../content-store.ts';
import type { Objects } from './objects.ts';
import type { Writer } from './writer.ts';

export type Trailers = Readonly<Record<string, string>>;

export interface Commit {
  readonly id: Id;
  readonly tree: Id;
  readonly parents: readonly Id[];
  readonly author: Author;
  /** ISO 8601 with offset: when it was stored. */
  readonly at: string;
  readonly message: string;
  readonly trailers: Trailers;
}

/** What is left of a name or a text when it may not end a line. */
const toOneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 1000);

/** Names and addresses as a commit can hold them; somebody without a name is called by their address. */
export function toIdentity({ name, email }: Author): Author {
  const clean = (text: string): string => toOneLine(text.replaceAll(/[<>]/g, ' '));
  const address = clean(email).replaceAll(/\s/g, '');
  // Git drops these at either end of a name, and refuses a name of nothing else.
  const own = clean(name).replaceAll(/^[\s.,:;"'\\]+|[\s.,:;"'\\]+$/g, '');
  return { name: own === '' ? (address.split('@')[0] ?? 'onbekend') : own, email: address };
}

export const formatPerson = (author: Author): string => {
  const { name, email } = toIdentity(author);
  return `${name} <${email}>`;
};

export function parsePerson(text: string): Author {
  const match = /^(.*?) ?<([^<>]*)>$/.exec(text);
  return { name: match?.[1] ?? text, email: match?.[2] ?? '' };
}

/** Every commit of ours ends in a paragraph of trailers, so that no line of a message can pass for one. */
const ownTrailer = 'Via';

export function formatMessage(message: string, trailers: Trailers): string {
  const text = message
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  const lines = Object.entries({ ...trailers, [ownTrailer]: 'ROSEwijzer' })
    .filter(([key]) => /^[A-Z][A-Za-z-]*$/.test(key))
    .flatMap(([key, value]) => {
      // Several people who helped are several trailers, as forges read them.
      const values = key === 'Co-authored-by' ? value.split(', ') : [value];
      return values.map(toOneLine).flatMap((own) => (own === '' ? [] : [`${key}: ${own}`]));
    });
  return `${text === '' ? 'Wijzig de inhoud' : text}\n\n${lines.join('\n')}\n`;
}

export function parseMessage(source: string): { readonly message: string; readonly trailers: Trailers } {
  const paragraphs = source.trim().split(/\n{2,}/);
  const lines = (paragraphs.at(-1) ?? '').split('\n').map((line) => /^([A-Za-z][A-Za-z-]*): (.*)$/.exec(line));
  if (paragraphs.length < 2 || lines.includes(null)) return { message: source.trim(), trailers: {} };
  const trailers = new Map<string, string>();
  for (const match of lines) {
    const [, key = '', value = ''] = match ?? [];
    const before = trailers.get(key);
    if (key !== ownTrailer) trailers.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return { message: paragraphs.slice(0, -1).join('\n\n'), trailers: Object.fromEntries(trailers) };
}

/** "1790000000 +0200" as a date that everybody reads. */
function toIso(seconds: string, offset: string): string {
  const match = /^([+-])(\d\d)(\d\d)$/.exec(offset);
  const minutes = match ? Number(`${match[1] ?? ''}1`) * (Number(match[2]) * 60 + Number(match[3])) : 0;
  const local = new Date((Number(seconds) + minutes * 60) * 1000).toISOString().slice(0, 19);
  return minutes === 0 ? `${local}Z` : `${local}${offset.slice(0, 3)}:${offset.slice(3)}`;
}

export function parseCommit(id: Id, content: Buffer): Commit {
  const source = content.toString('utf8');
  const end = source.indexOf('\n\n');
  const head = source.slice(0, end).split('\n');
  const valuesOf = (key: string) =>
    head.flatMap((line) => (line.startsWith(`${key} `) ? [line.slice(key.length + 1)] : []));
  const parseStamp = (line: string) => /^(.*>) (\d+) ([+-]\d{4})$/.exec(line);
  const author = parseStamp(valuesOf('author')[0] ?? '');
  const committer = parseStamp(valuesOf('committer')[0] ?? '');
  return {
    id,
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    author: parsePerson(author?.[1] ?? ''),
    at: toIso(committer?.[2] ?? '0', committer?.[3] ?? '+0000'),
    ...parseMessage(source.slice(end + 2)),
  };
}

export interface NewCommit {
  readonly tree: Id;
  readonly parents: readonly Id[];
  readonly author: Author;
  readonly message: string;
  readonly trailers: Trailers;
}

export interface Commits {
  read(id: Id): Promise<Commit>;
  /** Stores a commit that no branch has yet. */
  write(commit: NewCommit): Promise<Id>;
}

export function createCommits(objects: Objects, writer: Writer, committer: Author, now: () => Date): Commits {
  return {
    async read(id) {
      const object = await objects.read(id);
      if (object?.type !== 'commit') throw new StoreError('store-broken', `The state ${id} is not there.`);
      return parseCommit(object.id, object.content);
    },
    write({ tree, parents, author, message, trailers }) {
      const stamp = `${Math.floor(now().getTime() / 1000)} +0000`;
      const lines = [
        `tree ${tree}`,
        ...parents.map((parent) => `parent ${parent}`),
        `author ${formatPerson(author)} ${stamp}`,
        `committer ${formatPerson(committer)} ${stamp}`,
      ];
      return writer.writeCommit(`${lines.join('\n')}\n\n${formatMessage(message, trailers)}`);
    },
  };
}
