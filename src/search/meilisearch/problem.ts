/** What can go wrong between us and a search server, in words for whoever looks after the site. */
import { MeilisearchApiError, MeilisearchRequestError, type Task } from 'meilisearch';

const sentences = {
  unreachable: 'De server is niet bereikbaar. Draait hij, en klopt SEARCH_URL?',
  noServer: 'Wat daar antwoordt is geen Meilisearch. Klopt SEARCH_URL?',
  refused: 'De sleutel mag dit niet. Klopt SEARCH_ADMIN_KEY, of SEARCH_KEY om te zoeken?',
  diskFull: 'De schijf van de server is vol of mag niet beschreven worden. Maak plaats en probeer opnieuw.',
  tooOld: 'De server is te oud: minstens versie 1.21 is nodig.',
  gone: 'De nieuwe index is verdwenen: loopt er nog een indexering?',
  incomplete: 'De nieuwe index is niet volledig, dus de oude blijft staan. Probeer opnieuw.',
  tooSlow: 'Het duurt te lang. Kijk of de server het druk heeft en probeer opnieuw.',
  failed: 'De server kon de taak niet uitvoeren.',
} as const;

export type ServerReference = keyof typeof sentences;

/** Names the server, the task and the cause; the live index is as it was. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
  readonly reference: ServerReference;

  constructor(reference: ServerReference, { url, task, detail }: ProblemContext, cause?: unknown) {
    const where = `Server ${url}, bij "${task}"`;
    super(`${where}: ${sentences[reference]}${detail === undefined ? '' : ` (${detail})`}`, { cause });
    this.reference = reference;
  }
}

export interface ProblemContext {
  readonly url: string;
  /** What we were doing, in Dutch. */
  readonly task: string;
  readonly detail?: string | undefined;
}

const diskCodes = new Set(['io_error', 'no_space_left_on_device', 'database_size_limit_reached']);
const goneCodes = new Set(['index_not_found']);

const fromCode = (code: string | undefined): ServerReference => {
  if (code !== undefined && diskCodes.has(code)) return 'diskFull';
  return code !== undefined && goneCodes.has(code) ? 'gone' : 'failed';
};

/** A task that the server took and could not carry out. */
export const ofTask = (error: Task['error'], context: ProblemContext): ServerProblem =>
  new ServerProblem(fromCode(error?.code), { ...context, detail: error?.message }, error);

/** Whatever a call to the server throws. */
export function ofCall(cause: unknown, context: ProblemContext): ServerProblem {
  if (cause instanceof ServerProblem) return cause;
  if (cause instanceof MeilisearchRequestError) return new ServerProblem('unreachable', context, cause);
  if (cause instanceof MeilisearchApiError) {
    const { status } = cause.response;
    if (status === 401 || status === 403) return new ServerProblem('refused', context, cause);
    if (cause.cause === undefined) return new ServerProblem('noServer', { ...context, detail: String(status) }, cause);
    return new ServerProblem(fromCode(cause.cause.code), { ...context, detail: cause.message }, cause);
  }
  // The client trips over an answer that is not JSON.
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new ServerProblem('noServer', { ...context, detail }, cause);
}
