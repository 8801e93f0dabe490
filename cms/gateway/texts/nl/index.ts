import { errors } from './errors.ts';
import { shell } from './shell.ts';

/** Every text of the back office, an area a file. The other languages have the same shape: a missing one does not compile. */
export const nl = { errors, shell };
export type GatewayTexts = typeof nl;
