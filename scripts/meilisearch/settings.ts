/** Where tests and benchmarks find a Meilisearch server, from the environment. */
export interface TestServerSettings {
  /** A server that runs already. */
  readonly url: string | undefined;
  readonly masterKey: string | undefined;
  /** Path of a `meilisearch` to start. */
  readonly bin: string | undefined;
  /** Folders in which a `meilisearch` may stand. */
  readonly path: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** An empty variable counts as absent. */
export function parseTestServerSettings(env: Environment): TestServerSettings {
  const read = (key: string) => (env[key] === '' ? undefined : env[key]);
  return {
    url: read('MEILI_URL')?.replace(/\/+$/, ''),
    masterKey: read('MEILI_MASTER_KEY'),
    bin: read('MEILI_BIN'),
    path: env['PATH'] ?? '',
  };
}
