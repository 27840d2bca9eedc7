import type { Server } from 'socket.io';
import type { RealtimeChannel } from '#application/shared/ports';
import { type Ring, ringHere, RINGS } from './rings.ts';

/** Of one message between processes: what is longer than 8,000 bytes costs PostgreSQL a row beside it. */
const RINGS_TOGETHER = 50;

/**
 * Rings in every process: what is rung in one go travels as one message. Call it after the commit; a ring that fails is
 * told to `onError` and forgotten.
 */
export class SocketRealtimeChannel implements RealtimeChannel {
  private waiting: Ring[] = [];

  constructor(
    private readonly io: Pick<Server, 'local' | 'serverSideEmit'>,
    private readonly onError: (error: Error) => void,
  ) {}

  ring(channel: string, hint: Readonly<Record<string, string | number>>, circle = ''): void {
    if (this.waiting.push({ channel, circle, hint }) === 1) setImmediate(() => this.send());
  }

  private send(): void {
    const rings = this.waiting.splice(0);
    try {
      ringHere(this.io, rings);
      for (let i = 0; i < rings.length; i += RINGS_TOGETHER)
        this.io.serverSideEmit(RINGS, rings.slice(i, i + RINGS_TOGETHER));
    } catch (error) {
      this.onError(error as Error);
    }
  }
}
