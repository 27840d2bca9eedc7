import type { ChallengeBook } from '#application/engagement/challenges/challenge-book.port';
import type { Challenge } from '#domain/engagement/challenges/challenge';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Columns of a challenge `c`, named as the domain names them. */
export const CHALLENGE = `c.key, c.title, c.description, c.event, c.goal, c.period, c.side, c.branch, c.audience,
  c.title_en as "titleEn", c.description_en as "descriptionEn", c.from_day::text as "from", c.until_day::text as until`;

export class SqlChallengeBook implements ChallengeBook {
  constructor(private readonly sql: Sql) {}

  async addMissing(challenges: readonly Challenge[]): Promise<void> {
    for (const challenge of challenges) await this.save(challenge, 0);
  }

  async audienceOf(key: string): Promise<string | null> {
    const row = await this.sql.row<{ audience: string | null }>(
      `select audience from engagement.challenge where key = $1 for update`,
      [key],
    );
    return row?.audience ?? null;
  }

  async save({ key, from, until, ...c }: Challenge, version: number): Promise<boolean> {
    const values = [
      c.title,
      c.description,
      c.event,
      c.goal,
      c.period,
      c.side,
      c.branch,
      from,
      until,
      c.audience,
      c.titleEn ?? null,
      c.descriptionEn ?? null,
    ];
    const rows = await this.sql.rows(
      version === 0
        ? `insert into engagement.challenge (key, title, description, event, goal, period, side, branch, from_day, until_day, audience,
             title_en, description_en)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning 1`
        : `update engagement.challenge set title = $2, description = $3, event = $4, goal = $5, period = $6, side = $7,
             branch = $8, from_day = $9, until_day = $10, audience = $11, title_en = $12, description_en = $13,
             version = version + 1
           where key = $1 and version = $14 returning 1`,
      [key, ...values, ...(version === 0 ? [] : [version])],
    );
    return rows.length > 0;
  }
}
