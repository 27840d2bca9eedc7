import type { Server } from 'socket.io';
import type { RealtimeChannel } from '#application/shared/ports';
import { channelRoom } from './socket-rooms.ts';

/** Rings in every process. Call it after the commit; a ring that fails is told to `onError` and forgotten. */
export class SocketRealtimeChannel implements RealtimeChannel {
  constructor(
    private readonly io: Pick<Server, 'to'>,
    private readonly onError: (error: Error) => void,
  ) {}

  ring(channel: string, hint: Readonly<Record<string, string | number>>, circle = ''): void {
    try {
      this.io.to(channelRoom(channel, circle)).emit('ring', { ...hint, channel });
    } catch (error) {
      this.onError(error as Error);
    }
  }
}
