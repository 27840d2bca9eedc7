import type { TagQuery, TagsQuery, TagView } from '#application/community/tags/tags.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';

// Counted anew for each audience: a stored count would tell how many topics are hidden.
const ALL = `
  select g.slug, g.label, g.description, coalesce(used.topics, 0)::int as "topicCount"
  from community.tag g
  left join (
    select tag.slug, count(*) as topics from community.topic t cross join unnest(t.tags) as tag(slug)
    where ${visibleTopic('t', '$1')} group by tag.slug) used on used.slug = g.slug
  order by g.label collate "fr-x-icu", g.slug limit 1000`;

const ONE = `
  select g.slug, g.label, g.description,
    (select count(*)::int from community.topic t where t.tags @> array[$2::text] and ${visibleTopic('t', '$1')}) as "topicCount"
  from community.tag g where g.slug = $2::text`;

export class SqlTagList implements TagsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly TagView[]> {
    return this.sql.rows<TagView>(ALL, [audiencesOf(actor)]);
  }
}

export class SqlTag implements TagQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, slug: string): Promise<TagView | null> {
    return this.sql.row<TagView>(ONE, [audiencesOf(actor), asked(slug)]);
  }
}
