import type { TokenPurpose } from '#domain/community/accounts/account-token';
import type { Visit } from '../lib/gates.server.ts';
import { tokenIn } from './spent-link.ts';

/** What the link of a mail carries, as long as it works; null where it serves no more, and where it was not copied whole. */
export async function workingToken({ app, url }: Visit, purpose: TokenPurpose): Promise<string | null> {
  const token = tokenIn(url);
  return token !== null && (await app.accounts.lookAtLink.execute({ token, purpose })) ? token : null;
}
