import { StateText } from '../../components/state/StateText.tsx';
import { toAgeing, toCard } from '../../components/workplace-card/to-card.ts';
import { WorkplaceCard } from '../../components/workplace-card/WorkplaceCard.tsx';
import type { IsoDate } from '../../domain/value.ts';
import type { Hit, Outcome, Segment, UnderstoodPart } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';

interface Props {
  readonly hit: Hit;
  readonly today: IsoDate;
  readonly parts: readonly UnderstoodPart[];
}

/** A workplace with its distance, its matching letters, and how it meets what was asked softly. */
export function ResultCard({ hit, today, parts }: Props) {
  const { props, t } = useSearchPage();
  const { locale, messages, labels, thresholds } = props;
  const outcomes = hit.outcomes.flatMap(({ id, outcome }) => {
    const part = parts.find((candidate) => candidate.id === id);
    return part ? [{ id, outcome, label: part.label }] : [];
  });
  const context = { today, locale, messages, labels, thresholds };
  return (
    <WorkplaceCard
      card={toCard(hit.document, context, hit.distanceKm)}
      // The page's own first results are read without a script too.
      {...(props.initial.hits.includes(hit) ? { ageing: toAgeing(hit.document, context) } : {})}
      name={<Highlight segments={hit.highlights.name} />}
    >
      {outcomes.length > 0 && (
        <ul className="outcomes" aria-label={t.why}>
          {outcomes.map(({ id, outcome, label }) => (
            <li key={id}>
              <StateText line={{ text: `${label}: ${t.outcomes[outcome]}`, tone: tones[outcome] }} />
            </li>
          ))}
        </ul>
      )}
    </WorkplaceCard>
  );
}

const tones = { met: 'good', unmet: 'bad', unknown: 'unknown' } as const satisfies Record<Outcome, string>;

/** Text with its matches marked; text in, text out, so nothing of it can be HTML. */
function Highlight({ segments }: { readonly segments: readonly Segment[] }) {
  return segments.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text));
}
