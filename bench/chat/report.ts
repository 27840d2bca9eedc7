import fs from 'node:fs';
import path from 'node:path';
import type { Machine } from '../machine/describe.ts';
import { liveChapter, type LiveRun } from './live-report.ts';
import type { CrowdResult } from './order.ts';
import { postingChapter, type PostingRun } from './posting-report.ts';
import { drawn } from './timeline-report.ts';
import type { Timeline } from './timeline.ts';

export interface ChatRun extends Omit<CrowdResult, 'slices'> {
  readonly name: string;
  /** The most of each process. */
  readonly memoryMb: readonly number[];
  /** Of all web processes together, of one core. */
  readonly cpuShare: number;
  readonly databaseShare: number;
  /** Absent in reports of former days. */
  readonly timeline?: Timeline;
}

export interface ChatResults {
  readonly machine: Machine;
  readonly at: string;
  readonly loadAverage: { readonly before: number; readonly after: number };
  readonly size: {
    readonly members: number;
    readonly channels: number;
    readonly channelsEach: number;
    readonly perSecond: number;
    readonly seconds: number;
  };
  readonly runs: readonly ChatRun[];
  /** Null where it was not measured, absent in reports of former days. */
  readonly live?: LiveRun | null;
  readonly posting?: PostingRun | null;
}

const P99_MS = 300;
const MEMORY_MB = 600;
const TITLE = '## Chat under load';

export function writeChatReport(results: ChatResults, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'chat.json'), `${JSON.stringify(results, rounded, 2)}\n`);
  const file = path.join(folder, 'REPORT.md');
  const report = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '# Speed\n';
  fs.writeFileSync(file, withChat(report, folder));
  process.stderr.write(`Written: ${path.relative(process.cwd(), file)} and chat.json\n`);
}

/** The report with the figures of the chat that were measured last, which have a run of their own. */
export function withChat(report: string, folder: string): string {
  const file = path.join(folder, 'chat.json');
  const rest = report.split(`\n${TITLE}\n`)[0]!.trimEnd();
  if (!fs.existsSync(file)) return `${rest}\n`;
  return `${rest}\n\n${chapter(JSON.parse(fs.readFileSync(file, 'utf8')) as ChatResults)}\n`;
}

function chapter({ machine, at, loadAverage, size, runs, live, posting }: ChatResults): string {
  const people = (size.members * size.channelsEach) / size.channels;
  return [
    TITLE,
    'Written by `npm run bench:chat`.',
    [
      `- ${at.slice(0, 16).replace('T', ' ')} UTC; load average ${loadAverage.before.toFixed(1)} before, ${loadAverage.after.toFixed(1)} after`,
      `- ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; Node ${machine.node}, PostgreSQL ${machine.postgres}`,
      machine.pinned
        ? '- all web processes on one core; PostgreSQL, Redis and the crowd share another'
        : '- processes were not tied to cores',
      `- ${size.members} members, each in ${size.channelsEach} of ${size.channels} channels: ${people} people hear each message; ${size.perSecond} messages a second for ${size.seconds} s, posted one by one with a session cookie`,
    ].join('\n'),
    table(
      [
        '',
        'delivery p50, ms',
        `p99, ms (${P99_MS})`,
        'max',
        'posting p50',
        'p99',
        `MB (${MEMORY_MB})`,
        'web CPU',
        'database CPU',
        'crowd CPU',
        'delivered',
        'only rung',
        'refused',
      ],
      runs.map((run) => [
        run.name,
        ...[run.delivery.p50, run.delivery.p99, run.delivery.max, run.posting.p50, run.posting.p99].map(
          (ms) => ms.toFixed(0),
        ),
        run.memoryMb.map((mb) => mb.toFixed(0)).join(' + '),
        ...[run.cpuShare, run.databaseShare, run.ownCpuShare].map((share) => `${(share * 100).toFixed(0)} %`),
        `${run.delivered} of ${run.expected}`,
        ...[run.bare, run.refused].map(String),
      ]),
    ),
    [...runs.map(verdict), ...busy(loadAverage.before)].join('\n'),
    ...runs.flatMap(({ name, timeline }) => (timeline ? [drawn(name, timeline)] : [])),
    ...(posting ? [postingChapter(posting, table)] : []),
    ...(live ? [liveChapter(live, table)] : []),
  ].join('\n\n');
}

const QUIET = 2;
const busy = (load: number): string[] =>
  load <= QUIET
    ? []
    : [
        '- The machine did something else at the same time: the times say little of the site, and are to be measured again on a quiet one. Memory, what was delivered and what was refused stand.',
      ];

function verdict(run: ChatRun): string {
  const short = [
    ...(run.delivery.p99 < P99_MS ? [] : [`p99 ${run.delivery.p99.toFixed(0)} ms`]),
    ...(Math.max(...run.memoryMb) < MEMORY_MB ? [] : [`${Math.max(...run.memoryMb).toFixed(0)} MB`]),
    ...(run.delivered === run.expected
      ? []
      : [`${run.expected - run.delivered} messages not delivered with a ring`]),
  ];
  return `- ${run.name}: ${short.length === 0 ? 'pass' : `falls short: ${short.join(', ')}`}`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const rounded = (_key: string, value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
