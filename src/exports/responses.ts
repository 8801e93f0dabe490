/** Bodies of the files that the build writes; the type matters to the development server, which sends it. */

export const toTextResponse = (body: string, type: string): Response =>
  new Response(body, { headers: { 'content-type': `${type}; charset=utf-8` } });

/** Long lists in one line, what people read over several. */
export const toJsonResponse = (data: unknown, { type = 'application/json', indent = 0 } = {}): Response =>
  toTextResponse(`${JSON.stringify(data, undefined, indent)}\n`, type);
