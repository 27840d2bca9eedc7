import type {
  AskedQuestion,
  AskedQuestionsQuery,
  TopicsOfGatheringQuery,
} from '#application/events/questions/asked-questions.query';
import { GatheringNotFound } from '#domain/events/gatherings/gathering.errors';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { Actor } from '#domain/shared/actor';
import { type Id, isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { lookingAs, runs, visibleGathering } from '../gatherings/visible-gathering.sql.ts';

const MOST = 200;

/** In sight, or hidden by who runs the event: what Moderation took away is not theirs to show. */
const ON_WALL = `(q.standing = 'published' or q.standing = 'hidden' and q.hidden_by is not null)`;

const ASKED = `
  select (select coalesce(jsonb_agg(to_jsonb(one) - 'rank' order by one.rank), '[]') from (
      select q.id, q.author_id as "authorId", q.body, q.votes, q.answered_at is not null as "isAnswered", q.standing = 'hidden' as "isHidden", q.signs,
        q.topic_id as "topicId", row_number() over (order by q.votes desc, q.id) as rank
      from events.question q where q.gathering_id = g.id and ${ON_WALL} order by rank limit ${MOST}) one)
    as questions
  from events.gathering g where g.id = $4::uuid and ${runs('g')} and $1::text[] is not null`;

export class SqlAskedQuestions implements AskedQuestionsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, gatheringId: GatheringId): Promise<readonly AskedQuestion[]> {
    actor.mustBeAllowed('event.create');
    const row =
      isId(gatheringId) &&
      (await this.sql.row<{ questions: AskedQuestion[] }>(ASKED, [...lookingAs(actor), gatheringId]));
    if (!row) throw new GatheringNotFound();
    return row.questions;
  }
}

const TOPICS = `
  select q.topic_id as id from events.question q join events.gathering g on g.id = q.gathering_id
  where g.id = $4::uuid and ${visibleGathering('g')} and q.topic_id is not null and q.standing = 'published'
  order by q.votes desc, q.id limit ${MOST}`;

export class SqlTopicsOfGathering implements TopicsOfGatheringQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, gatheringId: GatheringId): Promise<readonly Id<'Topic'>[]> {
    const rows = await this.sql.rows<{ id: Id<'Topic'> }>(TOPICS, [...lookingAs(actor), gatheringId]);
    return rows.map(({ id }) => id);
  }
}
