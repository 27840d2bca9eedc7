import type { Server, Socket } from 'socket.io';
import { dataOf, viewerAt } from './connected-socket.ts';
import { type People, type Person, PresenceBoard } from './presence.ts';
import { type Ring, ringHere, RINGS } from './rings.ts';
import { type PresenceAnswer, refused, type SubscribeAnswer } from './socket-answers.ts';
import { channelIn, channelRoom, isChannel, roomsOf } from './socket-rooms.ts';
import type { SocketServerOptions, SocketViewer } from './socket-server-options.ts';

/** How often somebody is shown as writing. */
const TYPING_MS = 2_500;

/** Answers who else is in a channel, and shows who writes there, where its readers see each other. */
export class SocketSigns<Viewer extends SocketViewer> {
  private readonly board: PresenceBoard;
  /** Rooms that somebody is being put out of. */
  private readonly thinned = new Set<string>();

  constructor(
    private readonly io: Server,
    private readonly options: Pick<SocketServerOptions<Viewer>, 'signs' | 'circleFor' | 'onError'>,
  ) {
    this.board = new PresenceBoard(io, (id) => this.personAt(id));
  }

  /** Somebody writes: those who hear the channel see it for a moment. What is written stays with them. */
  async typing(socket: Socket, channel: unknown): Promise<SubscribeAnswer> {
    const data = dataOf<Viewer>(socket);
    const { signs } = this.options;
    const name = data.viewer && signs?.nameOf(data.viewer);
    const room = this.shownRoomOf(socket, channel);
    if (!room || !data.viewer || !signs || !name) return refused('realtime.refused');
    const now = Date.now();
    if (now - (data.typedAt ?? 0) < TYPING_MS) return { ok: true };
    data.typedAt = now;
    try {
      const circle = await this.options.circleFor(data.viewer, room.channel);
      if (circle === null || !(await signs.mayWrite(data.viewer, room.channel)))
        return refused('realtime.refused');
      const apart = await signs.apart(data.viewer, room.channel, circle);
      const hint = { typing: name, by: data.viewer.memberId };
      const ring: Ring = { channel: room.channel, circle, hint, apart };
      ringHere(this.io, [ring]);
      this.io.serverSideEmit(RINGS, [ring]);
      return { ok: true };
    } catch (error) {
      this.options.onError(error as Error);
      return refused('realtime.unavailable');
    }
  }

  async presence(socket: Socket, channel: unknown): Promise<PresenceAnswer> {
    const room = this.shownRoomOf(socket, channel);
    if (!room) return refused('realtime.refused');
    const viewer = viewerAt<Viewer>(socket);
    try {
      const circle = await this.options.circleFor(viewer, room.channel);
      // Another one than it was let in under: it hears nothing there any more, and sees nobody.
      if (circle === null || channelRoom(room.channel, circle) !== room.name) {
        // Of that one alone: meanwhile it may have been let in under the rule that holds.
        await socket.leave(room.name);
        return refused('realtime.refused');
      }
      const apart = (viewer && (await this.options.signs?.apart(viewer, room.channel, circle))) ?? [];
      const { count, some }: People = await this.board.in(room.name);
      const seen = some.filter(({ id }) => !apart.includes(id));
      const names = seen.filter(({ id }) => id !== viewer?.memberId).map(({ name }) => name);
      return { ok: true, count: count - (some.length - seen.length), names };
    } catch (error) {
      this.options.onError(error as Error);
      return refused('realtime.unavailable');
    }
  }

  /** This one is about to be: no process goes on showing them where they were shown. Of many who are at once, it is told once. */
  putOut(socket: Socket): void {
    if (this.personAt(socket.id) === null) return;
    const rooms = [...socket.rooms].filter((room) => this.options.signs?.isShownIn(channelIn(room) ?? ''));
    if (rooms.length > 0 && this.thinned.size === 0)
      // They are in their rooms until this turn is over.
      setImmediate(() => {
        this.board.countAnew([...this.thinned]);
        this.thinned.clear();
      });
    for (const room of rooms) this.thinned.add(room);
  }

  /** Of a channel that this socket was let into, and in which people see each other. */
  private shownRoomOf(socket: Socket, channel: unknown): { name: string; channel: string } | null {
    if (!isChannel(channel) || !this.options.signs?.isShownIn(channel)) return null;
    const name = [...socket.rooms].find((room) => room.startsWith(roomsOf(channel)));
    return name === undefined ? null : { name, channel };
  }

  private personAt(socketId: string): Person | null {
    const socket = this.io.sockets.sockets.get(socketId);
    const viewer = socket && viewerAt<Viewer>(socket);
    const name = viewer && this.options.signs?.nameOf(viewer);
    return viewer && name ? { id: viewer.memberId, name } : null;
  }
}
