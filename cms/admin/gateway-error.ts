import type { GatewayRefusal } from '../form/settings.ts';

/** The gateway said no, in a sentence for the person who typed. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly status: number;
  readonly problems: NonNullable<GatewayRefusal['problems']>;

  constructor(status: number, message: string, problems: NonNullable<GatewayRefusal['problems']> = []) {
    super(message);
    this.status = status;
    this.problems = problems;
  }

  /** Decap puts this in its message: the sentence alone, without the name of a class. */
  override toString(): string {
    return this.message;
  }
}
