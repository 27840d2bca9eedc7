import type { OwnSeat } from '#application/engagement/trials/trial-view';
import type { OwnSeatQuery } from '#application/engagement/trials/trials.query';
import { NoTester } from '#domain/engagement/trials/trial.errors';
import type { Actor } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const own = (key: string) => `
  select t.id, t.slug, t.title from engagement.trial t
  join engagement.tester o on o.trial_id = t.id and o.member_id = $1 and o.left_at is null
  where ${key}`;
const BY_SLUG = own('t.slug = $2');
const BY_ID = own('t.id = $2::uuid');

export class SqlOwnSeat implements OwnSeatQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ memberId }: Actor, key: string): Promise<OwnSeat> {
    const seat = memberId && (await this.sql.row<OwnSeat>(isId(key) ? BY_ID : BY_SLUG, [memberId, key]));
    if (!seat) throw new NoTester();
    return seat;
  }
}
