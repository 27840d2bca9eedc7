import type { OwnSeat } from '#application/engagement/trials/trial-view';
import type { OwnSeatQuery, UnseenSeatsQuery } from '#application/engagement/trials/trials.query';
import { NoTester } from '#domain/engagement/trials/trial.errors';
import type { Actor } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SLUG } from './trials.sql.ts';
import { visibleTrial, whoLooks } from './visible-trial.sql.ts';

const own = (key: string) => `
  select t.id, t.slug, t.title from engagement.trial t
  join engagement.tester o on o.trial_id = t.id and o.member_id = $1 and o.left_at is null
  where ${key}`;
const BY_SLUG = own('t.slug = $2');
const BY_ID = own('t.id = $2::uuid');

const UNSEEN = `${own(`t.state in ('recruiting', 'running') and not ${visibleTrial('t')}`)} order by t.title, t.id limit 50`;

export class SqlOwnSeat implements OwnSeatQuery {
  constructor(private readonly sql: Sql) {}

  async execute({ memberId }: Actor, key: string): Promise<OwnSeat> {
    const text = isId(key) ? BY_ID : SLUG.test(key) ? BY_SLUG : null;
    const seat = memberId && text && (await this.sql.row<OwnSeat>(text, [memberId, key]));
    if (!seat) throw new NoTester();
    return seat;
  }
}

export class SqlUnseenSeats implements UnseenSeatsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly OwnSeat[]> {
    return actor.memberId === null ? [] : this.sql.rows<OwnSeat>(UNSEEN, whoLooks(actor));
  }
}
