import type { IncomingMessage } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import type { Server, Socket } from 'socket.io';
import { muchOfSite, siteOf } from '#application/shared/by-network';
import { dataOf, type Engine, requestOf } from './connected-socket.ts';
import type { SubscribeRefusal } from './socket-answers.ts';
import type { SocketLimits } from './socket-limits.ts';
import { memberRoom, networkRoom, sessionRoom } from './socket-rooms.ts';
import type { SocketServerOptions, SocketViewer } from './socket-server-options.ts';
import { UnknownConnections } from './unknown-connections.ts';

/** Who may connect to this process, and who is let in once they are. */
export class SocketAdmission<Viewer extends SocketViewer> {
  /** Connections, from before they are made, until they are let in or gone. */
  private readonly unknown = new UnknownConnections();
  /** Connections that asked to be let in and are not, or not yet. */
  private readonly answering = new WeakSet<Engine>();

  constructor(
    private readonly options: SocketServerOptions<Viewer>,
    private readonly limits: SocketLimits,
  ) {}

  /** Before a connection is made: from us, from a network that does not open them without end, and by who can hear something. */
  async mayConnect(request: IncomingMessage): Promise<boolean> {
    if (!this.comesFromUs(request)) return false;
    const { bringsSession, networkOf } = this.options;
    const isVisitor = bringsSession?.(request.headers.cookie ?? '') === false;
    try {
      if (isVisitor && !(await this.visitorsHear())) return false;
    } catch (error) {
      this.options.onError(error as Error);
      return false;
    }
    // Apart: visitors who say nothing keep the members of their network out by no number.
    return this.mayStayUnknown(request.socket, isVisitor ? 'visitors' : 'members', networkOf(request));
  }

  /** One at a time on a connection: who asks again before they are answered is answered nothing. */
  async admit(io: Server, socket: Socket, next: (error?: Error) => void): Promise<void> {
    const { conn } = socket;
    if (this.answering.has(conn)) return conn.close();
    this.answering.add(conn);
    const code = await this.refusalOf(io, socket);
    if (code === null) this.answering.delete(conn);
    next(code === null ? undefined : new Error(code));
    // Once the reason is out: a connection that stood on would be asked with again, and each asking looks a session up.
    if (code !== null) setImmediate(() => conn.close());
  }

  /** Why somebody is not let in; null where they are, and are known from now on. */
  private async refusalOf(io: Server, socket: Socket): Promise<SubscribeRefusal | null> {
    try {
      const viewer = await this.options.viewerOf(socket.handshake.headers.cookie ?? '');
      const rooms = viewer
        ? [{ name: memberRoom(viewer.memberId), limit: this.limits.socketsPerMember }]
        : networksOf(requestOf(socket).network, this.limits.visitorsPerNetwork).map(({ network, limit }) => ({
            name: networkRoom(network),
            limit,
          }));
      if (!viewer && !(await this.visitorsHear())) return 'realtime.refused';
      if (rooms.some(({ name, limit }) => socketsIn(io, name) >= limit)) return 'realtime.too-many';
      dataOf<Viewer>(socket).viewer = viewer;
      const names = rooms.map(({ name }) => name);
      await socket.join(viewer ? [...names, sessionRoom(viewer.sessionId)] : names);
      this.unknown.remove(requestOf(socket).wire);
      return null;
    } catch (error) {
      this.options.onError(error as Error);
      return 'realtime.unavailable';
    }
  }

  /** Counted from here on, as many may ask before the first of their connections stands. */
  private mayStayUnknown(wire: NetSocket, who: 'visitors' | 'members', network: string): boolean {
    const groups = networksOf(network, this.limits.unknownPerNetwork).map((one) => ({
      name: `${who} of ${one.network}`,
      limit: one.limit,
    }));
    if (wire.destroyed || groups.some(({ name, limit }) => this.unknown.of(name) >= limit)) return false;
    this.unknown.add(
      wire,
      groups.map(({ name }) => name),
    );
    wire.once('close', () => this.unknown.remove(wire));
    return true;
  }

  private async visitorsHear(): Promise<boolean> {
    return (await this.options.visitorsHear?.()) ?? true;
  }

  private comesFromUs(request: IncomingMessage): boolean {
    return this.options.allowedOrigins.includes(request.headers.origin ?? '');
  }
}

/** A network, and of IPv6 the site that it is one of, for all of whose networks there is room for more. */
function networksOf(network: string, limit: number): readonly { network: string; limit: number }[] {
  const site = siteOf(network);
  const own = { network, limit };
  return site === null ? [own] : [own, { network: site, limit: muchOfSite(limit) }];
}

const socketsIn = (io: Server, room: string): number => io.sockets.adapter.rooms.get(room)?.size ?? 0;
