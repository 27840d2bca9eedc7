import type { Measure } from '../measure.ts';
import { HELLO_OF_TARGETS, JUDGED_CONNECTIONS, PAGE_TARGETS, type Target, TARGETS } from '../targets.ts';
import type { ProfileResult, Results } from './results.ts';

export interface Verdict {
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly passes: boolean;
}

/** Milliseconds of all processes of the site together. */
export function siteCpu(measure: Measure): number | null {
  const parts = Object.values(measure.cpuMs);
  return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + part!, 0);
}

/** Replies count once all their effects are there, not when they were acknowledged. */
export function throughput(measure: Measure, secondsPerRound: number): number {
  const drain = measure.more['drainSeconds'] ?? 0;
  return (measure.perSecond * secondsPerRound) / (secondsPerRound + drain);
}

export const judged = (profile: ProfileResult): Measure | undefined =>
  profile.measures.find(({ connections }) => connections === JUDGED_CONNECTIONS) ?? profile.measures.at(-1);

export function verdictsOf(profile: ProfileResult, results: Results): readonly Verdict[] {
  const target = TARGETS[profile.name];
  const measure = judged(profile);
  if (!target || !measure) return [];
  return judge(measure, target, results.secondsPerRound);
}

/** How much slower this machine was around a profile than the one of the targets; null where the system does not tell. */
const slowness = ({ helloCpuMs }: ProfileResult): number | null =>
  helloCpuMs === null ? null : helloCpuMs / HELLO_OF_TARGETS;

/** The same verdicts on what that machine would have measured: all that is time, in the ratio of the bare hello there and here. */
export function verdictsThere(profile: ProfileResult, results: Results): readonly Verdict[] {
  const target = TARGETS[profile.name];
  const measure = judged(profile);
  const times = slowness(profile);
  if (!target || !measure || times === null) return [];
  const scaled = (ms: number | null) => (ms === null ? null : ms / times);
  const there: Measure = {
    ...measure,
    perSecond: measure.perSecond * times,
    p99: measure.p99 / times,
    cpuMs: Object.fromEntries(Object.entries(measure.cpuMs).map(([part, ms]) => [part, scaled(ms)])),
    databaseCpuMs: scaled(measure.databaseCpuMs),
  };
  return judge(there, target, results.secondsPerRound);
}

function judge(measure: Measure, target: Target, secondsPerRound: number): Verdict[] {
  const perSecond = throughput(measure, secondsPerRound);
  const cpu = siteCpu(measure);
  return [
    {
      what: 'per second',
      measured: perSecond.toFixed(0),
      wanted: `≥ ${target.perSecond}`,
      passes: perSecond >= target.perSecond,
    },
    most('p99, ms', measure.p99, target.p99, 0),
    ...(cpu === null ? [] : [most('process CPU, ms', cpu, target.cpuMs, 2)]),
    ...(measure.databaseCpuMs === null
      ? []
      : [most('database CPU, ms', measure.databaseCpuMs, target.databaseCpuMs, 2)]),
    ...(target.statements === null || measure.statementsPerRequest === null
      ? []
      : [most('statements', measure.statementsPerRequest, target.statements, 1)]),
    most('bad answers and errors', measure.bad + measure.errors, 0, 0),
  ];
}

export function pageVerdicts(results: Results): readonly Verdict[] {
  const { topic, firstVisit } = results.pages;
  const kb = (bytes: number) => bytes / 1024;
  const search = results.profiles.find(({ name }) => name === 'search');
  const searched = search && judged(search);
  const visit = firstVisit.reduce((sum, file) => sum + file.compressed, 0);
  return [
    most('topic page, KB', kb(topic.bytes), PAGE_TARGETS.topicHtmlKb, 1),
    most(
      `topic page compressed (${topic.encoding}), KB`,
      kb(topic.compressed),
      PAGE_TARGETS.topicCompressedKb,
      1,
    ),
    most('scripts and styles of a first visit, compressed, KB', kb(visit), PAGE_TARGETS.firstVisitKb, 1),
    ...(results.peakMemoryMb === null
      ? []
      : [most('memory of the process under load, MB', results.peakMemoryMb, PAGE_TARGETS.memoryMb, 0)]),
    ...(searched ? [most('search, 97.5 of 100 within, ms', searched.p97_5, PAGE_TARGETS.searchMs, 0)] : []),
    most('start to first page, data in place, ms', results.starts.medianMs, PAGE_TARGETS.startMs, 0),
  ];
}

const most = (what: string, measured: number, wanted: number, digits: number): Verdict => ({
  what,
  measured: measured.toFixed(digits),
  wanted: `≤ ${wanted}`,
  passes: Number(measured.toFixed(digits)) <= wanted,
});
