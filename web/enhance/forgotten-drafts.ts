import { place } from './place.ts';

const DRAFT = 'draft ';

/** How what a member wrote and did not send is called in the stores of the browser. */
export const draftOf = (whose: string): string => `${DRAFT}${whose}`;

/** Who signs out leaves nothing that they wrote, in the page that they leave either. */
export function forgetDraftsAtSignOut(): void {
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || new URL(target.action).pathname !== place('/deconnexion'))
      return;
    for (const form of document.querySelectorAll('form[data-unsent]')) form.removeAttribute('data-unsent');
    try {
      for (const store of [sessionStorage, localStorage])
        for (const key of Object.keys(store)) if (key.startsWith(DRAFT)) store.removeItem(key);
    } catch {
      // Nothing is kept where nothing may be.
    }
  });
}
