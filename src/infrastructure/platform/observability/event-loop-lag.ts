import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 20;
const LOOKED_AT_EVERY_MS = 1000;
const NANOSECONDS = 1e6;

/** By how much the turns of this process come late: Node measures it beside the loop, and nothing of it is done for a request. */
export class EventLoopLag {
  private readonly delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private readonly timer: NodeJS.Timeout;
  private lookedAt = performance.now();
  private before = 0;
  private latest = 0;

  constructor(everyMs: number = LOOKED_AT_EVERY_MS) {
    this.delays.enable();
    this.timer = setInterval(() => this.look(), everyMs).unref();
  }

  /** In milliseconds, of a turn on average: of two looks the lesser, as one that stood still for once is behind nobody any more. */
  get ms(): number {
    return Math.min(this.before, this.latest);
  }

  stop(): void {
    clearInterval(this.timer);
    this.delays.disable();
  }

  private look(): void {
    this.before = this.latest;
    const now = performance.now();
    // Not one turn was measured: all of it was one.
    const between = this.delays.count === 0 ? now - this.lookedAt : this.delays.mean / NANOSECONDS;
    this.latest = Math.max(0, between - RESOLUTION_MS);
    this.lookedAt = now;
    this.delays.reset();
  }
}
