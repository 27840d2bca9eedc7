import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { Ids } from '#application/shared/ports';

const BYTES = 16;
/** Ids for which the system is asked for randomness at once: each asking is dear. */
const AT_ONCE = 256;

/** UUIDv7: later ids sort after earlier ones, which keeps indexes compact. */
export class UuidIds implements Ids {
  private readonly pool = new Uint8Array(AT_ONCE * BYTES);
  private used = this.pool.length;
  private msecs = -Infinity;
  private seq = 0;

  next<T extends string>(): T {
    const random = this.random();
    const now = Date.now();
    if (now > this.msecs) {
      this.msecs = now;
      this.seq = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!;
    } else {
      this.seq = (this.seq + 1) | 0;
      if (this.seq === 0) this.msecs += 1;
    }
    return v7({ random, msecs: this.msecs, seq: this.seq }) as T;
  }

  private random(): Uint8Array {
    if (this.used === this.pool.length) {
      randomFillSync(this.pool);
      this.used = 0;
    }
    this.used += BYTES;
    return this.pool.subarray(this.used - BYTES, this.used);
  }
}
