import type { Engine } from './connected-socket.ts';
import { EventCounter, type SocketLimits } from './socket-limits.ts';

/** What travels, in the words of Engine.IO. */
interface Packet {
  readonly data?: string | { readonly byteLength: number };
}

/** What the library has below it. */
interface Wire {
  readonly bufferedAmount: number;
  terminate(): void;
}

/** Socket.IO asks to be let in on another part of a site with these letters: ours is one. */
const ELSEWHERE = '0/';

/**
 * Ends connections that cost without saying anything: Socket.IO counts none of what is no event, answers all of it, and keeps answers that
 * nobody reads. Ended at once: who is asked to close may go on sending meanwhile.
 */
export function watchOver(connection: Engine, limits: SocketLimits): void {
  const packets = new EventCounter();
  let unsent = 0;
  const isLaden = () => unsent + wireOf(connection).bufferedAmount > limits.unreadBytes;
  connection.on('packet', ({ data }: Packet) => {
    const isTooMany = packets.count(Date.now()) > 2 * limits.eventsPerTenSeconds;
    const asksElsewhere = typeof data === 'string' && data.startsWith(ELSEWHERE);
    if (isTooMany || asksElsewhere || isLaden()) end();
  });
  connection.on('packetCreate', ({ data }: Packet) => {
    unsent += typeof data === 'string' ? data.length : (data?.byteLength ?? 0);
    if (isLaden()) end();
  });
  // All that waited in the library waits in the connection from now on, which counts it.
  connection.on('flush', () => {
    unsent = 0;
  });
  const end = () => wireOf(connection).terminate();
}

const wireOf = ({ transport }: Engine): Wire => (transport as unknown as { readonly socket: Wire }).socket;
