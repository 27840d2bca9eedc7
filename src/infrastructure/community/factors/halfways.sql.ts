import { type Halfway, WRONG_CODES } from '#domain/community/factors/halfway';
import type { Challenges, Halfways } from '#domain/community/factors/halfways.port';
import type { Sql } from '../../platform/persistence/sql.ts';

const HALFWAY = `hash, member_id as "memberId", way_in as by, device, provided, arrival, begun_at as "begunAt", expires_at as "expiresAt"`;

export class SqlHalfways implements Halfways {
  constructor(private readonly sql: Sql) {}

  async add(halfway: Halfway): Promise<void> {
    await this.sql.rows(
      `with over as (delete from community.halfway where expires_at <= $6)
       insert into community.halfway (hash, member_id, way_in, device, provided, begun_at, expires_at, arrival)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        halfway.hash,
        halfway.memberId,
        halfway.by,
        halfway.device,
        halfway.provided === null ? null : JSON.stringify(halfway.provided),
        halfway.begunAt,
        halfway.expiresAt,
        halfway.arrival === null ? null : JSON.stringify(halfway.arrival),
      ],
    );
  }

  look(hash: string, at: Date): Promise<Halfway | null> {
    return this.sql.row<Halfway>(
      `select ${HALFWAY} from community.halfway where hash = $1 and expires_at > $2 and wrong < $3`,
      [hash, at, WRONG_CODES],
    );
  }

  take(hash: string, at: Date): Promise<Halfway | null> {
    return this.sql.row<Halfway>(
      `delete from community.halfway where hash = $1 and expires_at > $2 and wrong < $3 returning ${HALFWAY}`,
      [hash, at, WRONG_CODES],
    );
  }

  async wrong(hash: string): Promise<boolean> {
    const row = await this.sql.row<{ wrong: number }>(
      `update community.halfway set wrong = wrong + 1 where hash = $1 returning wrong`,
      [hash],
    );
    return row?.wrong === WRONG_CODES;
  }
}

export class SqlChallenges implements Challenges {
  constructor(private readonly sql: Sql) {}

  async put(holder: string, challenge: string, expiresAt: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.passkey_challenge (holder, challenge, expires_at) values ($1, $2, $3)
       on conflict (holder) do update set challenge = excluded.challenge, expires_at = excluded.expires_at`,
      [holder, challenge, expiresAt],
    );
  }

  async take(holder: string, at: Date): Promise<string | null> {
    const row = await this.sql.row<{ challenge: string }>(
      `delete from community.passkey_challenge where holder = $1 and expires_at > $2 returning challenge`,
      [holder, at],
    );
    return row?.challenge ?? null;
  }
}
