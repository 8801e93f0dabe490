import type { APIRoute } from 'astro';
import type { Locale } from '../../../domain/text.ts';
import { toFeed } from '../../../exports/feed.ts';
import { toTextResponse } from '../../../exports/responses.ts';
import { messagesOf } from '../../../i18n/messages.ts';
import { getSite, localePaths } from '../../../site.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site, url }) => {
  const { directory, today, news } = await getSite();
  const { title, intro, kinds } = messagesOf(locale).news;
  const texts = { title, description: intro };
  return toTextResponse(
    toFeed(directory, { siteUrl: site ?? url, locale, today, texts, news, kinds }),
    'application/atom+xml',
  );
};
