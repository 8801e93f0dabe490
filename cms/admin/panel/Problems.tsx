import type { GatewayRefusal } from '../../form/settings.ts';
import { texts } from '../scene.ts';

interface Props {
  readonly sentence: string;
  readonly problems: NonNullable<GatewayRefusal['problems']>;
  readonly advice?: { readonly text: string; readonly url: string };
  readonly onClose: () => void;
}

/** Why it was not saved: where, what was found, what was expected and what to do. */
export function Problems({ sentence, problems, advice, onClose }: Props) {
  const t = texts();
  return (
    <section className="rw-panel" role="alert" aria-labelledby="rw-panel-title">
      <header className="rw-panel__head">
        <h2 id="rw-panel-title">{t.notSaved}</h2>
        <button type="button" onClick={onClose}>
          {t.close}
        </button>
      </header>
      <p>{sentence}</p>
      {advice && (
        <p>
          <a href={advice.url} target="_blank" rel="noreferrer">
            {advice.text}
          </a>
        </p>
      )}
      {problems.length > 0 && <p>{t.notSavedIntro}</p>}
      <ol className="rw-panel__list">
        {problems.map(({ where, field, message, found, expected, fix }, index) => (
          <li key={index}>
            <strong>{where ?? field}</strong>
            {message !== undefined && <p>{message}</p>}
            <dl>
              {(
                [
                  [t.found, found],
                  [t.expected, expected],
                  [t.fix, fix],
                ] as const
              ).map(
                ([term, words]) =>
                  words !== undefined && (
                    <div key={term}>
                      <dt>{term}</dt>
                      <dd>{words}</dd>
                    </div>
                  ),
              )}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
