import type { Server } from 'socket.io';
import { channelRoom } from './socket-rooms.ts';

/** What the processes' socket servers tell each other: who is to be rung. */
export const RINGS = 'rings';

export interface Ring {
  readonly channel: string;
  readonly circle: string;
  readonly hint: Readonly<Record<string, string | number>>;
}

/** Rings the browsers that this process holds. */
export function ringHere(io: Pick<Server, 'local'>, rings: readonly Ring[]): void {
  for (const { channel, circle, hint } of rings)
    io.local.to(channelRoom(channel, circle)).emit('ring', { ...hint, channel });
}
