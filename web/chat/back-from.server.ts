import { messageAnchor } from '../lib/addresses.ts';
import type { Visit } from '../lib/gates.server.ts';
import { safePath } from '../lib/safe-path.ts';

/**
 * Where one came from to do something to a message, and goes back to.
 * @param place where that is unless the address says so
 */
export function backFrom({ url }: Pick<Visit, 'url'>, messageId: string, place: string): string {
  const [page] = safePath(url.searchParams.get('retour'), '').split('#');
  return page ? `${page}#${messageAnchor(messageId)}` : place;
}
