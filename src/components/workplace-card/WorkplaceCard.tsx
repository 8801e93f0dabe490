import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { Mark } from '../mark/Mark.tsx';
import { OverTime } from '../state/OverTime.tsx';
import type { Spell } from '../state/over-time.ts';
import { StateText } from '../state/StateText.tsx';
import type { CardModel } from './to-card.ts';

/** The lines of a card that age. */
export type CardState = Pick<CardModel, 'capacity' | 'capacityFor' | 'freshness'>;

interface Props {
  readonly card: CardModel;
  /** The heading's level in the page around it. */
  readonly level?: 2 | 3;
  /** The name with the matching letters marked, where there is a search. */
  readonly name?: ReactNode;
  /** What the ageing lines say later on, in a page that is not drawn again. */
  readonly spells?: readonly Spell<CardState>[];
  /** Lines below the card's own: why it is shown, for example. */
  readonly children?: ReactNode;
}

/** One workplace in a list. The whole card is one link, by a link that covers it. */
export function WorkplaceCard({ card, level = 3, name, spells = [{ value: card }], children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className={card.deadEnd ? 'card card--dead-end' : 'card'}>
      {card.deadEnd && (
        <p className="card__dead-end">
          <Icon name="alert" /> {card.deadEnd}
        </p>
      )}
      <Heading className="card__name">
        <a href={card.url}>{name ?? card.name}</a>
      </Heading>
      {card.organisation && <p className="card__organisation">{card.organisation}</p>}
      <div className="card__measures">
        {card.groups.map((group) => (
          <Mark key={group.code} group={group} />
        ))}
        <p>{card.measures}</p>
      </div>
      <p className="card__activities">{card.activities}</p>
      <p className="card__where">
        <Icon name="place" />
        <span>
          {card.where}
          {card.distance && <span className="card__distance"> · {card.distance}</span>}
        </span>
      </p>
      <OverTime spells={spells}>
        {({ capacity, capacityFor, freshness }, when) => (
          <div className="card__ages" {...when}>
            {!card.deadEnd && (
              <p className="card__state">
                <StateText line={capacity} />
                {capacityFor && <span className="card__for">{capacityFor}</span>}
              </p>
            )}
            <p className={`card__freshness freshness freshness--${freshness.tone}`}>{freshness.text}</p>
          </div>
        )}
      </OverTime>
      {children}
    </article>
  );
}
