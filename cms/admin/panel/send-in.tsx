import { createRoot } from 'react-dom/client';
import { forgetOnline, isFormOld, isOnline, recallOnline } from '../correct-form.ts';
import { texts } from '../scene.ts';
import { whenDrawn } from '../when-drawn.ts';
import { findMenu, findMenuItem, isSaved, isUnsaved } from './toolbar.ts';

type Stage = 'saved' | 'sent' | 'online';

function findStage(): Stage | undefined {
  if (isUnsaved()) {
    forgetOnline();
    return undefined;
  }
  if (isSaved() && !isFormOld()) {
    if (findMenu('inReview')) return 'sent';
    if (findMenu('draft')) return 'saved';
  }
  return isOnline() ? 'online' : undefined;
}

function sendIn(): void {
  // After this click has ended: the menu closes for every click beside it. And it is drawn before the next task, or
  // not at all: nothing is left to be chosen by itself in a menu that somebody opens later.
  window.setTimeout(() => {
    findMenu('draft')?.click();
    window.setTimeout(() => findMenuItem('inReview')?.click());
  });
}

/**
 * Decap sends a draft in by a menu that is called after its state, which nobody looks for who has just read that
 * everything is saved. This says that there is one step left, and takes it.
 */
export function offerSendIn(): void {
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  recallOnline();
  let shown: Stage | undefined;
  whenDrawn(document.body, () => {
    const stage = findStage();
    if (stage === shown) return;
    shown = stage;
    root.render(stage && <SendIn stage={stage} />);
  });
}

function SendIn({ stage }: { readonly stage: Stage }) {
  const t = texts();
  return (
    <section className="rw-send-in" role="status">
      <p>{{ saved: t.notSentIn, sent: t.sentIn, online: t.wentOnline }[stage]}</p>
      {stage === 'saved' && (
        <button type="button" onClick={sendIn}>
          {t.sendIn}
        </button>
      )}
    </section>
  );
}
