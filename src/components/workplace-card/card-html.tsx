import { renderToStaticMarkup } from 'react-dom/server';
import type { WorkplaceEntry } from '../../domain/directory.ts';
import type { Locale } from '../../domain/text.ts';
import { messagesOf } from '../../i18n/messages.ts';
import { toSearchDocument } from '../../search/document.ts';
import { toLabels } from '../labels.ts';
import type { Frame } from '../site.ts';
import { toAgeing, toCard, type CardContext } from './to-card.ts';
import { WorkplaceCard } from './WorkplaceCard.tsx';

/** A card as it stands in the lists of one language. */
interface CardOptions {
  readonly locale: Locale;
  /** The level of its heading in the page around it. */
  readonly level: 2 | 3;
}

type CardFrame = Pick<Frame, 'directory' | 'today'>;

/** What has been made of something, by language or the like. */
function createMemory<Value>(): (subject: object, key: string, make: () => Value) => Value {
  const known = new WeakMap<object, Map<string, Value>>();
  return (subject, key, make) => {
    const own = known.get(subject) ?? new Map<string, Value>();
    known.set(subject, own);
    const value = own.get(key) ?? make();
    own.set(key, value);
    return value;
  };
}

const contexts = createMemory<CardContext>();
const drawn = createMemory<string>();

function draw(entry: WorkplaceEntry, { directory, today }: CardFrame, { locale, level }: CardOptions): string {
  const { references, region } = directory;
  const context = contexts(directory, locale, () => ({
    locale,
    today,
    thresholds: region.thresholds,
    messages: messagesOf(locale),
    labels: toLabels(directory, locale),
  }));
  const document = toSearchDocument(entry, { references });
  return renderToStaticMarkup(
    <WorkplaceCard card={toCard(document, context)} level={level} ageing={toAgeing(document, context)} />,
  );
}

/** The card of a workplace as HTML, drawn once per build: it stands in the list of each of its measures, activities and places. */
export const toCardHtml = (entry: WorkplaceEntry, site: CardFrame, options: CardOptions): string =>
  drawn(entry, `${options.locale} ${options.level}`, () => draw(entry, site, options));
