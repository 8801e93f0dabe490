import { Icon } from '../../components/icon/Icon.tsx';
import { fill, plural } from '../../i18n/fill.ts';
import type { UnderstoodPart } from '../../search/engine.ts';
import { useSearchPage } from './context.ts';
import { isPinned, type Asked } from './state.ts';
import { useKeptFocus } from './use-kept-focus.ts';

interface Props {
  readonly parts: readonly UnderstoodPart[];
  readonly facets: Asked['facets'];
  /** How many parts were undone. */
  readonly undone: number;
}

/** How the words were understood: every part can be undone, and a preference can be made a filter. */
export function Understood({ parts, facets, undone }: Props) {
  const { props, t, dispatch } = useSearchPage();
  const { list, keep } = useKeptFocus();
  if (parts.length === 0 && undone === 0) return null;
  const renamed = parts.filter(({ nowCalled }) => nowCalled);

  return (
    <>
      <div className="chips chips--understood">
        <h2 className="chips__title">{t.understoodAs}</h2>
        <ul className="chips__list" ref={list}>
          {parts.map((part) => (
            <li key={part.id} className={`chip chip--${part.role}`}>
              <span className="chip__label" title={part.typed}>
                {part.label}
              </span>
              {part.role !== 'topic' && part.filters.length > 0 && <Pin part={part} facets={facets} />}
              <button
                type="button"
                className="chip__undo"
                aria-label={fill(t.undoPart, { label: part.label })}
                onClick={() => {
                  keep();
                  dispatch({ type: 'part-undone', id: part.id });
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
          {undone > 0 && (
            <li className="chips__note">
              {plural(t.undoneParts, undone, props.locale)}{' '}
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  keep();
                  dispatch({ type: 'parts-restored' });
                }}
              >
                {t.redo}
              </button>
            </li>
          )}
        </ul>
      </div>
      {renamed.map(({ id, typed, nowCalled = '' }) => (
        <p key={id} className="chips__renamed">
          <Icon name="info" />
          {fill(t.nowCalled, { typed, name: nowCalled })}
        </p>
      ))}
    </>
  );
}

function Pin({ part, facets }: { readonly part: UnderstoodPart; readonly facets: Asked['facets'] }) {
  const { t, dispatch } = useSearchPage();
  const pinned = isPinned(facets, part.filters);
  return (
    <button
      type="button"
      className="chip__pin"
      aria-pressed={pinned}
      aria-label={fill(t.pinPart, { label: part.label })}
      title={t.preferenceHint}
      onClick={() => dispatch({ type: 'pinned', filters: part.filters, isPinned: !pinned })}
    >
      {t.pin}
    </button>
  );
}
