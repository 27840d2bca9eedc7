import { io, type Socket } from 'socket.io-client';

/** What a ring tells beside the channel it came by. */
export interface Ring {
  readonly channel: string;
  readonly position?: number;
  /** Other people hear it than before: whether this window still does is to be asked anew. */
  readonly again?: number;
}

/** What somebody may hear has changed: they come back as they now are, not all at the same moment. */
const BACK_MS = 300;
const BACK_MORE_MS = 900;

let socket: Socket | null = null;
const listeners = new Map<string, Set<(ring: Ring) => void>>();
const arrivals = new Set<() => void>();

/** One connection of this window for all that listens. */
function connected(): Socket {
  if (socket) return socket;
  const opened = io({ path: '/ws', transports: ['websocket'] });
  opened.on('connect', () => {
    for (const channel of listeners.keys()) opened.emit('subscribe', channel, () => {});
    for (const arrived of arrivals) arrived();
  });
  opened.on('disconnect', (reason) => {
    // Of its own, a socket comes back from every other end.
    if (reason === 'io server disconnect')
      setTimeout(() => opened.connect(), BACK_MS + Math.random() * BACK_MORE_MS);
  });
  opened.on('ring', (ring: Ring) => {
    if (ring.again) opened.emit('subscribe', ring.channel, () => {});
    for (const listener of listeners.get(ring.channel) ?? []) listener(ring);
  });
  socket = opened;
  return opened;
}

/** Whether what rings is heard now. */
export const isConnected = (): boolean => socket?.connected ?? false;

/**
 * Listens to a channel, also after the connection was lost and came back.
 * @param cameBack called at every connection: what rang meanwhile was not heard
 * @returns what ends it
 */
export function listen(channel: string, rung: (ring: Ring) => void, cameBack?: () => void): () => void {
  const there = listeners.get(channel) ?? new Set();
  listeners.set(channel, there.add(rung));
  if (cameBack) arrivals.add(cameBack);
  const { connected: isConnected } = connected();
  if (isConnected && there.size === 1) socket?.emit('subscribe', channel, () => {});
  return () => {
    there.delete(rung);
    if (cameBack) arrivals.delete(cameBack);
    if (there.size === 0) {
      listeners.delete(channel);
      socket?.emit('unsubscribe', channel, () => {});
    }
  };
}
