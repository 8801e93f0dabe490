/** What Decap says in its bar, in the language of this person. */
export interface ToolbarWords {
  /** With `%{status}` in it. */
  readonly status: string;
  readonly draft: string;
  readonly inReview: string;
  readonly changesSaved: string;
  readonly unsavedChanges: string;
}

let words: ToolbarWords | undefined;

/** Decap makes the backend itself and hands it nothing of ours, so it finds the words here. */
export function setToolbarWords(own: ToolbarWords): void {
  words = own;
}

const findByText = (selector: string, text: string | undefined): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((own) => own.textContent.trim() === text);

/** The menu that is called after the state of the draft, where it is in this one. */
export const findMenu = (state: 'draft' | 'inReview'): HTMLElement | undefined =>
  findByText('[aria-haspopup="true"]', words?.status.replace('%{status}', words[state]));

/** The choice in that menu, while it is open. */
export const findMenuItem = (state: 'draft' | 'inReview'): HTMLElement | undefined =>
  findByText('[role="menuitem"]', words?.[state]);

/** Both are untrue where no form is open. */
export const isSaved = (): boolean => findByText('#nc-root a *', words?.changesSaved) !== undefined;
export const isUnsaved = (): boolean => findByText('#nc-root a *', words?.unsavedChanges) !== undefined;
