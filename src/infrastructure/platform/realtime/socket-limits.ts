/** What one socket may cost. Of networks of IPv6 those of one site are counted together too, for sixteen times as many. */
export interface SocketLimits {
  readonly payloadBytes: number;
  readonly channels: number;
  /** Events in any window of ten seconds; twice as many end the connection, and so do twice as many packets of any kind. */
  readonly eventsPerTenSeconds: number;
  /** What waits to be read by a browser; above, its connection ends. */
  readonly unreadBytes: number;
  /** Sockets of one member at once, in one process. */
  readonly socketsPerMember: number;
  /** Sockets of visitors of one network at once, in one process: a school's, not a machine gun's. */
  readonly visitorsPerNetwork: number;
  /**
   * Connections of one network at once, in one process, that were not let in: those being made, those that stand and asked for nothing yet, and
   * those whose answer is on its way. Counted apart for who brings something like a session and for who does not, so many of each.
   */
  readonly unknownPerNetwork: number;
}

export const SOCKET_LIMITS: SocketLimits = {
  payloadBytes: 64 * 1024,
  channels: 50,
  eventsPerTenSeconds: 60,
  unreadBytes: 1024 * 1024,
  socketsPerMember: 20,
  visitorsPerNetwork: 200,
  unknownPerNetwork: 1_000,
};

const WINDOW_MS = 10_000;

/** Counts the events of one socket in a sliding window; the first window begins with the first event. */
export class EventCounter {
  private windowStart?: number;
  private previous = 0;
  private current = 0;

  /** @returns the events of the last ten seconds, this one included */
  count(now: number): number {
    this.windowStart ??= now;
    const windows = Math.floor((now - this.windowStart) / WINDOW_MS);
    if (windows > 0) {
      this.previous = windows === 1 ? this.current : 0;
      this.current = 0;
      this.windowStart += windows * WINDOW_MS;
    }
    this.current += 1;
    const share = 1 - (now - this.windowStart) / WINDOW_MS;
    return this.current + this.previous * share;
  }
}
