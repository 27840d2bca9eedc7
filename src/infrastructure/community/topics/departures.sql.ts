import type { DeparturesQuery, RepliesAway } from '#application/community/topics/departures.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { audiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';

const AWAY = `
  select count(*)::int as count, case when t.id is not null
    then jsonb_build_object('id', t.id, 'number', t.number, 'slug', t.slug, 'title', t.title) end as into
  from community.topic left_one
  join community.reply_departure d on d.from_topic_id = left_one.id
  join community.post p on p.id = d.post_id and p.topic_id <> left_one.id and p.deleted_at is null
  left join community.topic t on t.id = p.topic_id and ${visibleTopic('t', '$2')}
  where left_one.id = $1 and ${knownTopic('left_one', '$2')}
  group by t.id, t.number, t.slug, t.title order by min(d.at), t.number`;

export class SqlDepartures implements DeparturesQuery {
  constructor(private readonly sql: Sql) {}

  execute(actor: Actor, topicId: string): Promise<readonly RepliesAway[]> {
    return this.sql.rows<RepliesAway>(AWAY, [topicId, audiencesOf(actor)]);
  }
}
