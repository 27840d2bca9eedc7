import { setTimeout as sleep } from 'node:timers/promises';
import type { Server, Socket } from 'socket.io';
import { viewerAt } from './connected-socket.ts';
import type { SocketServerOptions, SocketViewer } from './socket-server-options.ts';

const SESSION_CHECK_MS = 3000;
const CHECKED_AT_ONCE = 250;
/** Of the time between two rounds of checks, how much one round is spread over: messages go out in between. */
const CHECKING_SHARE = 0.6;

/** Ends sockets that outlived their session. Kill messages travel on Redis or NOTIFY and may be lost; the sessions themselves are the record. */
export class SessionChecks<Viewer extends SocketViewer> {
  private readonly checking: NodeJS.Timeout;
  private readonly everyMs: number;
  private isChecking = false;
  private visitorsSaw?: string;
  /** Rooms to be looked at, once what is looked at now is done. */
  private readonly asked = new Set<string>();
  private now: Promise<void> = Promise.resolve();
  private next: Promise<void> | undefined;

  constructor(
    private readonly io: Server,
    private readonly options: SocketServerOptions<Viewer>,
  ) {
    this.everyMs = options.sessionCheckMs ?? SESSION_CHECK_MS;
    this.checking = setInterval(() => void this.endClosedSessions(), this.everyMs).unref();
  }

  stop(): void {
    clearInterval(this.checking);
  }

  /** At once, since something of them changed. What is asked while it looks is looked at together after it. */
  endGoneIn(room: string): Promise<void> {
    this.asked.add(room);
    return (this.next ??= this.now.then(() => {
      const rooms = [...this.asked];
      this.asked.clear();
      this.next = undefined;
      const looking = this.endGoneInRooms(rooms);
      this.now = looking.catch(() => {}); // told to who asked
      return looking;
    }));
  }

  private async endGoneInRooms(rooms: readonly string[]): Promise<void> {
    const { adapter, sockets } = this.io.sockets;
    const ids = [...new Set(rooms.flatMap((room) => [...(adapter.rooms.get(room) ?? [])]))];
    const members = ids.flatMap((id) => sockets.get(id) ?? []).filter((socket) => viewerAt<Viewer>(socket));
    for (let from = 0; from < members.length; from += CHECKED_AT_ONCE)
      await this.endGoneAmong(members.slice(from, from + CHECKED_AT_ONCE));
  }

  private async endClosedSessions(): Promise<void> {
    if (this.isChecking) return;
    this.isChecking = true;
    try {
      await this.endVisitors();
      const { sockets } = this.io.sockets;
      const [began, over, total] = [performance.now(), CHECKING_SHARE * this.everyMs, sockets.size];
      let looked = 0;
      const some: Socket[] = [];
      // As they come and go meanwhile: who came is looked at too, who left is not.
      for (const socket of sockets.values()) {
        looked += 1;
        if (viewerAt<Viewer>(socket)) some.push(socket);
        if (some.length < CHECKED_AT_ONCE) continue;
        await this.endGoneAmong(some);
        some.length = 0;
        const wait = began + (over * Math.min(looked, total)) / total - performance.now();
        if (wait > 1) await sleep(wait, undefined, { ref: false });
      }
      await this.endGoneAmong(some);
    } catch (error) {
      this.options.onError(error as Error);
    } finally {
      this.isChecking = false;
    }
  }

  /** Visitors come back by themselves, and are let in to what is there then. */
  private async endVisitors(): Promise<void> {
    const sees = await this.options.visitorsSee?.();
    if (this.visitorsSaw !== undefined && sees !== this.visitorsSaw)
      for (const socket of this.io.sockets.sockets.values())
        if (!viewerAt<Viewer>(socket)) socket.disconnect(true);
    this.visitorsSaw = sees;
  }

  private async endGoneAmong(sockets: readonly Socket[]): Promise<void> {
    if (sockets.length === 0) return;
    const gone = await this.options.goneAmong(sockets.map((socket) => viewerAt<Viewer>(socket)!));
    for (const socket of sockets) if (gone.has(viewerAt<Viewer>(socket)!)) socket.disconnect(true);
  }
}
