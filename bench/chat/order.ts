/** What the crowd is to do: read from standard input as JSON. */
export interface CrowdOrder {
  /** Of the processes, among which members are shared out. */
  readonly ports: readonly number[];
  readonly origin: string;
  /** The cookies of the members, by their number. */
  readonly cookies: readonly string[];
  readonly channels: readonly string[];
  /** How many channels each member listens to. */
  readonly channelsEach: number;
  readonly perSecond: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** What came of it: said on standard output as JSON. */
export interface CrowdResult {
  readonly connected: number;
  readonly connectSeconds: number;
  readonly sent: number;
  /** Answered with something else than 201, or not at all. */
  readonly refused: number;
  /** Messages as readers got them, and how many there should have been. */
  readonly delivered: number;
  readonly expected: number;
  /** Rings without the message: each would cost a request. */
  readonly bare: number;
  readonly delivery: Spread;
  readonly posting: Spread;
  /** Of the crowd itself: near 1, it measured itself. */
  readonly ownCpuShare: number;
}

/** In milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}
