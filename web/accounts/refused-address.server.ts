import type { Visit } from '../lib/gates.server.ts';

/** The viewer's address, when it takes no mail any more. */
export async function refusedAddress({ app, actor }: Pick<Visit, 'app' | 'actor'>): Promise<string | null> {
  const account = actor.memberId === null ? null : await app.accounts.mine.execute(actor.memberId);
  return account?.emailRefused ? account.email : null;
}
