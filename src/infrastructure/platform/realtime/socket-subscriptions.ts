import type { Socket } from 'socket.io';
import { channelsOf, dataOf, leave } from './connected-socket.ts';
import { refused, type SubscribeAnswer } from './socket-answers.ts';
import type { SocketLimits } from './socket-limits.ts';
import { channelRoom, isChannel } from './socket-rooms.ts';
import type { SocketServerOptions, SocketViewer } from './socket-server-options.ts';

/** Lets sockets into the rooms of channels: each is judged anew each time, and none hears channels without end. */
export class SocketSubscriptions<Viewer extends SocketViewer> {
  constructor(
    private readonly options: Pick<SocketServerOptions<Viewer>, 'circleFor' | 'onError'>,
    private readonly limits: SocketLimits,
  ) {}

  async subscribe(socket: Socket, channel: unknown): Promise<SubscribeAnswer> {
    if (!isChannel(channel)) return refused('realtime.refused');
    const data = dataOf<Viewer>(socket);
    if (channelsOf(socket) + (data.asking ?? 0) >= this.limits.channels) return refused('realtime.too-many');
    data.asking = (data.asking ?? 0) + 1;
    try {
      const circle = await this.options.circleFor(data.viewer, channel);
      leave(socket, channel); // it may have been let in before, under another rule
      if (circle === null) return refused('realtime.refused');
      if (socket.connected) await socket.join(channelRoom(channel, circle));
      return { ok: true };
    } catch (error) {
      this.options.onError(error as Error);
      return refused('realtime.unavailable');
    } finally {
      data.asking -= 1;
    }
  }

  unsubscribe(socket: Socket, channel: unknown): SubscribeAnswer {
    if (isChannel(channel)) leave(socket, channel);
    return { ok: true };
  }
}
