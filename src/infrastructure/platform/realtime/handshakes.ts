import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server, Socket } from 'socket.io';

/** Holds on to the request while the connection lives, in the libraries; their types allow for none. */
interface Holding {
  readonly conn: { request: IncomingMessage | null };
  handshake: unknown;
}

/** What is left of all of them; the libraries copy it when they tell other processes of a socket. */
const NOTHING = Object.freeze({
  headers: Object.freeze({}),
  query: Object.freeze({}),
  auth: Object.freeze({}),
});

/**
 * The request that a socket began with is looked at as it is let in and never again. The libraries keep it, its headers and what
 * they made of them for as long as the socket lives: of thousands, a quarter of what each holds, that the collector of garbage goes
 * through each time.
 */
export class Handshakes {
  private readonly answers = new WeakMap<IncomingMessage, ServerResponse>();

  constructor(io: Server) {
    io.engine.use((request: IncomingMessage, answer: ServerResponse, next: () => void) => {
      this.answers.set(request, answer);
      next();
    });
  }

  /** Once it was let in. */
  forget(socket: Socket): void {
    const { request } = socket;
    const answer = this.answers.get(request) as { req?: unknown } | undefined;
    if (answer) answer.req = undefined; // it hears when the connection ends, and so is held by it
    const holding = socket as unknown as Holding;
    holding.conn.request = null;
    holding.handshake = NOTHING;
  }

  /** Whether it was forgotten: somebody left, and asks to be let in again on the same connection. */
  isForgotten(socket: Socket): boolean {
    return (socket as unknown as Holding).conn.request === null;
  }
}
