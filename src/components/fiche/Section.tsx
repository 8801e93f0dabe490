import type { FicheRow } from './to-sections.ts';
import type { TitledSection } from './to-fiche.ts';
import { WordList, Words } from './Words.tsx';

/** One group of facts: rows, then what is and is not there. */
export function Section({ section, level = 3 }: { readonly section: TitledSection; readonly level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={`facts facts--${section.group}`}>
      {section.title && <Heading className="facts__title">{section.title}</Heading>}
      {section.rows.length > 0 && (
        <dl className="facts__list">
          {section.rows.map((row) => (
            <div key={row.key} className={`facts__row facts__row--${row.style}`}>
              <dt>{row.label}</dt>
              <dd>
                <Value row={row} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {section.checks.length > 0 && (
        <ul className="checks">
          {section.checks.map(({ key, label, isTrue, answer }) => (
            <li key={key} className={isTrue ? 'checks__yes' : 'checks__no'}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
                <path
                  d={isTrue ? 'M3 8.5 6.5 12 13 4.5' : 'M4 4l8 8M12 4l-8 8'}
                  fill="none"
                  stroke="currentColor"
                  strokeWidth="2"
                  strokeLinecap="round"
                  strokeLinejoin="round"
                />
              </svg>
              <span>
                {label}
                <span className="visually-hidden">: {answer}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Value({ row }: { readonly row: FicheRow }) {
  if (row.style === 'steps') {
    return (
      <ol>
        {row.pieces.map((piece, index) => (
          <li key={index}>
            <Words piece={piece} />
          </li>
        ))}
      </ol>
    );
  }
  return (
    <>
      {row.level !== undefined && <ScaleBar level={row.level} />}
      <WordList pieces={row.pieces} />
    </>
  );
}

/** Three steps, filled up to the level; the words beside it say the same. */
function ScaleBar({ level }: { readonly level: number }) {
  return (
    <svg className="scale" viewBox="0 0 44 12" width="44" height="12" aria-hidden="true" focusable="false">
      {[1, 2, 3].map((step) => (
        <rect
          key={step}
          x={(step - 1) * 15 + 1}
          y="1"
          width="12"
          height="10"
          rx="2"
          fill={step <= level ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
        />
      ))}
    </svg>
  );
}
