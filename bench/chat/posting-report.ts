import type { PostersResult } from './order.ts';

/** Messages that are posted while nobody listens. */
export interface PostingRun extends PostersResult {
  readonly messages: number;
  readonly atOnce: number;
  /** Milliseconds of CPU for each message, of the process and of the database. */
  readonly webCpuMs: number;
  readonly databaseCpuMs: number;
  /** Sent to the database for each message. */
  readonly statements: number;
}

/** What is aimed at. */
const AIM = { perSecond: 300, p99: 100, webCpuMs: 1.5, databaseCpuMs: 2 } as const;

/** The part of the report that tells of it. */
export function postingChapter(
  run: PostingRun,
  table: (head: readonly string[], rows: readonly (readonly string[])[]) => string,
): string {
  return [
    '### Posting alone',
    `${run.messages} messages by ${run.atOnce} connections while nobody listens, in one process on one core.`,
    table(
      [
        `per second (${AIM.perSecond})`,
        'p50, ms',
        `p99, ms (${AIM.p99})`,
        `web CPU, ms (${AIM.webCpuMs})`,
        `database CPU, ms (${AIM.databaseCpuMs})`,
        'statements',
        'refused',
      ],
      [
        [
          ...[run.perSecond, run.posting.p50, run.posting.p99].map((each) => each.toFixed(0)),
          ...[run.webCpuMs, run.databaseCpuMs, run.statements].map((each) => each.toFixed(2)),
          String(run.refused),
        ],
      ],
    ),
    verdict(run),
  ].join('\n\n');
}

function verdict({ perSecond, posting, webCpuMs, databaseCpuMs, refused }: PostingRun): string {
  const short = [
    ...(perSecond >= AIM.perSecond ? [] : [`${perSecond.toFixed(0)} a second`]),
    ...(posting.p99 < AIM.p99 ? [] : [`p99 ${posting.p99.toFixed(0)} ms`]),
    ...(webCpuMs <= AIM.webCpuMs ? [] : [`${webCpuMs.toFixed(2)} ms of CPU in the process`]),
    ...(databaseCpuMs <= AIM.databaseCpuMs ? [] : [`${databaseCpuMs.toFixed(2)} ms in the database`]),
    ...(refused === 0 ? [] : [`${refused} refused`]),
  ];
  return `- posting: ${short.length === 0 ? 'pass' : `falls short: ${short.join(', ')}`}`;
}
