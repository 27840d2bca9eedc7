import fs from 'node:fs';
import pg from 'pg';
import { withChildren } from '../machine/cpu.ts';
import { ranOf, type Scheduled, threadsOf } from '../machine/threads.ts';
import type { Slices } from './order.ts';

export const SLICE_MS = 250;
/** How often new connections of the database are looked for. */
const FAMILY_MS = 1_000;

type Held = readonly [at: number, ms: number];
/** What `pulse.mjs` wrote. */
interface Pulse {
  readonly held: readonly Held[];
  readonly collected: readonly (readonly [
    at: number,
    ms: number,
    kind: 'young' | 'old' | 'step' | 'other',
  ])[];
}

/** What happened in each quarter of a second of the measure; milliseconds, each list one figure for each of them. */
export interface Timeline {
  readonly sliceMs: number;
  /** Of what was sent in it: until nearly all who read had it. */
  readonly delivery: readonly number[];
  /** The longest that the program of the site was held up. */
  readonly held: readonly number[];
  /** How long it stood still to collect garbage, young and old. */
  readonly young: readonly number[];
  readonly old: readonly number[];
  /** How long it ran, how long its other threads did, collecting and compiling, and how long the program waited for its core. */
  readonly ran: readonly number[];
  readonly others: readonly number[];
  readonly waited: readonly number[];
  /** How long the database ran, and until a small row was kept. */
  readonly database: readonly number[];
  readonly commit: readonly number[];
  /** The longest that the crowd was held up, and how long it waited for its core. */
  readonly crowdHeld: readonly number[];
  readonly crowdWaited: readonly number[];
}

interface Look {
  readonly at: number;
  readonly main: Scheduled;
  readonly others: Scheduled;
  readonly database: Scheduled;
  readonly crowd: Scheduled;
}

const now = () => performance.timeOrigin + performance.now();

/** Looks at everybody four times a second. */
export class TimelineWatch {
  private readonly looks: Look[] = [];
  private readonly commits: Held[] = [];
  private readonly looking: NodeJS.Timeout;
  private readonly client: pg.Client;
  private family: readonly number[] = [];
  private familyUntil = 0;
  private isKeeping = false;
  crowd: number | null = null;

  private constructor(
    url: string,
    private readonly webs: readonly number[],
    private readonly database: number | null,
  ) {
    this.client = new pg.Client({ connectionString: url });
    this.looking = setInterval(() => this.look(), SLICE_MS);
  }

  static async over(p: { url: string; webs: readonly number[]; database: number | null }) {
    const watch = new TimelineWatch(p.url, p.webs, p.database);
    await watch.client.connect();
    await watch.client.query('create table if not exists public.bench_kept (at timestamptz not null)');
    return watch;
  }

  private look(): void {
    const at = now();
    if (this.database !== null && at > this.familyUntil) {
      this.family = withChildren(this.database);
      this.familyUntil = at + FAMILY_MS;
    }
    const webs = this.webs.map(threadsOf);
    const sum = (some: readonly Scheduled[]): Scheduled => ({
      ran: some.reduce((ms, { ran }) => ms + ran, 0),
      waited: some.reduce((ms, { waited }) => ms + waited, 0),
    });
    this.looks.push({
      at,
      main: sum(webs.map(({ main }) => main)),
      others: sum(webs.map(({ others }) => others)),
      database: ranOf(this.family),
      crowd: this.crowd === null ? { ran: 0, waited: 0 } : threadsOf(this.crowd).main,
    });
    void this.keep();
  }

  private async keep(): Promise<void> {
    if (this.isKeeping) return;
    this.isKeeping = true;
    const at = now();
    await this.client.query('insert into public.bench_kept values (now())').catch(() => {});
    this.commits.push([at, now() - at]);
    this.isKeeping = false;
  }

  async end(): Promise<void> {
    clearInterval(this.looking);
    await this.client.end();
  }

  /** @param pulses files of the pulse of each web process, and of the crowd's */
  timeline(slices: Slices, pulses: { readonly webs: readonly string[]; readonly crowd: string }): Timeline {
    const edges = slices.p99.map((_, index) => slices.began + index * slices.sliceMs);
    const each = (figure: (from: number, to: number) => number) =>
      edges.map((from) => figure(from, from + slices.sliceMs));
    const webs = pulses.webs.map(pulseIn);
    const held = webs.flatMap((pulse) => pulse.held);
    const collected = webs.flatMap((pulse) => pulse.collected);
    const young = collected.flatMap(([at, ms, kind]): Held[] => (kind === 'young' ? [[at, ms]] : []));
    const old = collected.flatMap(([at, ms, kind]): Held[] => (kind === 'young' ? [] : [[at, ms]]));
    return {
      sliceMs: slices.sliceMs,
      delivery: slices.p99,
      held: each((from, to) => longest(held, from, to)),
      young: each((from, to) => within(young, from, to)),
      old: each((from, to) => within(old, from, to)),
      ran: each((from, to) => this.between(({ main }) => main.ran, from, to)),
      others: each((from, to) => this.between(({ others }) => others.ran, from, to)),
      waited: each((from, to) => this.between(({ main }) => main.waited, from, to)),
      database: each((from, to) => this.between(({ database }) => database.ran, from, to)),
      commit: each((from, to) => longest(this.commits, from, to)),
      crowdHeld: each((from, to) => longest(pulseIn(pulses.crowd).held, from, to)),
      crowdWaited: each((from, to) => this.between(({ crowd }) => crowd.waited, from, to)),
    };
  }

  /** What a figure that only grows grew by, as if it had grown evenly between two looks. */
  private between(figure: (look: Look) => number, from: number, to: number): number {
    const at = (moment: number): number => {
      const next = this.looks.findIndex((look) => look.at >= moment);
      const [one, other] = [this.looks[next - 1], this.looks[next]];
      if (!one || !other) return figure(other ?? this.looks.at(-1)!);
      const share = (moment - one.at) / (other.at - one.at);
      return figure(one) + share * (figure(other) - figure(one));
    };
    return this.looks.length === 0 ? 0 : Math.max(0, at(to) - at(from));
  }
}

const pulseIn = (file: string): Pulse =>
  fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Pulse) : { held: [], collected: [] };

const longest = (some: readonly Held[], from: number, to: number): number =>
  Math.max(0, ...some.filter(([at, ms]) => at < to && at + ms > from).map(([, ms]) => ms));

const within = (some: readonly Held[], from: number, to: number): number =>
  some.reduce((sum, [at, ms]) => sum + Math.max(0, Math.min(to, at + ms) - Math.max(from, at)), 0);
