import type { Visit } from '../lib/gates.server.ts';
import type { ClientState } from './client-state.ts';

interface Client {
  readonly state: 'open' | 'revoked' | 'expired';
  readonly holderId: string;
  readonly secretGivenAt: Date;
}

/** Clients with what they may do now: what is open opens nothing where whoever answers for it lost what it stands on. */
export async function withStates<C extends Client>(
  { app }: Visit,
  clients: readonly C[],
): Promise<readonly (Omit<C, 'state'> & { readonly state: ClientState })[]> {
  const ids = [...new Set(clients.map(({ holderId }) => holderId))];
  const holders = new Map(
    await Promise.all(ids.map(async (id) => [id, await app.accounts.bearers.of(id)] as const)),
  );
  return clients.map((client) => {
    if (client.state !== 'open') return client;
    const holder = holders.get(client.holderId);
    if (holder?.viewer.member?.status !== 'active') return { ...client, state: 'orphan' };
    const isOver = holder.keysFrom !== null && client.secretGivenAt < holder.keysFrom;
    return isOver ? { ...client, state: 'resting' } : client;
  });
}
