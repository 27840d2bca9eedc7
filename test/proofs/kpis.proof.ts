import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { ReadCohorts } from '#application/insights/cohorts/read-cohorts';
import { KeepActivities } from '#application/insights/consumers/keep-activities';
import type { LevelFunnel } from '#application/insights/kpis/kpi-report.query';
import { ReadKpi } from '#application/insights/kpis/read-kpi';
import { ReadKpis } from '#application/insights/kpis/read-kpis';
import { CountDays } from '#application/insights/rollups/count-days';
import { DaysCounter } from '#application/insights/rollups/days.counter';
import { RebuildRollups } from '#application/insights/rollups/rebuild-rollups';
import { Actor } from '#domain/shared/actor';
import { COHORT_WAYS } from '#domain/insights/cohorts/cohorts';
import type { ActivityFact } from '#domain/insights/facts/activity';
import { KPIS } from '#domain/insights/kpis/kpis';
import { BRANCHES } from '#domain/shared/branch';
import { addDays, beginningOf, type Day } from '#domain/shared/day';
import type { MemberId } from '#domain/shared/id';
import { SqlActivityLog } from '#infrastructure/insights/activity/sql-activity-log';
import { SqlCohortCounts } from '#infrastructure/insights/cohorts/sql-cohort-counts';
import { SqlRollups } from '#infrastructure/insights/rollups/sql-rollups';
import { SqlAudience } from '#infrastructure/insights/visits/audience.sql';
import { BufferedVisitLog } from '#infrastructure/insights/visits/buffered-visit-log';
import { startEmbeddedPostgres } from '#infrastructure/platform/embedded-postgres/start-embedded-postgres';
import { migrate } from '#infrastructure/platform/persistence/migrate';
import { Sql } from '#infrastructure/platform/persistence/sql';
import { Prying, quartersOf, recountBranch } from './kpis/branch-telling.ts';
import { ContactHouse } from './kpis/contacts.ts';
import { Dice } from './kpis/dice.ts';
import { type DayOfHistory, historyOf, type Person } from './kpis/history.ts';
import { numbersOf, recountContacts } from './kpis/recount-contacts.ts';
import { recountCohorts } from './kpis/recount-cohorts.ts';
import { reachesBack, recountFunnel } from './kpis/recount-levels.ts';
import { NONE, plus, type Raw, recount, recountHealth, recountPart, type Told } from './kpis/recount.ts';
import { conclude, type Figures, isProgram, type Progress, silence } from './support/figures.ts';
import { AT_ONCE } from '../support/stand-ins.ts';
import { keptPort } from '../support/kept-port.ts';

interface KpisOptions {
  /** Of histories, each with its own number. */
  readonly histories: number;
  readonly days: number;
  readonly people: number;
  /** Periods that are compared, beside the usual ones, at each look. */
  readonly periods: number;
  readonly progress?: Progress;
}
export const FULL: KpisOptions = { histories: 6, days: 430, people: 60, periods: 12 };

/** The clocks change twice in it, and February has 29 days. */
const FROM = '2023-12-20' as Day;
const SHOWN = 20;

/**
 * Every figure equals a recount in plain code over the rows, in total and by branch, while history goes on: what was counted
 * of a past day stays what it was, whatever was removed since, and a recount of all days finds no difference.
 */
export async function proveKpis(databaseUrl: string, options: KpisOptions): Promise<Figures> {
  const { progress = silence } = options;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3 });
  pool.on('error', () => {});
  try {
    const found: string[] = [];
    const sums = { facts: 0, figures: 0, recounted: 0, mended: 0 };
    for (let seed = 1; seed <= options.histories; seed++) {
      progress.show(`history ${seed} of ${options.histories}`);
      const told = await new House(new Sql(pool), options).live(seed);
      found.push(...told.found.map((one) => `history ${seed}: ${one}`));
      for (const key of ['facts', 'figures', 'recounted', 'mended'] as const) sums[key] += told[key];
    }
    return {
      numbers: {
        histories: options.histories,
        facts: sums.facts,
        'figures compared': sums.figures,
        'days counted again': sums.recounted,
        differences: found.length + sums.mended,
      },
      short: [
        ...found.slice(0, SHOWN),
        ...(sums.mended > 0 ? [`${sums.mended} days were not what the facts say`] : []),
        ...(sums.figures === 0 ? ['nothing was compared'] : []),
      ],
    };
  } finally {
    await pool.end();
  }
}

/** Insights with a clock and members of its own. */
class House {
  private now = beginningOf(FROM);
  private people: readonly Person[] = [];
  private searches = new Map<string, DayOfHistory['searches']>();
  /** Since when anybody tells of levels; null where it was always so. */
  private levelsSince: Day | null = null;
  private readonly levels = new Map<string, number>();
  private readonly log: SqlActivityLog;
  private readonly clock = { now: () => this.now };
  private readonly rollups: SqlRollups;
  private readonly visits: BufferedVisitLog;
  private readonly keep: KeepActivities;
  private readonly count: CountDays;
  private readonly rebuild: RebuildRollups;
  private readonly actor = Actor.member(
    '0190a000-0000-7000-8000-000000000001' as MemberId,
    'community_manager',
    new Map([
      ['kpi.read', 'everywhere'],
      ['kpi.manage', 'everywhere'],
    ]),
    ['public'],
  );

  constructor(
    private readonly sql: Sql,
    private readonly options: KpisOptions,
  ) {
    const { clock } = this;
    const [log, audience] = [new SqlActivityLog(sql), new SqlAudience(sql)];
    this.log = log;
    const counter = new DaysCounter(log, audience);
    const searches = {
      of: async (day: string) => this.searches.get(day) ?? { searches: 0, inVain: 0 },
    };
    this.rollups = new SqlRollups(sql);
    this.visits = new BufferedVisitLog(sql, clock, { tell: () => {} });
    this.keep = new KeepActivities({ look: async () => this.known() }, log);
    const [untold, jobs] = [
      { since: async () => null },
      { enqueue: async () => {}, soon: async () => {}, every: async () => {} },
    ];
    this.count = new CountDays(counter, this.rollups, audience, searches, untold, jobs, AT_ONCE, clock);
    this.rebuild = new RebuildRollups(counter, this.rollups, AT_ONCE, clock);
  }

  async live(seed: number) {
    const dice = new Dice(seed * 7919);
    const history = historyOf(seed, { from: FROM, days: this.options.days, people: this.options.people });
    this.people = history.people;
    await this.empty();
    await this.beginLevels(seed);
    const contacts = new ContactHouse(this.sql, new Dice(seed * 104_729), this.actor);
    await contacts.open(FROM);
    const looks = [0.35, 0.7, 1].map((share) => Math.floor(this.options.days * share) - 1);
    const result = { facts: 0, figures: 0, recounted: 0, mended: 0, found: [] as string[] };
    const before = new Map<string, string>();
    for (const [each, day] of history.days.entries()) {
      await this.liveThrough(day, dice);
      await contacts.liveThrough(day.day);
      result.facts += day.told.length;
      if (!looks.includes(each)) continue;
      this.now = new Date(beginningOf(addDays(day.day, 1)).getTime() + 4_200_000);
      await this.count.execute();
      result.found.push(...(await this.changedSince(before)));
      const compared = await this.compare(dice, day.day);
      const spared = await this.compareContacts(contacts, addDays(day.day, 1));
      result.figures += compared.figures + spared.figures;
      result.found.push(...compared.found, ...spared.found);
    }
    const { days, mended } = await this.rebuild.execute();
    return { ...result, recounted: days, mended };
  }

  private async empty(): Promise<void> {
    // Nothing but a proof empties the log, which refuses to lose a row.
    for (const table of [
      'activity',
      'visit',
      'page_count',
      'search_day',
      'counted_day',
      'daily_count',
      'month_count',
      'source_beginning',
    ])
      await this.sql.rows(`truncate insights.${table} restart identity`);
    this.searches = new Map();
    this.levels.clear();
  }

  /** In every other history nobody tells of levels at first: the figures begin later, with what everybody holds by then. */
  private async beginLevels(seed: number): Promise<void> {
    this.levelsSince = seed % 2 === 1 ? addDays(FROM, Math.floor(this.options.days / 6)) : null;
    if (this.levelsSince !== null)
      await this.sql.rows(`insert into insights.source_beginning (source, first_day) values ('levels', $1)`, [
        this.levelsSince,
      ]);
  }

  /** @returns what is told of that day: nothing of levels before the first day of which they are known */
  private tellable({ day, told }: DayOfHistory): DayOfHistory['told'] {
    const { levelsSince } = this;
    if (levelsSince === null || day >= levelsSince) return told;
    const [ofLevels, others] = [told.filter(isOfLevel), told.filter((one) => !isOfLevel(one))];
    for (const { fact } of ofLevels.toSorted((a, b) => (a.fact.at < b.fact.at ? -1 : 1)))
      if (fact.name === 'community.level-changed.v1') this.levels.set(fact.memberId, fact.to);
    return others;
  }

  private async holdLevels(dice: Dice): Promise<void> {
    const known = this.known();
    const rows = await this.sql.rows<{ member: string }>(
      `select distinct member_id as member from insights.activity where kind = 'member.joined'`,
    );
    await this.log.keep(
      rows.map(({ member }): ActivityFact => ({
        factId: dice.id(),
        kind: 'level.held',
        at: this.now,
        memberId: member,
        aboutId: null,
        topicId: null,
        postId: null,
        number: null,
        categoryId: null,
        formerLevel: null,
        staff: known.get(member)?.role === 'moderator',
        branches: BRANCHES.filter((branch) => known.get(member)?.branches.includes(branch)),
        level: this.levels.get(member) ?? 0,
      })),
    );
  }

  private async liveThrough(day: DayOfHistory, dice: Dice): Promise<void> {
    const told = this.tellable(day);
    const half = Math.ceil(told.length / 2);
    // At noon, and at the last moment of a day of whatever length.
    this.now = new Date(beginningOf(addDays(day.day, 1)).getTime() - 1);
    await this.keep.onAll(told.slice(0, half));
    await this.keep.onAll(told.slice(dice.below(half + 1)));
    if (this.levelsSince === addDays(day.day, 1)) await this.holdLevels(dice);
    const staff = this.known();
    for (const person of [...day.came, ...day.came.slice(0, 3)])
      this.visits.note({
        memberId: person.id,
        staff: staff.get(person.id)?.role === 'moderator',
        branches: BRANCHES.filter((branch) => person.branches.includes(branch)),
      });
    for (const [by, times] of day.pages) for (let page = 0; page < times; page++) this.visits.notePage(by);
    await this.visits.flush();
    this.searches.set(day.day, day.searches);
  }

  /** Roles as they are on the day that it is now. */
  private known() {
    const today = this.now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
    return new Map(
      this.people.map(({ id, branches, staffSince }) => [
        id,
        { id, branches, role: staffSince !== null && staffSince <= today ? 'moderator' : 'member' },
      ]),
    );
  }

  /** Days that were written at an earlier look and are not the same any more. */
  private async changedSince(before: Map<string, string>): Promise<string[]> {
    const rows = await this.sql.rows<{ key: string; value: string }>(
      `select day || ' ' || measure || ' ' || branch as key, n || ' ' || whole || ' ' || seconds::text as value
       from insights.daily_count`,
    );
    const now = new Map(rows.map(({ key, value }) => [key, value]));
    const changed = [...before]
      .filter(([key, value]) => now.get(key) !== value)
      .map(([key]) => `${key} changed`);
    for (const [key, value] of now) before.set(key, value);
    return changed;
  }

  private async compare(dice: Dice, yesterday: Day): Promise<{ figures: number; found: string[] }> {
    const raw = await this.raw(yesterday);
    const found: string[] = [];
    let figures = 0;
    const judge = (what: string, told: Told, counted: Told) => {
      figures++;
      if (!isSame(told, counted)) found.push(`${what}: told ${say(told)}, counted ${say(counted)}`);
    };
    const read = new ReadKpis(this.rollups, this.clock);
    for (const asked of this.periods(dice, yesterday)) {
      const report = await read.execute({ actor: this.actor, ...asked });
      for (const figure of report.figures) {
        const what = `${figure.key} from ${report.period.from} to ${report.period.to}`;
        const [now, then] = [
          recount(raw, figure.key, report.period, null),
          reachesBack(raw, figure.key, report.previous)
            ? NONE
            : recount(raw, figure.key, report.previous, null),
        ];
        const since = figure.key.startsWith('level') ? this.levelsSince : null;
        const begins =
          since !== null && since > report.period.from && since <= report.period.to ? since : null;
        if (figure.countedFrom !== begins)
          found.push(`${what} is told from ${figure.countedFrom}, not ${begins}`);
        judge(what, figure, now);
        judge(`${what}, before`, { value: figure.previous, atLeast: figure.previousAtLeast }, then);
        judge(
          `${what}, change`,
          { value: figure.change, atLeast: false },
          reachesBack(raw, figure.key, report.period) ? NONE : changeOf(figure.unit, now, then),
        );
        const at = dice.below(figure.steps.length);
        const step = figure.steps[at]!;
        judge(`${what}, step ${step.from}`, step, recount(raw, figure.key, step, null));
        const earlier = spanBefore(step, report.period);
        judge(
          `${what}, before step ${step.from}`,
          { value: step.previous, atLeast: step.previousAtLeast },
          reachesBack(raw, figure.key, earlier) ? NONE : recount(raw, figure.key, earlier, null),
        );
      }
      const { score, previous } = recountHealth(raw, report.period);
      const { health } = report;
      judge(`health to ${report.period.to}`, { value: health.score, atLeast: false }, exactOr(score));
      judge(
        `health before, to ${report.period.to}`,
        { value: health.previous, atLeast: false },
        exactOr(previous),
      );
      const key = dice.falls(0.1) ? 'backlog' : dice.falls(0.15) ? 'levels-up' : dice.one(report.figures).key;
      const { byBranch, figure, days, parts, funnel } = await new ReadKpi(this.rollups, this.clock).execute({
        actor: this.actor,
        key,
        ...asked,
      });
      judge(`${key} alone`, figure, recount(raw, key, report.period, null));
      const quarters = byBranch?.map(({ quarter }) => quarter);
      if (quarters && `${quarters}` !== `${quartersOf(raw, key, report.period)}`)
        found.push(`${key} to ${report.period.to}: branches are told of ${quarters}`);
      for (const { quarter, branches } of byBranch ?? [])
        for (const one of branches) {
          const counted = recountBranch(raw, key, quarter, one.branch);
          if (!one.masked) judge(`${key} ${one.branch} of ${quarter}`, one, counted);
          if (!one.masked && counted.few) found.push(`${key} ${one.branch} of ${quarter} tells of few`);
        }
      for (const { part, value } of parts)
        judge(
          `${part} to ${report.period.to}`,
          { value, atLeast: false },
          recountPart(raw, part, report.period),
        );
      if (funnel) {
        figures += 40;
        const [told, counted] = [linesOf(funnel), recountFunnel(raw, report.period)].map((one) =>
          JSON.stringify(one),
        );
        if (told !== counted) found.push(`levels to ${report.period.to}: told ${told}, counted ${counted}`);
      }
      const day = dice.one(days);
      judge(`${key} on ${day.day}`, day, recount(raw, key, { from: day.day, to: day.day }, null));
    }
    const cohorts = await this.compareCohorts(raw);
    const betrayed = await this.pry(yesterday);
    return { figures: figures + cohorts.figures, found: [...found, ...cohorts.found, ...betrayed] };
  }

  /**
   * Of every figure, periods that differ by one day at either end, over the end of a month and of a quarter, some of them long enough
   * to hold whole quarters; then put together.
   */
  private async pry(yesterday: Day): Promise<string[]> {
    const prying = new Prying();
    const read = new ReadKpi(this.rollups, this.clock);
    for (const key of KPIS.filter(({ byBranch }) => byBranch).map((one) => one.key))
      for (const to of this.endsToPry(yesterday)) {
        if (addDays(to, -40) < FROM) continue;
        for (const days of [30, 183, 184])
          prying.hear(key, await read.execute({ actor: this.actor, key, from: addDays(to, 1 - days), to }));
      }
    prying.combine(BRANCHES);
    return prying.found;
  }

  /** Yesterday, the days before it, and those on either side of the end of the last quarter. */
  private endsToPry(yesterday: Day): readonly Day[] {
    const month = Math.floor((Number(yesterday.slice(5, 7)) - 1) / 3) * 3 + 1;
    const begun = `${yesterday.slice(0, 4)}-${String(month).padStart(2, '0')}-01` as Day;
    const ends = [0, 1, 31].map((back) => addDays(yesterday, -back));
    return [...new Set([...ends, addDays(begun, -1), addDays(begun, -2)])];
  }

  private async compareCohorts(raw: Raw): Promise<{ figures: number; found: string[] }> {
    const read = new ReadCohorts(new SqlCohortCounts(this.sql), this.clock);
    const running = this.now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' }).slice(0, 7);
    const found: string[] = [];
    let figures = 0;
    for (const way of COHORT_WAYS) {
      const { cohorts } = await read.execute({ actor: this.actor, way });
      figures += cohorts.reduce((sum, { back }) => sum + 1 + back.length, 0);
      const [told, counted] = [cohorts, recountCohorts(raw, way, running)].map((all) => JSON.stringify(all));
      if (told !== counted)
        found.push(`cohorts by ${way} before ${running}: told ${told}, counted ${counted}`);
    }
    return { figures, found };
  }

  /** Of a year, of half a one, and of a past month as it was told then. */
  private async compareContacts(
    contacts: ContactHouse,
    today: Day,
  ): Promise<{ figures: number; found: string[] }> {
    await contacts.importVolumes(today);
    const found: string[] = [];
    let figures = 0;
    const last = (await contacts.read({ months: 6 }, today)).period.to;
    for (const asked of [
      { months: 12 },
      { months: 6 },
      { months: 24 },
      { months: 6, to: monthBefore(last) },
    ]) {
      const report = await contacts.read(asked, today);
      const told = numbersOf(report);
      const counted = recountContacts(contacts.lived(), report.period.from, report.period.to);
      for (const name of new Set([...Object.keys(told), ...Object.keys(counted)])) {
        figures++;
        const [one, other] = [told[name] ?? null, counted[name] ?? null];
        const same =
          one === null || other === null ? one === other : Math.abs(one - other) < 1e-6 * (1 + Math.abs(one));
        if (!same) found.push(`${name} to ${report.period.to}: told ${one}, counted ${other}`);
      }
    }
    return { figures, found };
  }

  private periods(dice: Dice, yesterday: Day) {
    const usual = [7, 30, 90, 365].map((days) => ({ days }));
    const length = Math.round((Date.parse(yesterday) - Date.parse(FROM)) / 86_400_000) + 1;
    const others = Array.from({ length: this.options.periods }, () => {
      const from = addDays(FROM, dice.below(length));
      const rest = Math.round((Date.parse(yesterday) - Date.parse(from)) / 86_400_000) + 1;
      return { from, to: addDays(from, dice.below(Math.min(rest, 120))) };
    });
    return [...usual, ...others];
  }

  private async raw(yesterday: Day): Promise<Raw> {
    const acts = await this.sql.rows<Omit<Raw['acts'][number], 'day'>>(
      `select kind, at, position::int, member_id as member, staff, branches, topic_id as topic, post_id as post,
         about_id as about, former_level as former, level from insights.activity`,
    );
    return {
      acts: acts.map((act) => ({
        ...act,
        day: act.at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' }),
      })),
      visits: await this.sql.rows(
        `select day::text, member_id as member, staff, branches from insights.visit`,
      ),
      pages: await this.sql.rows(`select day::text, reader, pages::int from insights.page_count`),
      searches: [...this.searches].map(([day, counts]) => ({ day, ...counts })),
      levelsSince: this.levelsSince,
      yesterday,
    };
  }
}

const isOfLevel = ({ fact }: DayOfHistory['told'][number]): boolean =>
  fact.name === 'community.level-changed.v1';

/** What is told level by level, as numbers. */
const linesOf = ({ levels }: LevelFunnel): (number | null)[][] =>
  levels.map((one) => [
    one.members,
    one.share,
    one.risenTo,
    one.risenFrom,
    one.fallenTo,
    one.fallenFrom,
    one.reached,
    one.wait,
  ]);

const exactOr = (value: number | null): Told => ({ value, atLeast: false });

/** As many days before it as the period has. */
function spanBefore(step: { from: string; to: string }, period: { from: string; to: string }) {
  let days = 1;
  while (plus(period.from, days - 1) < period.to) days++;
  return { from: plus(step.from, -days), to: plus(step.to, -days) };
}

/** Of shares and of waits what they differ by, of all others a part of what was. */
function changeOf(unit: string, now: Told, then: Told): Told {
  if (now.value === null || then.value === null || now.atLeast || then.atLeast) return NONE;
  if (['share', 'seconds'].includes(unit)) return exactOr(now.value - then.value);
  return exactOr(then.value === 0 ? null : now.value / then.value - 1);
}

const monthBefore = (month: string): string => addDays(`${month}-01` as Day, -1).slice(0, 7);

const isSame = (one: Told, other: Told): boolean =>
  one.atLeast === other.atLeast &&
  (one.value === null || other.value === null
    ? one.value === other.value
    : Math.abs(one.value - other.value) < 1e-9);
const say = ({ value, atLeast }: Told): string => `${atLeast ? 'at least ' : ''}${value}`;

if (isProgram(import.meta))
  await conclude('kpis', async (progress) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'proof-kpis-'));
    fs.chmodSync(folder, 0o755);
    const postgres = await startEmbeddedPostgres({
      dataDir: path.join(folder, 'postgres'),
      port: await keptPort(),
    });
    try {
      await migrate(postgres.url);
      return await proveKpis(postgres.url, { ...FULL, progress });
    } finally {
      await postgres.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
