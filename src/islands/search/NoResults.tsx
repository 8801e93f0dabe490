import { fill, plural } from '../../i18n/fill.ts';
import type { Relaxation } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';
import { OtherRoads } from './OtherRoads.tsx';
import type { Asked, SearchAction } from './state.ts';
import { focusFound } from './use-kept-focus.ts';

interface Props {
  readonly asked: Asked;
  readonly relaxations: readonly Relaxation[];
}

/** What to let go of, with what it brings; else where to go. */
export function NoResults({ asked, relaxations }: Props) {
  const { props, t, dispatch } = useSearchPage();
  const { counts } = props.messages;
  const filters = props.sections.flatMap((section) => section.filters);
  // The button that is pressed goes away with what it helped out of.
  const go = (action: SearchAction) => {
    focusFound();
    dispatch(action);
  };
  const toName = ({ drop }: Relaxation): string => {
    if (drop.kind === 'text') return fill(t.dropText, { text: asked.text.trim() });
    if (drop.kind === 'radius') return fill(t.dropRadius, { n: asked.radiusKm ?? 0 });
    const filter = filters.find(({ key }) => key === drop.facet);
    return fill(t.dropFacet, { name: filter?.label ?? drop.facet });
  };

  return (
    <div className="no-results">
      {relaxations.length > 0 ? (
        <>
          <p>{t.noneText}</p>
          <ul className="no-results__ways">
            {relaxations.map((relaxation) => (
              <li key={JSON.stringify(relaxation.drop)}>
                <button type="button" className="way" onClick={() => go(toAction(relaxation, asked))}>
                  <span>{toName(relaxation)}</span>{' '}
                  <span className="way__count">{plural(counts.workplaces, relaxation.total, props.locale)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t.noneDead}</p>
      )}
      <button type="button" className="button" onClick={() => go({ type: 'all-cleared' })}>
        {t.clearAll}
      </button>
      <OtherRoads />
    </div>
  );
}

function toAction({ drop }: Relaxation, { origin }: Asked): SearchAction {
  if (drop.kind === 'text') return { type: 'text-chosen', text: '' };
  if (drop.kind === 'radius') return { type: 'radius-chosen', radiusKm: undefined, origin };
  return { type: 'facet-set', facet: drop.facet, values: [] };
}
