/**
 * What becomes of a deed that was sent from a page: it is done; it is refused, and this page can show why; what comes next stands on another
 * page; only a page of its own says what is the matter, so that it is sent as forms are without scripts; or nothing answered as it should.
 */
type Fate = 'done' | 'refused' | 'elsewhere' | 'plainly' | 'lost';

const TOO_MANY = 429;

/** @param isShown whether the answer holds what this page can take over */
export function fateOf({ ok, status }: Pick<Response, 'ok' | 'status'>, isShown: boolean): Fate {
  if (ok) return isShown ? 'done' : 'elsewhere';
  if (isShown) return 'refused';
  return status === TOO_MANY || status >= 500 ? 'lost' : 'plainly';
}

/**
 * Where a deed that was done leads, and whether that is off the page it was sent from.
 * @param location as the site tells it to scripts that stay
 * @param here the address of that page
 */
export function leadsTo(location: string, here: string): { readonly away: boolean; readonly url: URL } {
  const [url, from] = [new URL(location, here), new URL(here)];
  return { url, away: url.origin !== from.origin || url.pathname !== from.pathname };
}

/** Why nothing came of it and when to try again, as a refusal that has no page tells it; empty where nothing does. */
export function reasonIn(problem: string): string {
  try {
    const { title } = JSON.parse(problem) as { readonly title?: unknown };
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}
