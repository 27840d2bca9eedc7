import type { Visit } from '../lib/gates.server.ts';
import { tokenIn } from './spent-link.ts';

type Purpose = Parameters<Visit['app']['accounts']['lookAtLink']['execute']>[0]['purpose'];

/** What the link of a mail carries, as long as it works; null where it serves no more, and where it was not copied whole. */
export async function workingToken({ app, url }: Visit, purpose: Purpose): Promise<string | null> {
  const token = tokenIn(url);
  return token !== null && (await app.accounts.lookAtLink.execute({ token, purpose })) ? token : null;
}
