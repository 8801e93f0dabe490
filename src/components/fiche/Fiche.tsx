import type { ReactNode } from 'react';
import { toLower } from '../../domain/text.ts';
import { fill } from '../../i18n/fill.ts';
import type { Messages } from '../../i18n/nl.ts';
import { Icon } from '../icon/Icon.tsx';
import { Mark } from '../mark/Mark.tsx';
import { OverTime } from '../state/OverTime.tsx';
import type { Spell } from '../state/over-time.ts';
import type { StateLine } from '../state/state.ts';
import { StateText } from '../state/StateText.tsx';
import { Section } from './Section.tsx';
import type { ContactModel, FicheModel } from './to-fiche.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly fiche: FicheModel;
  readonly messages: Pick<Messages, 'fiche' | 'site' | 'state'>;
  /** Mailbox for mistakes in the fiche. */
  readonly moderator: string;
  /** The locator map; the editor's preview has none. */
  readonly map?: ReactNode;
  /** The form for mistakes, where a service takes it; without one the moderator is mailed. */
  readonly report?: ReactNode;
}

/** The page of one workplace: first what decides, then how to refer, then what to expect. */
export function Fiche({ fiche, messages, moderator, map, report }: Props) {
  const t = messages.fiche;
  return (
    <article className="fiche">
      <header className="fiche__head">
        {fiche.deadEnd && (
          <p className="fiche__dead-end">
            <Icon name="alert" /> {fiche.deadEnd}
          </p>
        )}
        <div className="fiche__title">
          <div className="fiche__marks">
            {fiche.groups.map((group) => (
              <Mark key={group.code} group={group} />
            ))}
          </div>
          <div>
            <h1>{fiche.name}</h1>
            {fiche.organisation.name !== fiche.name && (
              <p className="fiche__organisation">
                <a href={fiche.organisation.url}>{fiche.organisation.name}</a>
              </p>
            )}
          </div>
        </div>
        {fiche.summary && (
          <p className="lead">
            <Words piece={fiche.summary} />
          </p>
        )}
        {fiche.hasDutchOnly && <p className="small muted">{messages.site.dutchOnly}</p>}
      </header>

      <div className="fiche__key">
        <dl className="key-facts">
          <div>
            <dt>{t.capacity}</dt>
            <dd>
              {fiche.capacity.map(({ measure, lines }) => (
                <span key={measure ?? ''} className="key-facts__capacity">
                  <OverTime spells={lines}>
                    {(line, when, since) => <StateText line={line} when={when} since={since} />}
                  </OverTime>
                  {measure && <span className="small muted"> {measure}</span>}
                </span>
              ))}
            </dd>
          </div>
          <div>
            <dt>{t.place}</dt>
            <dd>
              {fiche.address.length > 1 ? (
                fiche.address.map((line) => <span key={line}>{line}</span>)
              ) : (
                <span>{fiche.where}</span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t.measures}</dt>
            <dd>
              {fiche.measures.map(({ name, url, isPhasingOut }) => (
                <span key={url}>
                  <a href={url}>{name}</a>
                  {isPhasingOut && <span className="tag">{t.phasingOut}</span>}
                </span>
              ))}
            </dd>
          </div>
        </dl>
        <ContactBlock
          contact={fiche.contact}
          name={fiche.name}
          messages={messages}
          website={fiche.website}
          checked={fiche.checked.contact}
        />
      </div>

      <div className="fiche__columns">
        <section className="fiche__part fiche__part--refer" aria-labelledby="doorverwijzen">
          <p className="eyebrow">{t.referringIntro}</p>
          <h2 id="doorverwijzen">{t.referring}</h2>
          <h3 className="facts__title">{t.whoRefers}</h3>
          <ul className="who-refers">
            {fiche.measures.map((measure) => (
              <li key={measure.url}>
                <strong>{measure.name}</strong> {measure.whoRefers}
                {!measure.isVerified && <em> {t.unverified}</em>}
              </li>
            ))}
          </ul>
          <h3 className="facts__title">{t.steps}</h3>
          <ol className="steps">
            {fiche.steps.map((step, index) => (
              <li key={index}>
                <Words piece={step} />
              </li>
            ))}
          </ol>
          <Checked spells={fiche.checked.intake} />
          {fiche.referring.map((section) => (
            <Section key={section.group} section={section} />
          ))}
        </section>
        <section className="fiche__part fiche__part--expect" aria-labelledby="verwachten">
          <p className="eyebrow">{t.expect}</p>
          <h2 id="verwachten">{t.expectIntro}</h2>
          {fiche.expecting.map((section) => (
            <Section key={section.group} section={section} />
          ))}
        </section>
      </div>

      {fiche.missing.length > 0 && (
        <section className="fiche__missing" aria-labelledby="niet-ingevuld">
          <h2 id="niet-ingevuld">{t.notFilledIn}</h2>
          <p>
            {t.notFilledInIntro} {fiche.missing.map(toLower).join(', ')}.
          </p>
        </section>
      )}

      <div className="fiche__foot">
        {map && (
          <figure className="fiche__map">
            {map}
            {fiche.approximate && <figcaption className="small muted">{fiche.approximate}</figcaption>}
          </figure>
        )}
        <section aria-labelledby="over-deze-gegevens">
          <h2 id="over-deze-gegevens">{t.aboutData}</h2>
          <OverTime spells={fiche.freshness}>
            {({ text, tone }, when, since) => (
              <p className={`freshness freshness--${tone}`} {...when}>
                {since}
                {text}
                {fiche.confirmedBy && `, ${fiche.confirmedBy}`}.
              </p>
            )}
          </OverTime>
          {fiche.source && (
            <p className="small">
              {t.source} {fiche.source}
            </p>
          )}
          {fiche.kbo && (
            <p className="small">
              {t.kbo} <span className="numbers">{fiche.kbo}</span>
            </p>
          )}
          {report ?? (
            <p className="small no-print">
              <a href={toMailto(moderator, fill(t.reportSubject, { name: fiche.name }))}>{t.reportByMail}</a>
            </p>
          )}
          <p className="small print-only">
            {t.publishedAt} {fiche.url} · {fill(t.printedOn, { date: fiche.today })}
          </p>
        </section>
        {fiche.others.length > 0 && (
          <section className="no-print" aria-labelledby="andere-werkplekken">
            <h2 id="andere-werkplekken">{fill(t.otherWorkplaces, { organisation: fiche.organisation.name })}</h2>
            <ul className="plain-list">
              {fiche.others.map(({ name, url }) => (
                <li key={url}>
                  <a href={url}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}

interface ContactProps {
  readonly contact: ContactModel;
  readonly name: string;
  readonly messages: Pick<Messages, 'fiche' | 'state'>;
  readonly website: string | undefined;
  /** How old these facts are. */
  readonly checked: readonly Spell<StateLine>[];
}

/** Phone and mail as big buttons, written out for paper. */
export function ContactBlock({ contact, name, messages, website, checked }: ContactProps) {
  const t = messages.fiche;
  // The number itself stays on one line, also where the words around it must wrap.
  const [beforeNumber, afterNumber] = t.call.split('{phone}');
  return (
    <div className="contact-block">
      {contact.phone && (
        <a className="button button--primary" href={contact.phone.href}>
          <Icon name="phone" />
          <span>
            {beforeNumber}
            <span className="nowrap">{contact.phone.text}</span>
            {afterNumber}
          </span>
        </a>
      )}
      <a className="button" href={toMailto(contact.mailbox, fill(t.mailSubject, { name }))}>
        <Icon name="mail" /> <MailAddress text={contact.mailbox} />
      </a>
      {website && (
        <a className="contact-block__site" href={website}>
          <Icon name="website" /> {website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
        </a>
      )}
      {contact.hours && (
        <p className="small">
          {t.available} <Words piece={contact.hours} />
        </p>
      )}
      <Checked spells={checked} />
    </div>
  );
}

/** Too long for a phone it breaks before its domain, and not in the middle of a word. */
function MailAddress({ text }: { readonly text: string }) {
  const at = text.indexOf('@');
  return (
    <span className="contact-block__mail">
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </span>
  );
}

/** Beside the facts that it is about: when somebody last looked at them. On paper the date stands once, at the end. */
function Checked({ spells }: { readonly spells: readonly Spell<StateLine>[] }) {
  return (
    <OverTime spells={spells}>
      {({ text, tone }, when, since) => (
        <p className={`freshness freshness--${tone} no-print`} {...when}>
          {since}
          {text}
        </p>
      )}
    </OverTime>
  );
}

const toMailto = (mailbox: string, subject: string): string =>
  `mailto:${mailbox}?subject=${encodeURIComponent(subject)}`;
