// npm run search:key: prints a key that may only search the live index, for SEARCH_KEY; makes it the first time.
import { ServerProblem } from '../src/search/meilisearch/problem.ts';
import { provideSearchKey } from '../src/search/meilisearch/search-key.ts';
import { readServerSettings, requireAdmin } from './search/settings.ts';
import { SettingsError } from './settings.ts';

try {
  console.log(await provideSearchKey(requireAdmin(readServerSettings())));
} catch (cause) {
  if (!(cause instanceof ServerProblem || cause instanceof SettingsError)) throw cause;
  console.error(cause.message);
  process.exitCode = 1;
}
