import { io, type Socket } from 'socket.io-client';
import { place } from './place.ts';

/** What a ring tells beside the channel it came by. */
export interface Ring {
  readonly channel: string;
  readonly position?: number;
  /** Other people hear it than before: whether this window still does is to be asked anew. */
  readonly again?: number;
  /** Of a log: number of the latest change. */
  readonly change?: number;
  /** What changed is no message: one has to ask. */
  readonly asks?: number;
  /** With `text`: the change before the first that it tells of. */
  readonly since?: number;
  /** What changed, as the page draws it. */
  readonly text?: string;
  /** Of a channel: the name of somebody who is writing, and their id. */
  readonly typing?: string;
  readonly by?: string;
}

/** What somebody may hear has changed: they come back as they now are, not all at the same moment. */
const BACK_MS = 300;
const BACK_MORE_MS = 900;

/** The other end cannot let them in now, as while it starts or is full: they ask again, each at their own moment, and ever more rarely. */
const AGAIN_MS = 5_000;
const AGAIN_MOST_MS = 60_000;
const AGAIN_SPREAD = 3;
/** There is nothing for them to hear. */
const REFUSED = 'realtime.refused';

let socket: Socket | null = null;
let timesAgain = 0;
const listeners = new Map<string, Set<(ring: Ring) => void>>();
const arrivals = new Map<string, Set<() => void>>();

/** One connection of this window for all that listens. */
function connected(): Socket {
  if (socket) return socket;
  const opened = io({ path: place('/ws'), transports: ['websocket'] });
  opened.on('connect', () => {
    timesAgain = 0;
    for (const channel of listeners.keys()) subscribe(opened, channel);
  });
  opened.on('disconnect', (reason) => {
    // Of its own, a socket comes back from every other end.
    if (reason === 'io server disconnect')
      setTimeout(() => opened.connect(), BACK_MS + Math.random() * BACK_MORE_MS);
  });
  opened.on('connect_error', ({ message }) => {
    // Where nothing answers at all, a socket asks again of its own.
    if (opened.active || message === REFUSED) return;
    const least = Math.min(AGAIN_MS * 2 ** timesAgain++, AGAIN_MOST_MS);
    setTimeout(() => onceSeen(() => opened.connect()), least * (1 + Math.random() * AGAIN_SPREAD));
  });
  opened.on('ring', (ring: Ring) => {
    if (ring.again) subscribe(opened, ring.channel);
    for (const listener of listeners.get(ring.channel) ?? []) listener(ring);
  });
  socket = opened;
  return opened;
}

/** At once, or when somebody looks at this window again. */
function onceSeen(act: () => void): void {
  if (document.hidden) document.addEventListener('visibilitychange', () => onceSeen(act), { once: true });
  else act();
}

/** What rang before it was granted was not heard: whoever listens is told that they hear from now on. */
function subscribe(to: Socket, channel: string): void {
  to.emit('subscribe', channel, () => {
    for (const arrived of arrivals.get(channel) ?? []) arrived();
  });
}

/** Asks the other end for something about a channel; where there is no connection, nothing is answered. */
export function askOf<Answer>(what: string, channel: string, answered: (answer: Answer) => void): void {
  if (socket?.connected) socket.emit(what, channel, answered);
}

/** Whether what rings is heard now. */
export const isConnected = (): boolean => socket?.connected ?? false;

/**
 * Listens to a channel, also after the connection was lost and came back.
 * @param cameBack called whenever one hears from now on: what rang before was not heard
 * @returns what ends it
 */
export function listen(channel: string, rung: (ring: Ring) => void, cameBack?: () => void): () => void {
  const there = listeners.get(channel) ?? new Set();
  listeners.set(channel, there.add(rung));
  const arriving = arrivals.get(channel) ?? new Set();
  if (cameBack) arrivals.set(channel, arriving.add(cameBack));
  const opened = connected();
  if (opened.connected && there.size === 1) subscribe(opened, channel);
  return () => {
    there.delete(rung);
    if (cameBack) arriving.delete(cameBack);
    if (there.size === 0) {
      listeners.delete(channel);
      socket?.emit('unsubscribe', channel, () => {});
    }
  };
}
