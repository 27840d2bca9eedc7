import type { Visit } from '../lib/gates.server.ts';

/**
 * The address of whoever is signed in, where it is confirmed: a link that serves no more has most likely done its work. Null of
 * everybody else.
 */
export async function addressConfirmed({ app, actor }: Visit): Promise<string | null> {
  if (actor.memberId === null) return null;
  const account = await app.accounts.mine.execute(actor.memberId);
  return account?.emailConfirmed ? account.email : null;
}
