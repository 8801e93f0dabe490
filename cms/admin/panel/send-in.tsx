import { createRoot } from 'react-dom/client';
import { texts } from '../scene.ts';
import { whenDrawn } from '../when-drawn.ts';

/** What Decap says in its bar, in the language of this person. */
export interface ToolbarWords {
  /** With `%{status}` in it. */
  readonly status: string;
  readonly draft: string;
  readonly inReview: string;
  readonly changesSaved: string;
}

type Stage = 'saved' | 'sent' | undefined;

const findByText = (selector: string, text: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((own) => own.textContent.trim() === text);

/**
 * Decap sends a draft in by a menu that is called after its state, which nobody looks for who has just read that
 * everything is saved. This says that there is one step left, and takes it.
 */
export function offerSendIn({ status, draft, inReview, changesSaved }: ToolbarWords): void {
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  const findMenu = (state: string) => findByText('[aria-haspopup="true"]', status.replace('%{status}', state));
  const findStage = (): Stage => {
    // What is typed and not saved is neither.
    if (!findByText('#nc-root a *', changesSaved)) return undefined;
    if (findMenu(inReview)) return 'sent';
    return findMenu(draft) ? 'saved' : undefined;
  };
  const sendIn = () => {
    // After this click has ended: the menu closes for every click beside it. And it is drawn before the next task, or
    // not at all: nothing is left to be chosen by itself in a menu that somebody opens later.
    window.setTimeout(() => {
      findMenu(draft)?.click();
      window.setTimeout(() => findByText('[role="menuitem"]', inReview)?.click());
    });
  };
  let shown: Stage;
  whenDrawn(document.body, () => {
    const stage = findStage();
    if (stage === shown) return;
    shown = stage;
    root.render(stage && <SendIn isSent={stage === 'sent'} onSend={sendIn} />);
  });
}

function SendIn({ isSent, onSend }: { readonly isSent: boolean; readonly onSend: () => void }) {
  const t = texts();
  return (
    <section className="rw-send-in" role="status">
      <p>{isSent ? t.sentIn : t.notSentIn}</p>
      {!isSent && (
        <button type="button" onClick={onSend}>
          {t.sendIn}
        </button>
      )}
    </section>
  );
}
