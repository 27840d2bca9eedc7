import type { TopicChoice, TopicChoicesQuery } from '#application/community/topics/topic-choices.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isPlace } from '../asked.ts';
import { audiencesOf, knownTopic, visibleTopic } from '../visibility.sql.ts';

const MOST = 10;

const CHOICES = `
  with meant as (
    select coalesce(named.merged_into, named.id) as id, min(asked.place) as place
    from unnest($2::bigint[]) with ordinality as asked(number, place)
    join community.topic named on named.number = asked.number and ${knownTopic('named', '$1')}
    group by 1)
  select t.number::float8 as number, t.slug, t.title, t.status, c.name as category, t.reply_count as "replyCount",
    t.opened_at as "openedAt",
    case when other.id is null then null
      else jsonb_build_object('number', other.number, 'slug', other.slug, 'title', other.title) end as repeats
  from meant
  join community.topic t on t.id = meant.id and ${visibleTopic('t', '$1')}
  join community.category c on c.id = t.category_id
  left join community.topic other on other.id = t.duplicate_of and ${visibleTopic('other', '$1')}
  order by meant.place limit ${MOST}`;

export class SqlTopicChoices implements TopicChoicesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, numbers: readonly number[]): Promise<readonly TopicChoice[]> {
    const places = numbers.filter(isPlace);
    if (places.length === 0) return [];
    return this.sql.rows<TopicChoice>(CHOICES, [audiencesOf(actor), places]);
  }
}
