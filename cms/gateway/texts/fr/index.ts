import { errors } from './errors.ts';
import { shell } from './shell.ts';
import type { GatewayTexts } from '../nl/index.ts';

export const fr: GatewayTexts = { errors, shell };
