import { useState } from 'react';
import { fold, locales } from '../../../src/domain/text.ts';
import { texts } from '../scene.ts';
import type { ControlProps } from './control.tsx';
import { Meanings } from './Meanings.tsx';
import { LocalWords, WordsInput } from './Small.tsx';
import { toList, toRecord, toText } from './values.ts';

type Concept = Readonly<Record<string, unknown>>;

const shownAtOnce = 15;
const lists = ['narrower', 'related', 'abbreviations', 'sharedTerms'] as const;

const holds = (concept: Concept, query: string): boolean => {
  const words = [concept['terms'], concept['obsolete']].flatMap((group) =>
    locales.flatMap((locale) => toList(toRecord(group)[locale]).map(toText)),
  );
  return [toText(concept['id']), ...words].some((word) => fold(word).includes(fold(query)));
};

/** The search words: hundreds of concepts, so one looks for one and opens it. */
export function Concepts({ value, onChange, field, id }: ControlProps) {
  const t = texts();
  const [query, setQuery] = useState('');
  const all = toList(value).map(toRecord);
  const found = all.flatMap((concept, index) => (query === '' || holds(concept, query) ? [{ concept, index }] : []));
  const replace = (index: number, change: Concept) =>
    onChange(all.map((own, at) => (at === index ? { ...own, ...change } : own)));
  return (
    <div className="rw-rows">
      <div className="rw-language">
        <label htmlFor={id}>{t.searchConcept}</label>
        <input
          id={id}
          type="search"
          className="rw-input"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </div>
      {found.slice(0, shownAtOnce).map(({ concept, index }) => (
        <details key={index} className="rw-choices">
          <summary>{toText(concept['id']) || t.newConcept}</summary>
          <div className="rw-language">
            <label htmlFor={`${id}-${index}`}>{t.conceptId}</label>
            <input
              id={`${id}-${index}`}
              className="rw-input"
              value={toText(concept['id'])}
              onChange={({ target }) => replace(index, { id: target.value })}
            />
          </div>
          {(['terms', 'obsolete'] as const).map((key) => (
            <fieldset key={key}>
              <legend>{t[key]}</legend>
              <LocalWords
                value={concept[key]}
                onChange={(words) => replace(index, { [key]: words })}
                field={field}
                id={`${id}-${index}-${key}`}
              />
            </fieldset>
          ))}
          <Meanings
            id={`${id}-${index}-means`}
            criteria={toList(concept['means'])}
            fields={field.fields ?? []}
            onChange={(means) => replace(index, { means })}
          />
          {lists.map((key) => (
            <WordsInput
              key={key}
              id={`${id}-${index}-${key}`}
              label={t[key]}
              words={toList(concept[key]).map(toText)}
              onChange={(words) => replace(index, { [key]: words })}
            />
          ))}
          <button type="button" onClick={() => onChange(all.toSpliced(index, 1))}>
            {t.remove}
          </button>
        </details>
      ))}
      {found.length > shownAtOnce && <p>{t.more(found.length - shownAtOnce)}</p>}
      <button
        type="button"
        onClick={() => {
          setQuery('');
          onChange([{ id: '', terms: { nl: [] } }, ...all]);
        }}
      >
        {t.newConcept}
      </button>
    </div>
  );
}
