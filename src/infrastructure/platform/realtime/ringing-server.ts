import { Server } from 'socket.io';
import { NOBODY, PRESENT, type People } from './presence.ts';
import type { RealtimeBackend } from './realtime-backend.ts';
import type { HeardHere } from './socket-realtime-channel.ts';

/** Rings browsers that other processes hold: a socket server that nobody connects to. */
export function openRingingServer(backend: RealtimeBackend): HeardHere & { close(): Promise<void> } {
  const io = new Server({ serveClient: false, adapter: backend.newAdapter() });
  io.of('/'); // joins the other processes
  io.on(PRESENT, (_room: string, answer: (people: People) => void) => answer(NOBODY));
  return { io, hear: () => {}, close: () => io.close() };
}
