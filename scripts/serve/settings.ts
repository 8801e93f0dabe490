import { z } from 'zod';
import { readSettings, SettingsError } from '../settings.ts';

const schema = z.object({
  HOST: z.string().default('localhost'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4321),
});

export interface ServerSettings {
  /** Absolute path of the built site. */
  readonly root: string;
  readonly host: string;
  /** The first port to try. */
  readonly port: number;
}

/** The server's settings from the environment; an empty variable counts as absent. Throws one Dutch sentence. */
export function readServerSettings(env: NodeJS.ProcessEnv): ServerSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const { data } = schema.safeParse(given);
  if (data === undefined) {
    throw new SettingsError(`De instelling PORT is "${env.PORT ?? ''}"; schrijf een getal van 0 tot 65535.`);
  }
  return { root: readSettings(env).outDir, host: data.HOST, port: data.PORT };
}
