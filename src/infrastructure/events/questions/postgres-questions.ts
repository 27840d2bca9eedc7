import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { AskedLately } from '#application/events/questions/questions.gate';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import type { Question } from '#domain/events/questions/question';
import { QuestionNotFound } from '#domain/events/questions/question.errors';
import type { Hands, Questions } from '#domain/events/questions/questions.port';
import type { MemberId } from '#domain/shared/id';
import { sentBefore } from '../../platform/persistence/sent-twice.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { questionSchema } from './question.schema.ts';

/** Counted where it is cast: one that stands already adds nothing. */
const VOTE = `
  with cast_now as (
    insert into events.question_vote (question_id, member_id, cast_at) values ($1, $2, $3)
    on conflict (question_id, member_id) do nothing returning 1)
  update events.question set votes = votes + 1 where id = $1 and exists (select from cast_now) returning 1`;
const UNVOTE = `
  with taken_back as (
    delete from events.question_vote where question_id = $1 and member_id = $2 returning 1)
  update events.question set votes = votes - 1 where id = $1 and exists (select from taken_back) returning 1`;

export class PostgresQuestions implements Questions {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async get(id: QuestionId): Promise<Question> {
    const question = await this.em.findOne(questionSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!question) throw new QuestionNotFound();
    return question;
  }

  async waitingOf(author: MemberId): Promise<readonly QuestionId[]> {
    const rows = await this.sql.rows<{ id: QuestionId }>(
      `select id from events.question where author_id = $1 and standing = 'held' order by id`,
      [author],
    );
    return rows.map(({ id }) => id);
  }

  async takenBackOf(author: MemberId): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from events.question where author_id = $1 and withdrawn_at is not null order by id`,
      [author],
    );
    return rows.map(({ id }) => id);
  }

  add(question: Question): void {
    this.em.persist(question);
  }

  askedLately(
    { gatheringId, by, body }: Parameters<Questions['askedLately']>[0],
    since: Date,
  ): ReturnType<Questions['askedLately']> {
    const statement = `select id, standing = 'held' as waits from events.question
       where author_id = $1 and gathering_id = $2 and body = $3 and asked_at > $4 and standing in ('published', 'held')
       order by asked_at desc limit 1`;
    return sentBefore(this.sql, by, { statement, asked: [by, gatheringId, body, since] });
  }

  async vote(id: QuestionId, member: MemberId, at: Date): Promise<boolean> {
    return (await this.sql.row(VOTE, [id, member, at])) !== null;
  }

  async unvote(id: QuestionId, member: MemberId): Promise<boolean> {
    return (await this.sql.row(UNVOTE, [id, member])) !== null;
  }
}

/** Who had the word before has it no more, where somebody else is given it. */
const GIVE = `
  with given as (
    update events.hand set given_at = coalesce(given_at, $3)
    where gathering_id = $1 and member_id = $2 returning 1),
  former as (
    delete from events.hand
    where gathering_id = $1 and member_id <> $2 and given_at is not null and exists (select from given))
  select 1 from given`;

export class SqlHands implements Hands {
  constructor(private readonly sql: Sql) {}

  async raise(id: GatheringId, member: MemberId, at: Date): Promise<boolean> {
    const raised = await this.sql.row(
      `insert into events.hand (gathering_id, member_id, raised_at) values ($1, $2, $3) on conflict do nothing returning 1`,
      [id, member, at],
    );
    return raised !== null;
  }

  async lower(id: GatheringId, member: MemberId): Promise<boolean> {
    const lowered = await this.sql.row(
      'delete from events.hand where gathering_id = $1 and member_id = $2 returning 1',
      [id, member],
    );
    return lowered !== null;
  }

  async give(id: GatheringId, member: MemberId, at: Date): Promise<boolean> {
    return (await this.sql.row(GIVE, [id, member, at])) !== null;
  }

  async takeBack(id: GatheringId): Promise<void> {
    await this.sql.rows('delete from events.hand where gathering_id = $1 and given_at is not null', [id]);
  }
}

const MOST = 50;

export class SqlAskedLately implements AskedLately {
  constructor(private readonly sql: Sql) {}

  async by(member: MemberId, hours: number): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ body: string }>(
      `select body from events.question where author_id = $1 and standing <> 'deleted'
         and asked_at > now() - make_interval(hours => $2) order by asked_at desc limit ${MOST}`,
      [member, hours],
    );
    return rows.map(({ body }) => body);
  }

  async published(member: MemberId): Promise<number> {
    const row = await this.sql.row<{ count: number }>(
      `select count(*)::int as count from events.question where author_id = $1 and standing = 'published'`,
      [member],
    );
    return row!.count;
  }
}
