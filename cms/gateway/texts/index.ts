import type { Locale } from '../../../src/domain/text.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { nl, type GatewayTexts } from './nl/index.ts';

export type { GatewayTexts } from './nl/index.ts';

const byLocale: Readonly<Record<Locale, GatewayTexts>> = { nl, fr, en };

/** The texts of the back office in one language; `fill` and `plural` of `src/i18n/messages.ts` put values in them. */
export const textsOf = (locale: Locale): GatewayTexts => byLocale[locale];
