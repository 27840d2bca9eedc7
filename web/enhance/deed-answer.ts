/**
 * What becomes of a deed that was sent from a page: it is done; it is refused, and this page can show why; what comes next stands on another
 * page; only a page of its own says what is the matter, so that it is sent as forms are without scripts; or nothing answered as it should.
 */
export type Fate = 'done' | 'refused' | 'elsewhere' | 'plainly' | 'lost';

const TOO_MANY = 429;

/**
 * @param here the path of the page that it was sent from
 * @param isShown whether the answer holds what this page can take over
 */
export function fateOf(
  { ok, redirected, status, url }: Pick<Response, 'ok' | 'redirected' | 'status' | 'url'>,
  here: string,
  isShown: boolean,
): Fate {
  if (redirected && new URL(url).pathname !== here) return 'elsewhere';
  if (ok) return isShown ? 'done' : 'elsewhere';
  if (isShown) return 'refused';
  return status === TOO_MANY || status >= 500 ? 'lost' : 'plainly';
}
