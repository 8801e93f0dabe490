import { useEffect, useState } from 'react';
import { locales } from '../../../src/domain/text.ts';
import { texts } from '../scene.ts';
import type { ControlProps } from './control.tsx';
import { toList, toRecord, toText, toWords } from './values.ts';

/** A day; the browser shows it the way its user writes days. */
export function Day({ value, onChange, id }: ControlProps) {
  return (
    <input
      type="date"
      id={id}
      className="rw-input"
      value={toText(value)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

/** Makes an identifier where there is none, and shows nothing. */
export function Identifier({ value, onChange }: ControlProps) {
  const isMissing = toText(value) === '';
  useEffect(() => {
    if (isMissing) onChange(crypto.randomUUID());
    // Only when it is missing: Decap makes a new function each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [isMissing]);
  return <span data-kenmerk hidden />;
}

interface WordsInputProps {
  readonly id: string;
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
  readonly lang?: string;
}

/** Words with commas between them; what is typed stays as it is typed until the box is left. */
export function WordsInput({ id, label, words, onChange, lang }: WordsInputProps) {
  const [typed, setTyped] = useState<string>();
  return (
    <div className="rw-language">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        lang={lang}
        rows={2}
        value={typed ?? words.join(', ')}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(toWords(target.value));
        }}
        onBlur={() => setTyped(undefined)}
      />
    </div>
  );
}

/** Lists of words per language. */
export function LocalWords({ value, onChange, id }: ControlProps) {
  const own = toRecord(value);
  return (
    <div className="rw-languages">
      {locales.map((locale, index) => (
        <WordsInput
          key={locale}
          id={index === 0 ? id : `${id}-${locale}`}
          lang={locale}
          label={texts().languages[locale]}
          words={toList(own[locale]).map(toText)}
          onChange={(words) => onChange({ ...own, [locale]: words })}
        />
      ))}
    </div>
  );
}
