import type { ReactNode } from 'react';
import { Icon } from '../icon/Icon.tsx';
import { Mark } from '../mark/Mark.tsx';
import { OverTime } from '../state/OverTime.tsx';
import { StateText } from '../state/StateText.tsx';
import type { Ageing, CardModel } from './to-card.ts';

interface Props {
  readonly card: CardModel;
  /** The heading's level in the page around it. */
  readonly level?: 2 | 3;
  /** The name with the matching letters marked, where there is a search. */
  readonly name?: ReactNode;
  /** In a page that is not drawn again. */
  readonly ageing?: Ageing;
  /** Lines below the card's own: why it is shown, for example. */
  readonly children?: ReactNode;
}

/** One workplace in a list. The whole card is one link, by a link that covers it. */
export function WorkplaceCard({ card, level = 3, name, ageing, children }: Props) {
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
      {!card.deadEnd && (
        <OverTime spells={ageing?.capacity ?? [{ value: card }]}>
          {({ capacity, capacityFor }, when, since) => (
            <p className="card__state" {...when}>
              <StateText line={capacity} since={since} />
              {capacityFor && <span className="card__for">{capacityFor}</span>}
            </p>
          )}
        </OverTime>
      )}
      <div className="card__freshness">
        <OverTime spells={ageing?.freshness ?? [{ value: card.freshness }]}>
          {({ text, tone }, when, since) => (
            <p className={`freshness freshness--${tone}`} {...when}>
              {since}
              {text}
            </p>
          )}
        </OverTime>
      </div>
      {children}
    </article>
  );
}
