import type { MemberCounts, MemberCountsQuery } from '#application/community/members/member-counts.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { acceptedIn } from '../topics/accepted.sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { memberByHandle } from './member-by-handle.sql.ts';

const counts = (actor: Actor) => `
  select (count(*) filter (where p.position = 1))::int as topics, (count(*) filter (where p.position > 1))::int as replies,
    coalesce(sum(p.helpful_count), 0)::int as helpful, (count(*) filter (where ${acceptedIn('t', 'p')}))::int as accepted
  from community.post p join community.topic t on t.id = p.topic_id and ${visibleTopic('t', '$2')}
  where p.author_id = ${memberByHandle('$1', actor)} and p.deleted_at is null`;

export class SqlMemberCounts implements MemberCountsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, handle: string): Promise<MemberCounts> {
    const row = await this.sql.row<MemberCounts>(counts(actor), [asked(handle), audiencesOf(actor)]);
    return row ?? { topics: 0, replies: 0, helpful: 0, accepted: 0 };
  }
}
