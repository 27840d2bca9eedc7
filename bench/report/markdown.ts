import type { Measure } from '../measure.ts';
import { HELLO_OF_TARGETS, JUDGED_CONNECTIONS, TARGETS } from '../targets.ts';
import {
  judged,
  pageVerdicts,
  siteCpu,
  throughput,
  type Verdict,
  verdictsOf,
  verdictsThere,
} from './judge.ts';
import type { ProfileResult, Results } from './results.ts';

const THERE = `## The same, as on the machine of the targets

The targets were set on a machine where a bare hello costs ${HELLO_OF_TARGETS} ms of CPU. Here it cost what the last column says, before and after
each case: all that is time is divided by how much slower that is.`;

/** The report as people read it. */
export function reportOf(results: Results): string {
  return [
    '# Speed',
    'Written by `npm run bench`; `README.md` beside it says what is measured and how to read it.',
    circumstances(results),
    `## Against the targets, at ${JUDGED_CONNECTIONS} connections`,
    targetTable(results),
    THERE,
    tableThere(results),
    '## Pages, memory and start',
    verdictTable(pageVerdicts(results)),
    '## Every measure',
    measureTable(results),
    '## Statements that take longest',
    statementLists(results),
    '',
  ].join('\n\n');
}

function circumstances({ machine, at, loadAverage, dataset, rounds, secondsPerRound }: Results): string {
  const hits = dataset.searchHits;
  return [
    `- ${at.slice(0, 16).replace('T', ' ')} UTC; load average ${loadAverage.before.toFixed(1)} before, ${loadAverage.after.toFixed(1)} after (the measures themselves load two cores)`,
    `- ${machine.cpu}, ${machine.cores} cores, ${machine.memoryGb} GB; ${machine.system}`,
    `- Node ${machine.node}, PostgreSQL ${machine.postgres}`,
    machine.pinned
      ? '- one process on one core; PostgreSQL and the load generator on another'
      : '- processes were not tied to cores: this machine has too few, or no `taskset`',
    `- ${dataset.topics} topics, ${dataset.replies} replies, ${dataset.members} members, filled in ${dataset.filledInSeconds.toFixed(0)} s; searches find ${Math.min(...hits)} to ${Math.max(...hits)} topics`,
    `- medians of ${rounds} rounds of ${secondsPerRound} s, each number of connections warmed up first`,
  ].join('\n');
}

const mark = ({ measured, wanted, passes }: Verdict): string =>
  `${passes ? '✓' : '✗'} ${measured} (${wanted})`;

const JUDGED = ['per second', 'p99, ms', 'process CPU, ms', 'database CPU, ms', 'statements'];

function targetTable(results: Results): string {
  const rows = wantedOf(results).map((profile) => [
    ...judgedCells(profile, verdictsOf(profile, results)),
    timesHello(profile),
    TARGETS[profile.name]!.peer,
    shortcomings(verdictsOf(profile, results)),
  ]);
  return table(['case', ...JUDGED, 'times hello', 'peer: per s · p99 · CPU', ''], rows);
}

function tableThere(results: Results): string {
  const rows = wantedOf(results).map((profile) => [
    ...judgedCells(profile, verdictsThere(profile, results)),
    profile.helloCpuMs?.toFixed(3) ?? '',
    shortcomings(verdictsThere(profile, results)),
  ]);
  return table(['case', ...JUDGED, 'hello here, ms', ''], rows);
}

const wantedOf = ({ profiles }: Results): readonly ProfileResult[] =>
  profiles.filter(({ name }) => TARGETS[name]);

const judgedCells = ({ title, absent }: ProfileResult, verdicts: readonly Verdict[]): string[] => [
  absent === null ? title : `${title}: not there (answers ${absent})`,
  ...JUDGED.map((what) => {
    const verdict = verdicts.find((one) => one.what === what);
    return verdict ? mark(verdict) : '';
  }),
];

function timesHello(profile: ProfileResult): string {
  const measure = judged(profile);
  const cpu = measure ? siteCpu(measure) : null;
  return cpu !== null && profile.helloCpuMs ? (cpu / profile.helloCpuMs).toFixed(0) : '';
}

function shortcomings(verdicts: readonly Verdict[]): string {
  const failed = verdicts.filter(({ passes }) => !passes).map(({ what }) => what);
  if (verdicts.length === 0) return 'not measured';
  return failed.length === 0 ? 'pass' : `falls short: ${failed.join(', ')}`;
}

const verdictTable = (verdicts: readonly Verdict[]): string =>
  table(
    ['what', 'measured', 'wanted', ''],
    verdicts.map(({ what, measured, wanted, passes }) => [
      what,
      measured,
      wanted,
      passes ? 'pass' : 'falls short',
    ]),
  );

function measureTable(results: Results): string {
  const rows = [
    ...results.hello.map((one) => row('Bare Express hello', one, helloCpu(results), results)),
    ...results.profiles.flatMap((profile) =>
      profile.measures.map((one) => row(profile.title, one, profile.helloCpuMs, results)),
    ),
  ];
  const head = [
    'case',
    'connections',
    'per second',
    'p50',
    'p97.5',
    'p99',
    'process CPU ms',
    'database CPU ms',
  ];
  const more = ['times hello', 'statements', 'requests', 'bad', 'errors', 'MB'];
  return `${table([...head, ...more], rows)}${replyNotes(results)}`;
}

function row(title: string, one: Measure, hello: number | null, results: Results): string[] {
  const cpu = siteCpu(one);
  const parts = Object.entries(one.cpuMs);
  const split = parts.length > 1 ? ` (${parts.map(([name, ms]) => `${name} ${digits(ms)}`).join(', ')})` : '';
  return [
    title,
    String(one.connections),
    throughput(one, results.secondsPerRound).toFixed(0),
    ...[one.p50, one.p97_5, one.p99].map((ms) => ms.toFixed(0)),
    digits(cpu) + split,
    digits(one.databaseCpuMs),
    cpu && hello ? (cpu / hello).toFixed(cpu < hello * 2 ? 1 : 0) : '',
    one.statementsPerRequest === null ? '' : one.statementsPerRequest.toFixed(1),
    ...[one.requests, one.bad, one.errors].map(String),
    one.memoryMb === null ? '' : one.memoryMb.toFixed(0),
  ];
}

const digits = (ms: number | null): string => (ms === null ? '' : ms.toFixed(ms < 0.1 ? 3 : 2));

function replyNotes({ profiles }: Results): string {
  const notes = profiles
    .filter(({ name }) => name === 'reply')
    .flatMap(({ measures }) =>
      measures.map(
        ({ connections, perSecond, more }) =>
          `- ${connections} connections: ${perSecond.toFixed(0)} replies a second acknowledged; their effects had all happened ${(more['drainSeconds'] ?? 0).toFixed(1)} s after the last one; ${more['lost'] ?? 0} lost, ${more['undelivered'] ?? 0} undelivered`,
      ),
    );
  return notes.length === 0
    ? ''
    : `\n\nReplies count per second until all their effects have happened:\n\n${notes.join('\n')}`;
}

function statementLists({ profiles }: Results): string {
  const measured = profiles.filter((profile): profile is ProfileResult => judged(profile) !== undefined);
  return measured
    .map((profile) => {
      const lines = judged(profile)!.slowest.map(
        ({ text, callsPerRequest, meanMs }) =>
          `- ${meanMs.toFixed(2)} ms × ${callsPerRequest.toFixed(2)} a request: \`${text.replaceAll('`', "'").slice(0, 110)}\``,
      );
      return `${profile.title}:\n\n${lines.join('\n')}`;
    })
    .join('\n\n');
}

function helloCpu({ hello }: Results): number | null {
  const one = hello.find(({ connections }) => connections === JUDGED_CONNECTIONS) ?? hello.at(-1);
  return one ? siteCpu(one) : null;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${head.map((_, index) => (cells[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(line)].join('\n');
}
