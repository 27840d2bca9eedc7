import type { ProfileName } from './profiles.ts';

/** What must be reached at ten connections, and what the best peer of the field reached on this size of machine. */
export interface Target {
  readonly perSecond: number;
  readonly p99: number;
  readonly cpuMs: number;
  readonly databaseCpuMs: number;
  readonly statements: number | null;
  /** As it was published: requests per second, p99 in ms, CPU ms of process + database. */
  readonly peer: string;
}

const target = (
  perSecond: number,
  p99: number,
  cpuMs: number,
  databaseCpuMs: number,
  statements: number | null,
  peer: string,
): Target => ({ perSecond, p99, cpuMs, databaseCpuMs, statements, peer });

/** From the page cache; the peer had none and made them anew. */
const KEPT = target(5_000, 10, 0.15, 0.01, null, '110–163 · 93–146 · 9–13');

export const TARGETS: Readonly<Partial<Record<ProfileName, Target>>> = {
  topic: target(350, 60, 2.5, 0.8, 3, '110 · 146 · 8.1 + 4.8'),
  'topic-signed-in': target(250, 80, 3.5, 1.2, 6, '39 · 377 · 16.3 + 23.3'),
  category: target(350, 60, 2.5, 0.8, null, '119 · 138 · 6.7 + 5.2'),
  search: target(200, 120, 3, 4, null, '20 · 599 · 8.6 + 50'),
  'topic-json': target(1_000, 30, 0.8, 0.5, null, '205 · 75 · 4.2 + 4.1'),
  'topic-kept': KEPT,
  'category-kept': KEPT,
  'home-kept': KEPT,
  reply: target(200, 120, 3, 3, 12, '32 · 397 · 17 + 30'),
};
/** What an answer of the bare hello cost, in CPU milliseconds, where the peer was measured: the targets were set for that machine. */
export const HELLO_OF_TARGETS = 0.03;
export const JUDGED_CONNECTIONS = 10;

export const PAGE_TARGETS = {
  topicHtmlKb: 60,
  topicCompressedKb: 15,
  firstVisitKb: 90,
  memoryMb: 350,
  startMs: 2_000,
  /** Within which nearly all searches are answered: of a hundred, 97 and a half where 95 are asked for. */
  searchMs: 150,
} as const;
