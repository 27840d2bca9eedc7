import type { LiveSession } from './session.ts';

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
  /** How long each stretch is of which is told how long deliveries took. */
  readonly sliceMs: number;
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
  readonly slices: Slices;
}

/** Deliveries by the moment at which their message was sent, some at a time. */
export interface Slices {
  /** When the first one began, in milliseconds of the clock. */
  readonly began: number;
  readonly sliceMs: number;
  /** Of each; 0 where nothing was sent. */
  readonly p99: readonly number[];
}

/** What those are to do who post while nobody listens. */
export interface PostersOrder {
  readonly port: number;
  readonly origin: string;
  readonly cookies: readonly string[];
  readonly channels: readonly string[];
  readonly atOnce: number;
  readonly messages: number;
  /** Number of the message before the first. */
  readonly from: number;
}

/** What came of it. */
export interface PostersResult {
  readonly posting: Spread;
  readonly perSecond: number;
  readonly refused: number;
}

/** In milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** What those do who follow a session. */
export type LiveDeed = 'vote' | 'ask' | 'ballot' | 'present';

/** What the audience of a session is to do: read from standard input as JSON. */
export interface AudienceOrder {
  readonly port: number;
  readonly origin: string;
  /** The cookies of who takes part, by their number. */
  readonly cookies: readonly string[];
  readonly session: LiveSession;
  readonly perSecond: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** What came of it: said on standard output as JSON. */
export interface AudienceResult {
  readonly connected: number;
  /** Acknowledged, those of the warm-up too. */
  readonly done: Readonly<Record<LiveDeed, number>>;
  /** Answered otherwise than that it is done, or not at all. */
  readonly refused: number;
  readonly rings: number;
  /** Asked for again because it rang, and how many of them did not come as they should. */
  readonly pages: number;
  readonly badPages: number;
  /** Until a deed was answered, and until the page had come again. */
  readonly acting: Spread;
  readonly looking: Spread;
  readonly ownCpuShare: number;
}
