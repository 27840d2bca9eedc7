import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Server, type Socket } from 'socket.io';
import { LetterCarrier, type LetterWriter } from './letters.ts';
import { type People, PresenceBoard, type Signs } from './presence.ts';
import type { RealtimeBackend } from './realtime-backend.ts';
import { type Ring, ringHere, RINGS } from './rings.ts';
import { EventCounter, SOCKET_LIMITS, type SocketLimits } from './socket-limits.ts';
import { UnknownConnections } from './unknown-connections.ts';
import {
  channelRoom,
  isChannel,
  isRoomOfChannel,
  memberRoom,
  networkRoom,
  roomsOf,
  sessionRoom,
} from './socket-rooms.ts';

/** Who is at the other end. */
export interface SocketViewer {
  readonly memberId: string;
  readonly sessionId: string;
}

export interface SocketServerOptions<Viewer extends SocketViewer> {
  /** For instance `https://forum.example.org`; any other Origin, or none, is refused. */
  readonly allowedOrigins: readonly string[];
  /** Null for a visitor: no cookie, or a session that is over. */
  readonly viewerOf: (cookieHeader: string) => Promise<Viewer | null>;
  /** Where a request comes from, as limits count it. */
  readonly networkOf: (request: IncomingMessage) => string;
  /** The circle that the viewer may join; null when refused. Asked at every subscription, never remembered. */
  readonly circleFor: (viewer: Viewer | null, channel: string) => Promise<string | null>;
  /** Those whose session is over, or who are not who they were at the handshake. */
  readonly goneAmong: (viewers: readonly Viewer[]) => Promise<ReadonlySet<Viewer>>;
  /** Whether there is anything that visitors may hear; unless told there is. */
  readonly visitorsHear?: () => Promise<boolean>;
  /** Whether a browser says that somebody is signed in: who it is, is asked once the connection stands. */
  readonly bringsSession?: (cookieHeader: string) => boolean;
  /** What visitors find at all, as a word: when it becomes another one, their sockets end. */
  readonly visitorsSee?: () => Promise<string>;
  readonly onError: (error: Error) => void;
  /** Where sockets are opened; `/ws` unless the site stands under a path. */
  readonly path?: string;
  /** For channels whose rings carry what they ring for. */
  readonly letters?: LetterWriter<Viewer>;
  /** For channels whose readers see each other. */
  readonly signs?: Signs<Viewer>;
  readonly limits?: SocketLimits;
  /** How long a socket may outlive its session when the kill message was lost. */
  readonly sessionCheckMs?: number;
  /** How late what a lost ring rang for may be told. */
  readonly lookAgainMs?: number;
}

export type SubscribeAnswer = { readonly ok: true } | { readonly ok: false; readonly code: SubscribeRefusal };
/** Who else is there, with how many there are in all. */
export type PresenceAnswer =
  | { readonly ok: true; readonly count: number; readonly names: readonly string[] }
  | { readonly ok: false; readonly code: SubscribeRefusal };
export type SubscribeRefusal = 'realtime.refused' | 'realtime.too-many' | 'realtime.unavailable';

const SESSION_CHECK_MS = 3000;
const CHECKED_AT_ONCE = 250;
/** Of the time between two rounds of checks, how much one round is spread over: messages go out in between. */
const CHECKING_SHARE = 0.6;
const LOOK_AGAIN_MS = 10_000;
/** How often somebody is shown as writing. */
const TYPING_MS = 2_500;
/** WebSocket close code "service restart": the browser comes back, to another process. */
const SERVICE_RESTART = 1012;

/** The doorbell of this process: browsers subscribe to channels and are rung. */
export class SocketServer<Viewer extends SocketViewer> {
  readonly io: Server;
  /** Rings those who are connected to this process. */
  readonly hear: (rings: readonly Ring[]) => void;
  private readonly limits: SocketLimits;
  /** Connections that stand and have not said whose they are. */
  private readonly unknown = new UnknownConnections();
  /** Connections that asked to be let in and are not, or not yet. */
  private readonly answering = new WeakSet<Engine>();
  private readonly checking: NodeJS.Timeout;
  private readonly sessionCheckMs: number;
  private isChecking = false;
  private visitorsSaw?: string;
  private readonly looking?: NodeJS.Timeout;
  private readonly board: PresenceBoard;

  constructor(
    http: HttpServer,
    backend: RealtimeBackend,
    private readonly options: SocketServerOptions<Viewer>,
  ) {
    this.limits = options.limits ?? SOCKET_LIMITS;
    this.io = new Server(http, {
      path: options.path ?? '/ws',
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: this.limits.payloadBytes,
      perMessageDeflate: false,
      connectTimeout: 10_000,
      adapter: backend.adapter,
      allowRequest: (request, answer) => void this.mayConnect(request).then((may) => answer(null, may)),
    });
    this.io.engine.on('connection', (connection: Engine) => this.keepLittleOf(connection));
    this.io.use((socket, next) => void this.admit(socket, next));
    this.io.on('connection', (socket) => this.serve(socket));
    this.board = new PresenceBoard(this.io, (id) => this.personAt(id));
    const { letters, onError } = options;
    const carrier = letters && new LetterCarrier<Viewer>(this.io, letters, onError);
    this.hear = (rings) => {
      if (!carrier) ringHere(this.io, rings);
      else for (const ring of rings) carrier.ring(ring);
    };
    this.io.on(RINGS, this.hear);
    if (carrier)
      this.looking = setInterval(
        () => void carrier.lookAgain(),
        options.lookAgainMs ?? LOOK_AGAIN_MS,
      ).unref();
    this.sessionCheckMs = options.sessionCheckMs ?? SESSION_CHECK_MS;
    this.checking = setInterval(() => void this.endClosedSessions(), this.sessionCheckMs).unref();
  }

  /** In every process: what this person may do has changed, or they are gone. Their browsers may come back as they now are. */
  disconnectMember(memberId: string): void {
    this.disconnect(memberRoom(memberId));
  }

  /** In every process. */
  disconnectSession(sessionId: string): void {
    this.disconnect(sessionRoom(sessionId));
  }

  async close(): Promise<void> {
    clearInterval(this.checking);
    clearInterval(this.looking);
    for (const socket of this.io.sockets.sockets.values()) closeWith(socket, SERVICE_RESTART);
    await this.io.close();
  }

  private disconnect(room: string): void {
    this.io.local.in(room).disconnectSockets(true); // the Redis adapter alone would need Redis even for these
    this.io.in(room).disconnectSockets(true);
  }

  /** Before a connection is made: from us, from a network that does not open them without end, and by who can hear something. */
  private async mayConnect(request: IncomingMessage): Promise<boolean> {
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
    return this.mayStayUnknown(
      request.socket,
      `${isVisitor ? 'visitors' : 'members'} of ${networkOf(request)}`,
    );
  }

  /** Counted from here on, as many may ask before the first of their connections stands. */
  private mayStayUnknown(wire: NetSocket, group: string): boolean {
    if (wire.destroyed || this.unknown.of(group) >= this.limits.unknownPerNetwork) return false;
    this.unknown.add(wire, group);
    wire.once('close', () => this.unknown.remove(wire));
    return true;
  }

  private async visitorsHear(): Promise<boolean> {
    return (await this.options.visitorsHear?.()) ?? true;
  }

  private comesFromUs(request: IncomingMessage): boolean {
    return this.options.allowedOrigins.includes(request.headers.origin ?? '');
  }

  /**
   * The library keeps the request that a connection began with for as long as it lives: a quarter of what each costs, and gone through
   * at every collection of garbage. Who comes back on the same connection is asked for nothing but their cookie.
   */
  private keepLittleOf(connection: Engine): void {
    const { headers, url } = connection.request;
    const little: LittleRequest = {
      headers: { cookie: headers.cookie },
      url,
      connection: {},
      network: this.options.networkOf(connection.request),
      wire: connection.request.socket,
    };
    connection.request = little as unknown as IncomingMessage;
  }

  /** One at a time on a connection: who asks again before they are answered is answered nothing. */
  private async admit(socket: Socket, next: (error?: Error) => void): Promise<void> {
    const { conn } = socket;
    if (this.answering.has(conn)) return conn.close();
    this.answering.add(conn);
    const code = await this.refusalOf(socket);
    if (code === null) this.answering.delete(conn);
    next(code === null ? undefined : new Error(code));
    // Once the reason is out: a connection that stood on would be asked with again, and each asking looks a session up.
    if (code !== null) setImmediate(() => conn.close());
  }

  /** Why somebody is not let in; null where they are, and are known from now on. */
  private async refusalOf(socket: Socket): Promise<SubscribeRefusal | null> {
    try {
      const viewer = await this.options.viewerOf(socket.handshake.headers.cookie ?? '');
      const network = networkRoom(requestOf(socket).network);
      const [room, limit] = viewer
        ? [memberRoom(viewer.memberId), this.limits.socketsPerMember]
        : [network, this.limits.visitorsPerNetwork];
      if (!viewer && !(await this.visitorsHear())) return 'realtime.refused';
      if (this.socketsIn(room) >= limit) return 'realtime.too-many';
      (socket.data as SocketData<Viewer>).viewer = viewer;
      await socket.join(viewer ? [room, sessionRoom(viewer.sessionId)] : room);
      this.unknown.remove(requestOf(socket).wire);
      return null;
    } catch (error) {
      this.options.onError(error as Error);
      return 'realtime.unavailable';
    }
  }

  private serve(socket: Socket): void {
    const events = new EventCounter();
    socket.use((_event, next) => {
      const count = events.count(Date.now());
      if (count > 2 * this.limits.eventsPerTenSeconds) socket.disconnect(true);
      else if (count > this.limits.eventsPerTenSeconds) next(new Error('realtime.too-many'));
      else next();
    });
    socket.on('error', () => {}); // the sender of too many events hears nothing
    socket.on('subscribe', (channel: unknown, answer: unknown) => {
      void this.subscribe(socket, channel).then((result) => reply(answer, result));
    });
    socket.on('unsubscribe', (channel: unknown, answer: unknown) => {
      if (isChannel(channel)) leave(socket, channel);
      reply(answer, { ok: true });
    });
    socket.on('typing', (channel: unknown, answer: unknown) => {
      void this.typing(socket, channel).then((result) => reply(answer, result));
    });
    socket.on('presence', (channel: unknown, answer: unknown) => {
      void this.presence(socket, channel).then((result) => reply(answer, result));
    });
  }

  private async subscribe(socket: Socket, channel: unknown): Promise<SubscribeAnswer> {
    if (!isChannel(channel)) return refused('realtime.refused');
    const data = socket.data as SocketData<Viewer>;
    if (this.channelsOf(socket) + (data.asking ?? 0) >= this.limits.channels)
      return refused('realtime.too-many');
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

  /** Somebody writes: those who hear the channel see it for a moment. What is written stays with them. */
  private async typing(socket: Socket, channel: unknown): Promise<SubscribeAnswer> {
    const data = socket.data as SocketData<Viewer>;
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

  private async presence(socket: Socket, channel: unknown): Promise<PresenceAnswer> {
    const room = this.shownRoomOf(socket, channel);
    if (!room) return refused('realtime.refused');
    const { viewer } = socket.data as SocketData<Viewer>;
    try {
      const circle = room.name.slice(roomsOf(room.channel).length);
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

  /** Of a channel that this socket was let into, and in which people see each other. */
  private shownRoomOf(socket: Socket, channel: unknown): { name: string; channel: string } | null {
    if (!isChannel(channel) || !this.options.signs?.isShownIn(channel)) return null;
    const name = [...socket.rooms].find((room) => room.startsWith(roomsOf(channel)));
    return name === undefined ? null : { name, channel };
  }

  private personAt(socketId: string) {
    const socket = this.io.sockets.sockets.get(socketId);
    const viewer = (socket?.data as SocketData<Viewer> | undefined)?.viewer;
    const name = viewer && this.options.signs?.nameOf(viewer);
    return viewer && name ? { id: viewer.memberId, name } : null;
  }

  private channelsOf(socket: Socket): number {
    return [...socket.rooms].filter(isRoomOfChannel).length;
  }

  private socketsIn(room: string): number {
    return this.io.sockets.adapter.rooms.get(room)?.size ?? 0;
  }

  /** Kill messages travel on Redis or NOTIFY and may be lost; the sessions themselves are the record. */
  private async endClosedSessions(): Promise<void> {
    if (this.isChecking) return;
    this.isChecking = true;
    try {
      await this.endVisitors();
      const { sockets } = this.io.sockets;
      const [began, over, total] = [performance.now(), CHECKING_SHARE * this.sessionCheckMs, sockets.size];
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
    if (gone.size === 0) return;
    for (const socket of sockets) if (gone.has(viewerAt<Viewer>(socket)!)) socket.disconnect(true);
  }
}

type Engine = Socket['conn'];

/** What is kept of the request of a connection, in the form in which Socket.IO asks for it. */
interface LittleRequest {
  readonly headers: { readonly cookie: string | undefined };
  readonly url: string | undefined;
  readonly connection: object;
  readonly network: string;
  readonly wire: NetSocket;
}

const requestOf = (socket: Socket): LittleRequest => socket.request as unknown as LittleRequest;

interface SocketData<Viewer> {
  viewer: Viewer | null;
  /** Subscriptions being judged. */
  asking?: number;
  /** When it was last told that they write. */
  typedAt?: number;
}

/** Null for a visitor. */
const viewerAt = <Viewer>(socket: Socket): Viewer | null => (socket.data as SocketData<Viewer>).viewer;

function leave(socket: Socket, channel: string): void {
  for (const room of socket.rooms) if (room.startsWith(roomsOf(channel))) void socket.leave(room);
}

const refused = (code: SubscribeRefusal) => ({ ok: false as const, code });

function reply(answer: unknown, result: SubscribeAnswer | PresenceAnswer): void {
  if (typeof answer === 'function') (answer as (result: unknown) => void)(result);
}

function closeWith(socket: Socket, code: number): void {
  const transport = socket.conn.transport as unknown as { socket?: { close(code: number): void } };
  transport.socket?.close(code);
}
