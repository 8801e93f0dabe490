import type { ChangeStatus } from '../form/settings.ts';
import { isUnsaved } from './panel/toolbar.ts';

/** Long enough to read that something was saved, and for Decap to put its things away after it, in ms. */
const pause = 1200;
const onlineKey = 'rosewijzer-online';

let isOld = false;
/** The address of the form whose change went online at once. */
let onlineAt: string | undefined;

/** Does the form show another state than the change has? It is about to be loaded anew then. */
export const isFormOld = (): boolean => isOld;

/**
 * Decap shows another state than the change has: the form is loaded anew, as soon as nothing that was typed is lost.
 * @param status absent where there is no draft any more
 */
export function correctForm(status?: ChangeStatus): void {
  if (status === 'published') rememberOnline();
  if (isOld) return;
  isOld = true;
  const attempt = () => {
    if (isUnsaved()) window.setTimeout(attempt, pause);
    else window.location.reload();
  };
  window.setTimeout(attempt, pause);
}

/** Says at this form that its change is online, also once it is loaded anew; not any more after that. */
function rememberOnline(): void {
  onlineAt = window.location.hash;
  sessionStorage.setItem(onlineKey, onlineAt);
}

export function recallOnline(): void {
  onlineAt = sessionStorage.getItem(onlineKey) ?? undefined;
  sessionStorage.removeItem(onlineKey);
}

export function forgetOnline(): void {
  onlineAt = undefined;
  sessionStorage.removeItem(onlineKey);
}

export const isOnline = (): boolean => onlineAt === window.location.hash;
