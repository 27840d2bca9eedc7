import type { Server } from 'socket.io';
import { channelRoom, memberRoom } from './socket-rooms.ts';

/** What the processes' socket servers tell each other: who is to be rung. */
export const RINGS = 'rings';

export interface Ring {
  readonly channel: string;
  readonly circle: string;
  readonly hint: Readonly<Record<string, string | number>>;
  /** Ids of members who hear nothing of it. */
  readonly apart?: readonly string[];
}

/** Rings the browsers that this process holds. */
export function ringHere(io: Pick<Server, 'local'>, rings: readonly Ring[]): void {
  for (const { channel, circle, hint, apart = [] } of rings)
    io.local
      .to(channelRoom(channel, circle))
      .except(apart.map(memberRoom))
      .emit('ring', { ...hint, channel });
}
