import { accounts } from './accounts.ts';
import { changes } from './changes.ts';
import { confirm } from './confirm.ts';
import { errors } from './errors.ts';
import { reminders } from './reminders.ts';
import { review } from './review.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';

/** Every text of the back office, an area a file. The other languages have the same shape: a missing one does not compile. */
export const nl = { accounts, changes, confirm, errors, reminders, review, shell, signIn };
export type GatewayTexts = typeof nl;
