import { errors } from './errors.ts';
import { shell } from './shell.ts';
import type { GatewayTexts } from '../nl/index.ts';

export const en: GatewayTexts = { errors, shell };
