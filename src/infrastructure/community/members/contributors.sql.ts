import type { Contributor, ContributorsQuery } from '#application/community/members/contributors.query';
import type { Actor } from '#domain/shared/actor';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { topicAudiencesOf, visibleTopic } from '../visibility.sql.ts';

const HELPFUL_LATELY = `
  with votes as (
    select p.author_id from community.helpful_vote h
    join community.post p on p.id = h.post_id and p.deleted_at is null
    join community.topic t on t.id = p.topic_id and ${visibleTopic('t', '$1')}
    where h.voted_at > now() - interval '30 days'
    order by h.voted_at desc limit 2000)
  select m.pseudonym, m.handle, m.avatar_key as "avatarKey", m.branches, m.role, count(*)::int as helpful
  from votes join community.member m on m.id = votes.author_id and m.status = 'active'
  group by m.id order by count(*) desc, m.joined_at, m.id limit 5`;

const KEPT_MS = 60_000;

/** Thousands of marks are joined for five names that stand on every home page: read once until something changes. */
export class SqlContributors implements ContributorsQuery {
  private readonly kept: PromiseCache<readonly Contributor[]>;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
  ) {
    this.kept = new PromiseCache({ milliseconds: KEPT_MS, tag: 'forum', changes });
  }

  async execute(actor: Actor): Promise<readonly Contributor[]> {
    const audiences = topicAudiencesOf(actor);
    return this.kept.get(audiences.join(' '), () => this.sql.rows<Contributor>(HELPFUL_LATELY, [audiences]));
  }
}
