import { place } from './place.ts';
import { SENT_AS } from '../lib/sent-as.ts';
import { pathTo } from './path-to.ts';

const DRAFT = 'draft ';

/** The member whose page this is; undefined for a visitor, and for who has just signed out. */
export const memberHere = (): string | undefined => document.documentElement.dataset.member;

/** Says it of what a script sends, as forms do: what came with a letter was drawn for many. */
export function sayAs(fields: URLSearchParams | FormData): void {
  const member = memberHere();
  if (member !== undefined) fields.set(SENT_AS, member);
}

/** How what a member wrote and did not send is called in the stores of the browser. */
export const draftOf = (member: string, where: string): string => `${DRAFT}${member} ${where}`;

/**
 * However a session ended, its words are gone with the next page: nobody reads what another wrote in the same browser. Who signs out leaves
 * nothing at all, in the page that they leave either.
 */
export function forgetDraftsOfOthers(): void {
  forgetAllBut(memberHere());
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || pathTo(target) !== place('/deconnexion')) return;
    delete document.documentElement.dataset.member;
    for (const form of document.querySelectorAll('form[data-unsent]')) form.removeAttribute('data-unsent');
    forgetAllBut(undefined);
  });
}

function forgetAllBut(member: string | undefined): void {
  const own = member === undefined ? null : draftOf(member, '');
  try {
    for (const store of [sessionStorage, localStorage])
      for (const key of Object.keys(store))
        if (key.startsWith(DRAFT) && (own === null || !key.startsWith(own))) store.removeItem(key);
  } catch {
    // Nothing is kept where nothing may be.
  }
}
