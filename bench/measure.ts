import { fire } from './load/fire.ts';
import { cpuMs, memoryMb } from './machine/cpu.ts';
import type { Statements } from './statements.ts';
import type { Supply } from './supply.ts';

/** One profile at one number of connections: medians of several rounds, sums where they say how often. */
export interface Measure {
  readonly connections: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p97_5: number;
  readonly p99: number;
  /** Milliseconds per request, by part; null where the system does not tell. */
  readonly cpuMs: Readonly<Record<string, number | null>>;
  readonly databaseCpuMs: number | null;
  readonly statementsPerRequest: number | null;
  readonly slowest: readonly { text: string; callsPerRequest: number; meanMs: number }[];
  readonly requests: number;
  readonly bad: number;
  readonly errors: number;
  /** Most that a process held at the end of a round, in MB. */
  readonly memoryMb: number | null;
  /** Whatever else the profile knows. */
  readonly more: Readonly<Record<string, number>>;
}

export interface Bench {
  readonly url: string;
  /** Processes of the site by part; the first one answers. */
  readonly parts: Readonly<Record<string, number>>;
  readonly databasePid: number | null;
  readonly statements: Statements | null;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Called before each round with its seconds: waits until nothing falls into it that comes by the clock. */
  readonly clear?: (seconds: number) => Promise<void>;
  /** Called when the load of a round is over: waits until all its effects are there. They are measured with it. */
  readonly settle?: () => Promise<Readonly<Record<string, number>>>;
  /** Called when a round is measured: what became of what it sent. */
  readonly check?: (ledTo: readonly string[]) => Promise<Readonly<Record<string, number>>>;
}

type Round = Omit<Measure, 'slowest'> & Pick<Measure, 'slowest'>;

export async function measure(
  bench: Bench,
  supply: Supply,
  connections: number,
  isGood: 'answered' | 'redirected',
): Promise<Measure> {
  const warmUp = await fire({
    url: bench.url,
    connections,
    seconds: bench.warmUpSeconds,
    requests: supply.left(),
  });
  supply.use(warmUp.taken);
  await bench.settle?.();
  const rounds: Round[] = [];
  for (let round = 0; round < bench.rounds; round++)
    rounds.push(await oneRound(bench, supply, connections, isGood));
  return together(rounds);
}

async function oneRound(
  bench: Bench,
  supply: Supply,
  connections: number,
  isGood: 'answered' | 'redirected',
): Promise<Round> {
  await bench.clear?.(bench.seconds);
  await bench.statements?.forget();
  const parts = Object.entries(bench.parts);
  const before = parts.map(([, pid]) => cpuMs(pid));
  const databaseBefore = bench.databasePid && cpuMs(bench.databasePid);
  const started = performance.now();
  const load = await fire({ url: bench.url, connections, seconds: bench.seconds, requests: supply.left() });
  supply.use(load.taken);
  const settled = await bench.settle?.();
  const tookSeconds = (performance.now() - started) / 1000;
  const used = (after: number | null, earlier: number | null) =>
    after === null || earlier === null ? null : (after - earlier) / load.answered;
  const cpu = parts.map(([name, pid], index) => [name, used(cpuMs(pid), before[index]!)] as const);
  const databaseCpu = bench.databasePid ? used(cpuMs(bench.databasePid), databaseBefore) : 0;
  const checked = await bench.check?.(load.ledTo);
  const sent = (await bench.statements?.sent()) ?? [];
  const pids = parts.map(([, pid]) => pid);
  return {
    connections,
    perSecond: load.answered / load.seconds,
    p50: load.p50,
    p97_5: load.p97_5,
    p99: load.p99,
    cpuMs: Object.fromEntries(cpu),
    databaseCpuMs: databaseCpu,
    statementsPerRequest: bench.statements
      ? sent.reduce((sum, statement) => sum + statement.calls, 0) / load.answered
      : null,
    slowest: sent.slice(0, 5).map(({ text, calls, ms }) => ({
      text,
      callsPerRequest: calls / load.answered,
      meanMs: ms / calls,
    })),
    requests: load.answered,
    bad: load.answered - (isGood === 'answered' ? load.good : load.redirected),
    errors: load.errors,
    memoryMb: most(pids.map((pid) => memoryMb(pid)?.now ?? null)),
    more: { ...settled, ...checked, tookSeconds },
  };
}

function together(rounds: readonly Round[]): Measure {
  const each = <T>(value: (round: Round) => T) => rounds.map(value);
  const [first] = rounds;
  const names = Object.keys(first!.cpuMs);
  return {
    connections: first!.connections,
    perSecond: median(each((round) => round.perSecond))!,
    p50: median(each((round) => round.p50))!,
    p97_5: median(each((round) => round.p97_5))!,
    p99: median(each((round) => round.p99))!,
    cpuMs: Object.fromEntries(names.map((name) => [name, median(each((round) => round.cpuMs[name]!))])),
    databaseCpuMs: median(each((round) => round.databaseCpuMs)),
    statementsPerRequest: median(each((round) => round.statementsPerRequest)),
    slowest: rounds.at(-1)!.slowest,
    requests: sum(each((round) => round.requests)),
    bad: sum(each((round) => round.bad)),
    errors: sum(each((round) => round.errors)),
    memoryMb: most(each((round) => round.memoryMb)),
    more: Object.fromEntries(
      Object.keys(first!.more).map((key) => [key, median(each((round) => round.more[key]!))!]),
    ),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);
const most = (values: readonly (number | null)[]): number | null =>
  known(values).length === 0 ? null : Math.max(...known(values));

/** The middle one; of an even number the mean of the two in the middle. Null when nothing is known. */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = known(values).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
