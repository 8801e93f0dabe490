import { locales, type Locale } from '../../../src/domain/text.ts';
import type { CmsField } from '../../form/cms-field.ts';
import { scene, texts } from '../scene.ts';
import type { ControlProps } from './control.tsx';
import { toRecord, toText } from './values.ts';

/** A text per language, the languages beside one another. */
export function LocalText({ value, onChange, field, id }: ControlProps) {
  const t = texts();
  const own = toRecord(value);
  const max = field.max_length ?? 2000;
  const shown = locales.filter((locale) => scene().region.locales.includes(locale) || own[locale] !== undefined);
  return (
    <div className="rw-languages">
      {shown.map((locale, index) => {
        const text = toText(own[locale]);
        const inputId = index === 0 ? id : `${id}-${locale}`;
        return (
          <div key={locale} className="rw-language">
            <label htmlFor={inputId}>{t.languages[locale]}</label>
            <textarea
              id={inputId}
              lang={locale}
              rows={max > 250 ? 6 : 3}
              value={text}
              onChange={({ target }) => onChange({ ...own, [locale]: target.value })}
            />
            <span className={text.length > max ? 'rw-count rw-count--over' : 'rw-count'}>
              {t.charactersLeft(max - text.length)}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** What is wrong with a text per language. */
export function findTextError(value: unknown, field: CmsField): string | undefined {
  const t = texts();
  const own = toRecord(value);
  const max = field.max_length ?? 2000;
  const isFilled = (locale: Locale): boolean => toText(own[locale]).trim() !== '';
  if (locales.some((locale) => toText(own[locale]).length > max)) return t.tooLong(field.label, max);
  const isBegun = field.required !== false || locales.some(isFilled);
  const missing = locales.find((locale) => field.required_locales?.includes(locale) === true && !isFilled(locale));
  return isBegun && missing !== undefined ? t.dutchMissing(field.label, t.languages[missing]) : undefined;
}
