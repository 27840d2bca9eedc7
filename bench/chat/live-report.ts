import type { AudienceResult } from './order.ts';
import type { KeptOfSession } from './session.ts';

/** One event whose live page many have open at once. */
export interface LiveRun extends AudienceResult {
  readonly attendees: number;
  readonly perSecond: number;
  readonly seconds: number;
  /** Of what was acknowledged, what the database holds. */
  readonly kept: KeptOfSession;
  readonly memoryMb: number;
  readonly cpuShare: number;
  readonly databaseShare: number;
}

/** Longer, and who presses a button presses it again. */
const DEED_P99_MS = 1_000;
/** The page comes of its own accord, a while after something happened. */
const PAGE_P99_MS = 3_000;
const MEMORY_MB = 600;

/** What of it is not there, where it was acknowledged. */
const lostOf = ({ done, kept }: LiveRun): number =>
  Math.max(0, done.ask - kept.questions) +
  Math.max(0, done.vote - kept.votes) +
  Math.max(0, done.ballot - kept.ballots) +
  Math.max(0, done.present - kept.present);

/** The part of the report that tells of it. */
export function liveChapter(
  run: LiveRun,
  table: (head: readonly string[], rows: readonly (readonly string[])[]) => string,
): string {
  const { done, acting, looking } = run;
  return [
    '### The live page of one event',
    `${run.connected} people have it open in one process on one core; ${run.perSecond} deeds a second for ${run.seconds} s (votes for questions, questions, votes in the poll, check-ins by code), and everybody asks for the page again a while after it rang: two seconds and, with a thousand people, up to twenty more.`,
    table(
      [
        'deed p50, ms',
        `p99, ms (${DEED_P99_MS})`,
        'page p50, ms',
        `p99, ms (${PAGE_P99_MS})`,
        'pages',
        `MB (${MEMORY_MB})`,
        'web CPU',
        'database CPU',
        'audience CPU',
        'questions',
        'votes',
        'ballots',
        'check-ins',
        'refused',
        'bad pages',
        'lost',
      ],
      [
        [
          ...[acting.p50, acting.p99, looking.p50, looking.p99].map((ms) => ms.toFixed(0)),
          String(run.pages),
          run.memoryMb.toFixed(0),
          ...[run.cpuShare, run.databaseShare, run.ownCpuShare].map(
            (share) => `${(share * 100).toFixed(0)} %`,
          ),
          ...[done.ask, done.vote, done.ballot, done.present, run.refused, run.badPages, lostOf(run)].map(
            String,
          ),
        ],
      ],
    ),
    verdict(run),
  ].join('\n\n');
}

function verdict(run: LiveRun): string {
  const short = [
    ...(run.acting.p99 < DEED_P99_MS ? [] : [`deeds p99 ${run.acting.p99.toFixed(0)} ms`]),
    ...(run.looking.p99 < PAGE_P99_MS ? [] : [`page p99 ${run.looking.p99.toFixed(0)} ms`]),
    ...(run.memoryMb < MEMORY_MB ? [] : [`${run.memoryMb.toFixed(0)} MB`]),
    ...(run.refused + run.badPages === 0
      ? []
      : [`${run.refused + run.badPages} not answered as they should`]),
    ...(lostOf(run) === 0 ? [] : [`${lostOf(run)} acknowledged and lost`]),
  ];
  return `- live page: ${short.length === 0 ? 'pass' : `falls short: ${short.join(', ')}`}`;
}
