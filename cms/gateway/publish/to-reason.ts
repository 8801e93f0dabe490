/** Enough to act on; the whole stands in the status. */
const maxLength = 3000;

/** The paragraph of a mail that says why something did not succeed. */
export const toReason = (message: string): string =>
  `Waarom het niet lukte:\n${message.length > maxLength ? `${message.slice(0, maxLength)}…` : message}`;
