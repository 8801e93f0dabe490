import { texts } from './scene.ts';
import { whenDrawn } from './when-drawn.ts';

/** What Decap draws to drag an entry of a list by. It knows the mouse and the finger only, and says otherwise in English. */
const handles = '[role="button"][aria-describedby^="DndDescribedBy"]';
const announcements = '[id^="DndLiveRegion"]';

const setAttribute = (element: Element | null | undefined, name: string, value: string): void => {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/** The bar above an entry of a list: to fold it, to drag it, to take it away. None of the three has a name of itself. */
function nameBar(handle: Element): void {
  setAttribute(handle, 'aria-hidden', 'true');
  setAttribute(handle, 'tabindex', '-1');
  const bar = handle.parentElement;
  const summary = bar?.nextElementSibling;
  if (!bar || !summary) return;
  const item = summary.textContent.trim();
  const [fold, remove] = bar.querySelectorAll(':scope > button');
  // Decap hides the summary of an entry that is open.
  const isOpen = getComputedStyle(summary).display === 'none';
  setAttribute(fold, 'aria-label', isOpen ? texts().foldItem(item) : texts().openItem(item));
  setAttribute(fold, 'aria-expanded', String(isOpen));
  setAttribute(remove, 'aria-label', texts().removeItem(item));
}

function nameAll(root: Element): void {
  for (const handle of root.querySelectorAll(handles)) nameBar(handle);
  for (const region of root.querySelectorAll(announcements)) setAttribute(region, 'aria-hidden', 'true');
  setAttribute(root.querySelector('#preview-pane'), 'title', texts().preview);
}

/** Names what Decap leaves without a name, or names in English only, whenever it draws. */
export function keepControlsNamed(root: Element): void {
  whenDrawn(root, () => nameAll(root));
}
