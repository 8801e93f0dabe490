import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import { getCookie, setCookie } from 'hono/cookie';
import { defaultLocale, locales, type Locale } from '../../../src/domain/text.ts';
import type { GatewayEnv } from '../context.ts';

const COOKIE = 'taal';
const A_YEAR = 365 * 24 * 3600;

const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);

/** The language that the browser prefers: `fr-BE` counts as `fr`. */
function toBrowsersLocale(c: Context): Locale {
  const preferred = accepts(c, {
    header: 'Accept-Language',
    supports: [...locales],
    default: defaultLocale,
    match: (languages) =>
      languages
        .toSorted((a, b) => b.q - a.q)
        .map(({ type }) => type.slice(0, 2).toLowerCase())
        .find(isLocale) ?? defaultLocale,
  });
  return isLocale(preferred) ? preferred : defaultLocale;
}

/** Puts the language in the context: `?taal=fr` chooses and is remembered, else the browser's, else Dutch. */
export function createLanguage(isSecure: boolean): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const chosen = c.req.query('taal');
    const remembered = getCookie(c, COOKIE);
    c.set('locale', isLocale(chosen) ? chosen : isLocale(remembered) ? remembered : toBrowsersLocale(c));
    if (isLocale(chosen) && chosen !== remembered) {
      setCookie(c, COOKIE, chosen, {
        path: '/',
        maxAge: A_YEAR,
        httpOnly: true,
        sameSite: 'Lax',
        secure: isSecure,
      });
    }
    await next();
  };
}
