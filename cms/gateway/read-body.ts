import type { Context } from 'hono';
import type { z } from 'zod';
import { textsFor, type GatewayEnv } from './context.ts';
import { Refusal } from './refusal.ts';

const toRefusal = (c: Context<GatewayEnv>, cause: unknown): Refusal =>
  new Refusal(400, 'bad-request', textsFor(c).errors.badRequest, { cause });

/** The JSON body of a request in this shape; a 400 where it has another. */
export async function readJson<T>(c: Context<GatewayEnv>, schema: z.ZodType<T>): Promise<T> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch (error) {
    throw toRefusal(c, error);
  }
  const result = schema.safeParse(body);
  if (!result.success) throw toRefusal(c, result.error);
  return result.data;
}

export interface Form {
  /** The value of a field, trimmed; nothing where it is absent or a file. */
  readonly text: (name: string) => string;
  readonly all: (name: string) => readonly string[];
  readonly names: () => readonly string[];
}

/** The fields of a form that was sent in; none where nothing was. */
export async function readForm(c: Context<GatewayEnv>): Promise<Form> {
  const data = await c.req.parseBody({ all: true }).catch((error: unknown) => {
    throw toRefusal(c, error);
  });
  const all = (name: string) => [data[name] ?? []].flat().filter((value) => typeof value === 'string');
  return { text: (name) => (all(name)[0] ?? '').trim(), all, names: () => Object.keys(data) };
}
