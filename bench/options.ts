import path from 'node:path';
import { parseArgs } from 'node:util';
import type { DatasetSize } from './dataset/fill.ts';

export interface Options {
  readonly size: DatasetSize;
  /** The cluster of the measures, and what the servers write. Kept between runs. */
  readonly dataDir: string;
  readonly fresh: boolean;
  /** Where REPORT.md and report.json go. */
  readonly out: string;
  readonly port: number;
  readonly postgresPort: number | null;
  readonly connections: readonly number[];
  readonly rounds: number;
  /** Of one round. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly starts: number;
  /** Names of profiles; empty for all. */
  readonly only: readonly string[];
  /** Folder for CPU profiles of web process and worker, or null. */
  readonly cpuProfile: string | null;
  /** For the Node of the web process: to try what they change. */
  readonly nodeFlags: readonly string[];
  /** Of the web process that is held against another one by turns: to try what they change. */
  readonly surroundings: Readonly<Record<string, string>>;
  /** Only to see that the benchmark itself works: nothing is kept through a crash, nor is the bare hello measured again around each profile. */
  readonly smoke: boolean;
}

const FULL = {
  topics: 10_000,
  replies: 100_000,
  members: 20_000,
  rounds: 3,
  seconds: 5,
  warmUp: 3,
  starts: 5,
};
const SMOKE = { topics: 60, replies: 500, members: 200, rounds: 1, seconds: 1.5, warmUp: 0.5, starts: 1 };

/** @throws with a sentence about the argument that is wrong */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      topics: { type: 'string' },
      replies: { type: 'string' },
      members: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      'warm-up': { type: 'string' },
      starts: { type: 'string' },
      connections: { type: 'string' },
      only: { type: 'string' },
      data: { type: 'string' },
      out: { type: 'string' },
      port: { type: 'string' },
      'postgres-port': { type: 'string' },
      'cpu-profile': { type: 'string' },
      'node-flags': { type: 'string' },
      with: { type: 'string', multiple: true },
      fresh: { type: 'boolean' },
      smoke: { type: 'boolean' },
    },
  });
  const smoke = values.smoke ?? false;
  const base = smoke ? SMOKE : FULL;
  const size = {
    topics: number('topics', values.topics, base.topics),
    replies: number('replies', values.replies, base.replies),
    members: number('members', values.members, base.members),
  };
  if (size.topics < 50 || size.members < 20 || size.replies < 3 * size.topics)
    throw new Error('At least 50 topics, 20 members, and three times as many replies as topics.');
  const dataDir = path.resolve(values.data ?? '.data/bench');
  return {
    size,
    dataDir,
    fresh: values.fresh ?? false,
    out: path.resolve(values.out ?? (smoke ? dataDir : import.meta.dirname)),
    port: number('port', values.port, 8_641),
    postgresPort: values['postgres-port'] ? number('postgres-port', values['postgres-port'], 0) : null,
    connections: (values.connections ?? (smoke ? '10' : '1,10,50'))
      .split(',')
      .map((each) => number('connections', each, 1)),
    rounds: number('rounds', values.rounds, base.rounds),
    seconds: number('seconds', values.seconds, base.seconds),
    warmUpSeconds: number('warm-up', values['warm-up'], base.warmUp),
    starts: number('starts', values.starts, base.starts),
    only: values.only?.split(',') ?? [],
    cpuProfile: values['cpu-profile'] ? path.resolve(values['cpu-profile']) : null,
    nodeFlags: values['node-flags']?.split(' ') ?? [],
    surroundings: Object.fromEntries((values.with ?? []).map(variable)),
    smoke,
  };
}

function number(name: string, given: string | undefined, fallback: number): number {
  const value = given === undefined ? fallback : Number(given);
  if (Number.isFinite(value) && value > 0) return value;
  throw new Error(`--${name} is "${given}"; write a number above 0.`);
}

function variable(given: string): [name: string, value: string] {
  const at = given.indexOf('=');
  if (at > 0) return [given.slice(0, at), given.slice(at + 1)];
  throw new Error(`--with is "${given}"; write NAME=VALUE.`);
}
