import type { LevelBook } from '#application/engagement/levels/level-book.port';
import type {
  LevelsQuery,
  LevelVersion,
  LevelVersionsQuery,
  OwnLevel,
} from '#application/engagement/levels/levels.query';
import type { Clock } from '#application/shared/ports';
import { type Level, levelAt, type LevelSet } from '#domain/engagement/levels/levels';
import type { Actor } from '#domain/shared/actor';
import { knownId, type MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const NONE: LevelSet = { number: 0, levels: [], from: new Date(0) };
const SET = `s.number, s.levels, s.from_at as "from"`;
const HOLDS = `select ${SET} from engagement.level_set s where s.from_at <= $1 order by s.from_at desc, s.number desc limit 1`;
const SHOWN = 30;

export class SqlLevelBook implements LevelBook {
  constructor(private readonly sql: Sql) {}

  async addFirst({ number, levels, from }: LevelSet): Promise<void> {
    await this.sql.rows(
      `insert into engagement.level_set (number, levels, from_at) select $1, $2::jsonb, $3
       where not exists (select from engagement.level_set) on conflict do nothing`,
      [number, JSON.stringify(levels), from],
    );
  }

  async latest(): Promise<LevelSet> {
    const row = await this.sql.row<LevelSet>(
      `select ${SET} from engagement.level_set s order by s.number desc limit 1`,
    );
    return row ?? NONE;
  }

  async at(moment: Date): Promise<LevelSet> {
    return (await this.sql.row<LevelSet>(HOLDS, [moment])) ?? NONE;
  }

  async add({ set, note, by, at }: Parameters<LevelBook['add']>[0]): Promise<boolean> {
    const rows = await this.sql.rows(
      `insert into engagement.level_set (number, levels, from_at, note, changed_by, changed_at)
       values ($1, $2::jsonb, $3, $4, $5, $6) on conflict do nothing returning 1`,
      [set.number, JSON.stringify(set.levels), set.from, note, by, at],
    );
    return rows.length > 0;
  }

  pointsHeld() {
    return this.sql.rows<{ points: number; members: number }>(
      `select points, count(*)::int as members from engagement.participant group by points`,
    );
  }

  membersWith(points: readonly number[], limit: number) {
    return this.sql.rows<{ memberId: MemberId; points: number }>(
      `select member_id as "memberId", points from engagement.participant
       where points = any($1::int[]) order by member_id limit $2`,
      [points, limit],
    );
  }
}

/** A level follows from the points of the moment and nothing else: there is none to keep, to lose or to rebuild. */
export class SqlLevels implements LevelsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async own(actor: Actor): Promise<OwnLevel> {
    const row = await this.sql.row<{ points: number; celebrates: boolean; noted: number }>(
      `select points, celebrates, noted_points as noted from engagement.participant where member_id = $1`,
      [actor.mustBeMember()],
    );
    const { points, celebrates, noted } = row ?? { points: 0, celebrates: true, noted: 0 };
    const levels = await this.levels();
    const reached = levelAt(levels, points);
    return {
      ...reached,
      points,
      levels,
      isNew: celebrates && reached.level !== null && reached.level.threshold > noted,
    };
  }

  async of(actor: Actor, memberId: string): Promise<Level | null> {
    const row = await this.sql.row<{ points: number }>(
      `select points from engagement.participant
       where member_id = $1 and (shows_badges and ranked and barred_at is null or $2)`,
      [memberId, actor.is(knownId<'Member'>(memberId))],
    );
    return row && levelAt(await this.levels(), row.points).level;
  }

  private async levels(): Promise<readonly Level[]> {
    const set = await this.sql.row<LevelSet>(HOLDS, [this.clock.now()]);
    return (set?.levels ?? []).map(({ nameEn = null, ...level }) => ({ ...level, nameEn }));
  }
}

export class SqlLevelVersions implements LevelVersionsQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor) {
    actor.mustBeAllowed('engagement.manage');
    const versions = await this.sql.rows<LevelVersion>(
      `select ${SET}, s.note, s.changed_by as by from engagement.level_set s order by s.number desc limit ${SHOWN}`,
    );
    const holds = await this.sql.row<LevelSet>(HOLDS, [this.clock.now()]);
    return { holds: holds?.number ?? 0, versions };
  }
}
