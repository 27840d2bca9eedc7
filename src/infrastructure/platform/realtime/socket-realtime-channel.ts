import type { Server } from 'socket.io';
import type { RealtimeChannel } from '#application/shared/ports';
import { type Ring, RINGS } from './rings.ts';

/** Of one message between processes: what is longer than 8,000 bytes costs PostgreSQL a row beside it. */
const RINGS_TOGETHER = 50;

/** What rings meanwhile is told to other processes with it: each telling costs all of them, and nobody misses a ring so short. */
const GATHERED_MS = 20;

/** The sockets of this process, and by which server the others are told. */
export interface HeardHere {
  readonly io: Pick<Server, 'serverSideEmit'>;
  hear(rings: readonly Ring[]): void;
}

/**
 * Rings in every process: at once in this one; what is rung within a moment travels to the others as one message. Call it after
 * the commit; a ring that fails is told to `onError` and forgotten.
 */
export class SocketRealtimeChannel implements RealtimeChannel {
  private waiting: Ring[] = [];
  private toTell: Ring[] = [];

  constructor(
    private here: HeardHere,
    private readonly onError: (error: Error) => void,
  ) {}

  ring(channel: string, hint: Readonly<Record<string, string | number>>, circle = ''): void {
    if (this.waiting.push({ channel, circle, hint }) === 1) setImmediate(() => this.send());
  }

  /**
   * From now on the sockets of this process hear at once, without a way through Redis or PostgreSQL, and tell the others.
   * @returns what puts an end to it, once the others are told of all that rang until then
   */
  hearIn(sockets: HeardHere): () => void {
    const before = this.here;
    this.here = sockets;
    return () => {
      this.tellNow();
      this.here = before;
    };
  }

  /** What rang until now waits no longer to be told: soon there is nobody left to tell it. */
  tellNow(): void {
    this.send();
    this.tellOthers();
  }

  private send(): void {
    const rings = this.waiting.splice(0);
    if (rings.length === 0) return;
    if (this.toTell.length === 0) setTimeout(() => this.tellOthers(), GATHERED_MS);
    this.toTell.push(...rings);
    this.safely(() => this.here.hear(rings));
  }

  private tellOthers(): void {
    const rings = this.toTell.splice(0);
    this.safely(() => {
      for (let i = 0; i < rings.length; i += RINGS_TOGETHER)
        this.here.io.serverSideEmit(RINGS, rings.slice(i, i + RINGS_TOGETHER));
    });
  }

  private safely(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.onError(error as Error);
    }
  }
}
