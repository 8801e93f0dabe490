import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What is wrong where, for a form: with the words of `content:check` where it comes from there. */
export interface RefusalProblem {
  readonly path?: string;
  readonly field?: string;
  readonly where?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly fix?: string;
  readonly reference?: string;
  /** All of it in one sentence or two. */
  readonly message: string;
}

/**
 * A request that is not carried out, on purpose. Throw it from any route: the app answers `{error, reference, problems?}`
 * under `/api/`, and a page that says the same elsewhere.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: ContentfulStatusCode;
  /** For us and for programs: kebab-case, stable. */
  readonly reference: string;
  readonly problems: readonly RefusalProblem[] | undefined;
  /** Headers of the answer, such as `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;

  /** @param message one or two sentences for the person, in their language: what, and what to do */
  constructor(
    status: ContentfulStatusCode,
    reference: string,
    message: string,
    options: {
      readonly problems?: readonly RefusalProblem[];
      readonly headers?: Readonly<Record<string, string>>;
      readonly cause?: unknown;
    } = {},
  ) {
    super(message, { cause: options.cause });
    this.status = status;
    this.reference = reference;
    this.problems = options.problems;
    this.headers = options.headers ?? {};
  }
}
