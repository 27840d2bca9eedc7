import type { TakenAwayQuery } from '#application/community/members/taken-away.query';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Names are not among them: they stay refused for as long as the decision stands. */
const DECISIONS = `(
  select array_agg(distinct id.value #>> '{}') from unnest(array['$.bio[*]', '$.avatar[*]', '$.passed.*[*]']) path,
    jsonb_path_query(m.taken_away, (path || '.decisionId')::jsonpath) id(value)
)`;

export class SqlTakenAway implements TakenAwayQuery {
  constructor(private readonly sql: Sql) {}

  kept() {
    return this.sql.rows<{ memberId: MemberId; decisionIds: string[] }>(
      `select id as "memberId", decisions as "decisionIds"
       from (select m.id, ${DECISIONS} as decisions from community.member m where m.taken_away <> '{}') kept
       where decisions is not null`,
    );
  }
}
