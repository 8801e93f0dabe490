/** Why a state of the content was not published; the message is for whoever manages the content. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
}

/** What something that was thrown says. */
export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
