import { safePath } from '../lib/safe-path.ts';

/** Where a visitor was when they were asked to sign in; the way there is kept through each step. */
export function backIn(url: URL): string | undefined {
  const back = safePath(url.searchParams.get('retour'));
  return back === '/' ? undefined : back;
}

/** Pages on which a visitor only asks to come in. */
const ON_THE_WAY = /^\/(?:connexion|inscription|mot-de-passe)(?:[/?]|$)/;

/** Where whoever signs in from a page goes on to: back to it, or on to where they were going already. @param path with what is asked of it */
export const goalOf = (path: string): string | undefined =>
  ON_THE_WAY.test(path) ? backIn(new URL(path, 'https://own.invalid')) : path;
