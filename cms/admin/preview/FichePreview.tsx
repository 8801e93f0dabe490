import { useState } from 'react';
import { Fiche } from '../../../src/components/fiche/Fiche.tsx';
import { toFiche } from '../../../src/components/fiche/to-fiche.ts';
import { toReferences } from '../../../src/domain/directory.ts';
import type { Locale } from '../../../src/domain/text.ts';
import { messagesOf } from '../../../src/i18n/messages.ts';
import { editorTexts } from '../texts.ts';
import { Score } from './Score.tsx';
import { toPreviewEntry, type PreviewScene } from './to-preview.ts';

interface Props {
  /** As the file holds it. */
  readonly values: unknown;
  readonly slug: string;
  readonly scene: PreviewScene;
  /** Whether it says what would help most: to whoever is filling it in. */
  readonly hasScore?: boolean;
}

/** The fiche as visitors will see it, of each workplace and in each language of the site. */
export function FichePreview({ values, slug, scene, hasScore = false }: Props) {
  const t = editorTexts[scene.locale];
  const { region, measures, today, siteUrl } = scene;
  const [chosen, setLocale] = useState<Locale>('nl');
  const [index, setIndex] = useState(0);
  const entry = toPreviewEntry(values, slug, scene);
  const workplaces = entry?.workplaces ?? [];
  const workplace = workplaces[index] ?? workplaces[0];
  const messages = messagesOf(chosen);
  return (
    <div lang={chosen}>
      <div className="rw-preview-bar" lang={scene.locale}>
        <div role="group" aria-label={t.previewLanguage}>
          {region.locales.map((locale) => (
            <button key={locale} type="button" aria-pressed={chosen === locale} onClick={() => setLocale(locale)}>
              {t.languages[locale]}
            </button>
          ))}
        </div>
        {workplaces.length > 1 && (
          <label>
            {t.workplace}{' '}
            <select value={index} onChange={({ target }) => setIndex(Number(target.value))}>
              {workplaces.map(({ name }, at) => (
                <option key={at} value={at}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {hasScore && workplace && <Score scored={workplace} locale={scene.locale} siteUrl={siteUrl} />}
      <main className="page">
        {workplace ? (
          <Fiche
            fiche={toFiche(workplace, workplaces, {
              directory: { region, measures, references: toReferences(region, measures) },
              locale: chosen,
              today,
              messages,
              siteUrl,
            })}
            messages={messages}
            moderator={region.mailbox}
          />
        ) : (
          <p className="lead">{t.noWorkplaces}</p>
        )}
      </main>
    </div>
  );
}
