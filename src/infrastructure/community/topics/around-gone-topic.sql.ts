import type {
  AroundGoneTopic,
  AroundGoneTopicQuery,
} from '#application/community/topics/around-gone-topic.query';
import type { NearTopic } from '#application/community/topics/near-topics.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import {
  audiencesOf,
  knownTopic,
  onceShownTopic,
  readableCategory,
  visibleTopic,
} from '../visibility.sql.ts';

const CANDIDATES = 120;
const SHOWN = 4;
/** Words of an address. */
const LONGEST = 150;

// As near topics are found: among the newest of the category alone, at a fixed price.
const AROUND = `
  with gone as (
    select c.id, c.slug, c.name from community.topic t join community.category c on c.id = t.category_id
    where t.number = $1 and t.deleted_at is not null and ${knownTopic('t', '$2')} and ${onceShownTopic('t')}
      and ${readableCategory('c', '$2')}),
  near as (
    select t.* from gone cross join lateral (
      select t.id, t.number, t.slug, t.title, t.kind, t.status, t.solved, t.official, t.reply_count
      from community.topic t where t.category_id = gone.id and ${visibleTopic('t', '$2')}
      order by t.number desc limit ${CANDIDATES}) t
    order by similarity(community.plain(t.title), community.plain($3)) desc, t.number desc limit ${SHOWN})
  select gone.slug, gone.name, (
    select coalesce(json_agg(json_build_object('id', near.id, 'number', near.number, 'slug', near.slug,
        'title', near.title, 'kind', near.kind, 'status', near.status, 'solved', near.solved,
        'official', near.official, 'replyCount', near.reply_count)
      order by similarity(community.plain(near.title), community.plain($3)) desc, near.number desc), '[]')
    from near) as topics
  from gone`;

export class SqlAroundGoneTopic implements AroundGoneTopicQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, number: number, words: string): Promise<AroundGoneTopic | null> {
    const row = await this.sql.row<{ slug: string; name: string; topics: NearTopic[] }>(AROUND, [
      number,
      audiencesOf(actor),
      asked(words).slice(0, LONGEST),
    ]);
    return row && { category: { slug: row.slug, name: row.name }, topics: row.topics };
  }
}
