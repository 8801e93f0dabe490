import { accounts } from './accounts.ts';
import { changes } from './changes.ts';
import { confirm } from './confirm.ts';
import { errors } from './errors.ts';
import { reports } from './reports.ts';
import { privacy } from './privacy.ts';
import { reminders } from './reminders.ts';
import { review } from './review.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { watch } from './watch.ts';
import type { GatewayTexts } from '../nl/index.ts';

export const en: GatewayTexts = {
  accounts,
  changes,
  confirm,
  errors,
  privacy,
  reminders,
  reports,
  review,
  shell,
  signIn,
  watch,
};
