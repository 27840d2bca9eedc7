import type {
  GatheredQuestion,
  IncidentCount,
  IncidentDesk,
  IncidentInShort,
  IncidentOfTopic,
  IncidentsQuery,
  IncidentView,
} from '#application/community/incidents/incidents.query';
import { IncidentNotFound } from '#domain/community/incidents/incident';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { anyWordOf } from '../search/search-words.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { concernedBy } from './sql-incident-notices.ts';

const MOST_LISTED = 200;
const MOST_PROPOSED = 50;
/** Questions that were asked in the days before it was opened may already be of it. */
const DAYS_BEFORE = 30;

const ITSELF = `i.id, i.number::int as number, i.title, i.known, i.opened_at as "openedAt", i.solved_at as "solvedAt"`;
const TOPIC = `jsonb_build_object('number', t.number, 'slug', t.slug, 'title', t.title)`;
const IN_SHORT = `${ITSELF}, ${TOPIC} as topic`;
/** Those of which the reader may know. @param audiences placeholder of them */
const known = (audiences: string): string =>
  `community.incident i join community.topic t on t.id = i.topic_id and ${visibleTopic('t', audiences)}`;
/** Of a question that the reader may not know of, its number says that it is there: also to who runs incidents, who may be in no group. */
const COUNTED = `(select count(*)::int from community.incident_question q join community.topic g on g.id = q.topic_id
  where q.incident_id = i.id and ${visibleTopic('g', '$1')}) as gathered`;

const ONE = `
  select ${IN_SHORT}, ${COUNTED},
    (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'kind', n.kind, 'text', n.body, 'at', n.at)
      order by n.at desc, n.id desc), '[]') from community.incident_news n where n.incident_id = i.id) as log
  from ${known('$1')} where i.number = $2`;
const THAT_LAST = `
  select ${IN_SHORT} from ${known('$1')} where i.solved_at is null
  order by i.opened_at desc, i.id desc limit ${MOST_LISTED}`;
const OF_TOPIC = `
  select ${IN_SHORT}, i.topic_id as "topicId", i.topic_id = $2::uuid as "isOfficial" from ${known('$1')}
  where i.topic_id = $2::uuid or i.id = (select incident_id from community.incident_question where topic_id = $2::uuid)
  order by i.solved_at is not null, i.opened_at desc limit 1`;

// Two words in common with it, or with what was gathered under it and whoever typed them may know of; where only one word was typed, that one.
const LIKE = `
  with typed as materialized (select tsvector_to_array(to_tsvector('platform.fr', $2)) as words)
  select ${IN_SHORT} from ${known('$1')}, typed
  cross join lateral (
    select tsvector_to_array(to_tsvector('platform.fr', concat_ws(' ', i.title, i.known, (
      select string_agg(g.title, ' ') from (
        select g.title from community.incident_question q join community.topic g on g.id = q.topic_id and ${visibleTopic('g', '$1')}
        where q.incident_id = i.id order by q.gathered_at desc limit ${MOST_LISTED}) g)))) as words) its
  cross join lateral (
    select count(*) as common from unnest(typed.words) word where word = any(its.words)) shared
  where i.solved_at is null and shared.common >= least(2, greatest(cardinality(typed.words), 1))
  order by shared.common desc, i.opened_at desc limit 3`;

const SEEN_GATHERED = `q.incident_id = i.id and exists (
  select from community.topic g where g.id = q.topic_id and ${visibleTopic('g', '$1')})`;
const FIGURES = `${COUNTED}, (select count(*)::int from (${concernedBy(SEEN_GATHERED)}) people) as concerned`;
/** Who runs incidents finds each of them, whatever became of its topic. */
const RUN = `select ${ITSELF}, case when ${visibleTopic('t', '$1')} then ${TOPIC} end as topic, ${FIGURES}
  from community.incident i join community.topic t on t.id = i.topic_id`;
const ALL = `${RUN} order by i.opened_at desc, i.id desc limit ${MOST_LISTED}`;
const COUNTED_ONE = `${RUN} where i.number = $2`;

const QUESTION = `t.number::int as number, t.slug, t.title, t.opened_at as "openedAt", t.reply_count as "replyCount"`;
const GATHERED = `
  select ${QUESTION}, q.gathered_at as "gatheredAt", t.status = 'closed' as closed
  from community.incident_question q join community.topic t on t.id = q.topic_id and ${visibleTopic('t', '$1')}
  where q.incident_id = $2 order by q.gathered_at desc, t.id desc limit ${MOST_LISTED}`;
const CANDIDATES = `
  with incident as (select * from community.incident where id = $2),
  wanted as materialized (select websearch_to_tsquery('platform.fr', $3) as words),
  found as materialized (
    select t.id from community.topic t
    where t.search @@ (select words from wanted) and t.kind = 'question' and t.duplicate_of is null
      and t.opened_at > (select opened_at from incident) - interval '${DAYS_BEFORE} days'
      and t.id <> (select topic_id from incident) and ${visibleTopic('t', '$1')}
      and not exists (select from community.incident_question q where q.topic_id = t.id)
    order by t.opened_at desc limit 2000)
  select ${QUESTION} from found join community.topic t on t.id = found.id
  order by ts_rank(t.search, (select words from wanted)) + similarity(community.plain(t.title), community.plain($4)) desc, t.id desc
  limit ${MOST_PROPOSED}`;

type Named<T> = T & { readonly id: string };

export class SqlIncidentsRead implements IncidentsQuery {
  constructor(private readonly sql: Sql) {}

  async one(actor: Actor, number: number): Promise<IncidentView> {
    const row = await this.sql.row<Named<IncidentView>>(ONE, [audiencesOf(actor), number]);
    if (!row) throw new IncidentNotFound();
    return { ...row, log: row.log.map((each) => ({ ...each, at: new Date(each.at) })) };
  }

  ofTopic(actor: Actor, topicId: Id<'Topic'>): Promise<IncidentOfTopic | null> {
    return this.sql.row<IncidentOfTopic>(OF_TOPIC, [audiencesOf(actor), topicId]);
  }

  async like(actor: Actor, title: string): Promise<readonly IncidentInShort[]> {
    const text = asked(title).trim();
    return text.length < 4 ? [] : this.sql.rows<IncidentInShort>(LIKE, [audiencesOf(actor), text]);
  }

  async lasting(actor: Actor): Promise<readonly IncidentInShort[]> {
    return this.sql.rows<IncidentInShort>(THAT_LAST, [audiencesOf(actor)]);
  }

  async all(actor: Actor): Promise<readonly IncidentCount[]> {
    actor.mustBeAllowed('announcement.publish');
    return this.sql.rows<IncidentCount>(ALL, [audiencesOf(actor)]);
  }

  async desk(actor: Actor, number: number, words: string): Promise<IncidentDesk> {
    actor.mustBeAllowed('announcement.publish');
    const audiences = audiencesOf(actor);
    const row = await this.sql.row<Named<IncidentCount>>(COUNTED_ONE, [audiences, number]);
    if (!row) throw new IncidentNotFound();
    const text = asked(`${row.title} ${words}`);
    const [questions, candidates] = await Promise.all([
      this.sql.rows<IncidentDesk['questions'][number]>(GATHERED, [audiences, row.id]),
      row.solvedAt
        ? []
        : this.sql.rows<GatheredQuestion>(CANDIDATES, [audiences, row.id, anyWordOf(text), text]),
    ]);
    return { ...row, questions, candidates };
  }
}
