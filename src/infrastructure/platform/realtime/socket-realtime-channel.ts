import type { Server } from 'socket.io';
import type { RealtimeChannel } from '#application/shared/ports';
import { type Ring, ringHere, RINGS } from './rings.ts';

/** Of one message between processes: what is longer than 8,000 bytes costs PostgreSQL a row beside it. */
const RINGS_TOGETHER = 50;

/** By which other processes are told. */
type Teller = Pick<Server, 'serverSideEmit'>;

/** The sockets of this process. */
export interface HeardHere {
  readonly io: Teller;
  hear(rings: readonly Ring[]): void;
}

/**
 * Rings in every process: what is rung in one go travels as one message. Call it after the commit; a ring that fails is
 * told to `onError` and forgotten.
 */
export class SocketRealtimeChannel implements RealtimeChannel {
  private waiting: Ring[] = [];
  private here: HeardHere;

  constructor(
    io: Pick<Server, 'local' | 'serverSideEmit'>,
    private readonly onError: (error: Error) => void,
  ) {
    this.here = { io, hear: (rings) => ringHere(io, rings) };
  }

  ring(channel: string, hint: Readonly<Record<string, string | number>>, circle = ''): void {
    if (this.waiting.push({ channel, circle, hint }) === 1) setImmediate(() => this.send());
  }

  /**
   * From now on the sockets of this process hear at once, without a way through Redis or PostgreSQL, and tell the others.
   * @returns what puts an end to it
   */
  hearIn(sockets: HeardHere): () => void {
    const before = this.here;
    this.here = sockets;
    return () => void (this.here = before);
  }

  private send(): void {
    const rings = this.waiting.splice(0);
    const { io, hear } = this.here;
    try {
      hear(rings);
      for (let i = 0; i < rings.length; i += RINGS_TOGETHER)
        io.serverSideEmit(RINGS, rings.slice(i, i + RINGS_TOGETHER));
    } catch (error) {
      this.onError(error as Error);
    }
  }
}
