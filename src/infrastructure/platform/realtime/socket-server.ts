import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { closeWith, type Engine, keepLittleOf } from './connected-socket.ts';
import { watchOver } from './connection-watch.ts';
import { UpdateFanout } from './channel-updates.ts';
import type { RealtimeBackend } from './realtime-backend.ts';
import { type Ring, ringHere, RINGS } from './rings.ts';
import { SessionChecks } from './session-checks.ts';
import { SocketAdmission } from './socket-admission.ts';
import { reply } from './socket-answers.ts';
import { EventCounter, SOCKET_LIMITS, type SocketLimits } from './socket-limits.ts';
import { memberRoom, roomsOf, sessionRoom } from './socket-rooms.ts';
import type { SocketServerOptions, SocketViewer } from './socket-server-options.ts';
import { SocketSigns } from './socket-signs.ts';
import { SocketSubscriptions } from './socket-subscriptions.ts';

const LOOK_AGAIN_MS = 10_000;
/** WebSocket close code "service restart": the browser comes back, to another process. */
const SERVICE_RESTART = 1012;
/** Why a connection ended that this side ended. */
const PUT_OUT = 'server namespace disconnect';

/** The doorbell of this process: browsers subscribe to channels and are rung. */
export class SocketServer<Viewer extends SocketViewer> {
  readonly io: Server;
  /** Rings those who are connected to this process. */
  readonly hear: (rings: readonly Ring[]) => void;
  private readonly limits: SocketLimits;
  private readonly subscriptions: SocketSubscriptions<Viewer>;
  private readonly signs: SocketSigns<Viewer>;
  private readonly checks: SessionChecks<Viewer>;
  private readonly looking?: NodeJS.Timeout;
  private readonly onError: (error: Error) => void;

  constructor(http: HttpServer, backend: RealtimeBackend, options: SocketServerOptions<Viewer>) {
    this.limits = options.limits ?? SOCKET_LIMITS;
    const admission = new SocketAdmission<Viewer>(options, this.limits);
    this.io = new Server(http, {
      path: options.path ?? '/ws',
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: this.limits.payloadBytes,
      perMessageDeflate: false,
      connectTimeout: 10_000,
      adapter: backend.newAdapter(),
      allowRequest: (request, answer) => void admission.mayConnect(request).then((may) => answer(null, may)),
    });
    this.io.engine.on('connection', (connection: Engine) => {
      keepLittleOf(connection, options.networkOf(connection.request));
      watchOver(connection, this.limits);
    });
    this.io.use((socket, next) => void admission.admit(this.io, socket, next));
    this.io.on('connection', (socket) => this.serve(socket));
    this.subscriptions = new SocketSubscriptions<Viewer>(options, this.limits);
    this.signs = new SocketSigns<Viewer>(this.io, options);
    const { updates, onError } = options;
    this.onError = onError;
    const carrier = updates && new UpdateFanout<Viewer>(this.io, updates, onError);
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
    this.checks = new SessionChecks<Viewer>(this.io, options);
  }

  /** In every process: what this person may do has changed, or they are gone. Their browsers may come back as they now are. */
  disconnectMember(memberId: string): void {
    this.disconnect(memberRoom(memberId));
  }

  /** In every process. */
  disconnectSession(sessionId: string): void {
    this.disconnect(sessionRoom(sessionId));
  }

  /**
   * Of this process: what this person may hear may be less than it was. Where it is, their connections end, and their browsers may come
   * back as they now are.
   */
  async lookAt(memberId: string): Promise<void> {
    await this.looked(memberRoom(memberId));
  }

  /** The same of all who are in a channel, for whom it is may be fewer. */
  async lookIn(channel: string): Promise<void> {
    const rooms = [...this.io.sockets.adapter.rooms.keys()].filter((room) =>
      room.startsWith(roomsOf(channel)),
    );
    await Promise.all(rooms.map((room) => this.looked(room)));
  }

  async close(): Promise<void> {
    this.checks.stop();
    clearInterval(this.looking);
    for (const socket of this.io.sockets.sockets.values()) closeWith(socket, SERVICE_RESTART);
    await this.io.close();
  }

  private async looked(room: string): Promise<void> {
    try {
      await this.checks.endGoneIn(room);
    } catch (error) {
      this.onError(error as Error);
    }
  }

  private disconnect(room: string): void {
    this.io.local.in(room).disconnectSockets(true); // the Redis adapter alone would need Redis even for these
    this.io.in(room).disconnectSockets(true);
  }

  private serve(socket: Socket): void {
    const events = new EventCounter();
    socket.use((_event, next) => {
      const count = events.count(Date.now());
      if (count > 2 * this.limits.eventsPerTenSeconds) socket.disconnect(true);
      else if (count > this.limits.eventsPerTenSeconds) next(new Error('realtime.too-many'));
      else next();
    });
    // Who leaves may not come back on the same connection: it would stand on, counted nowhere, and each coming looks a session up.
    socket.on('disconnect', () => void socket.conn.close());
    socket.on('disconnecting', (why) => {
      if (why === PUT_OUT) this.signs.putOut(socket);
    });
    socket.on('error', () => {}); // the sender of too many events hears nothing
    socket.on('subscribe', (channel: unknown, answer: unknown) => {
      void this.subscriptions.subscribe(socket, channel).then((result) => reply(answer, result));
    });
    socket.on('unsubscribe', (channel: unknown, answer: unknown) => {
      reply(answer, this.subscriptions.unsubscribe(socket, channel));
    });
    socket.on('typing', (channel: unknown, answer: unknown) => {
      void this.signs.typing(socket, channel).then((result) => reply(answer, result));
    });
    socket.on('presence', (channel: unknown, answer: unknown) => {
      void this.signs.presence(socket, channel).then((result) => reply(answer, result));
    });
  }
}
