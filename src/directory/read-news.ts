import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newsFile, newsSchema, type NewsItem } from '../domain/news.ts';

/** What changed lately, if whoever made the content folder knows its history. */
export async function readNews(contentDir: string): Promise<readonly NewsItem[]> {
  try {
    return newsSchema.parse(JSON.parse(await readFile(join(contentDir, newsFile), 'utf8')));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
    throw cause;
  }
}
