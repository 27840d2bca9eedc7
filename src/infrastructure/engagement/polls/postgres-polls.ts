import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { type Poll, type PollId, TAKEN_BACK } from '#domain/engagement/polls/poll';
import { PollNotFound } from '#domain/engagement/polls/poll.errors';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { pollSchema } from './poll.schema.ts';

const AT_ONCE = 100;

export class PostgresPolls implements Polls {
  constructor(
    private readonly em: EntityManager,
    private readonly sql: Sql,
  ) {}

  async getForVote(id: PollId): Promise<Poll> {
    return found(await this.em.findOne(pollSchema, { id }, { lockMode: LockMode.PESSIMISTIC_READ }));
  }

  async getForChange(id: PollId): Promise<Poll> {
    return found(await this.em.findOne(pollSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  }

  async endedUntold(at: Date): Promise<readonly PollId[]> {
    const rows = await this.sql.rows<{ id: PollId }>(
      `select id from engagement.poll
       where end_told_at is null and away = '[]' and (closed_at is not null or closes_at <= $1)
       order by closes_at, id limit ${AT_ONCE}`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  async waitingOf(asker: MemberId): Promise<readonly PollId[]> {
    const rows = await this.sql.rows<{ id: PollId }>(
      `select id from engagement.poll where author_id = $1 and away @> '[{"action": "hold"}]' order by id`,
      [asker],
    );
    return rows.map(({ id }) => id);
  }

  async takenBackOf(asker: MemberId): Promise<readonly string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `select id from engagement.poll where author_id = $1 and away @> $2::jsonb order by id`,
      [asker, JSON.stringify([{ decisionId: TAKEN_BACK }])],
    );
    return rows.map(({ id }) => id);
  }

  add(poll: Poll): void {
    this.em.persist(poll);
  }
}

function found(poll: Poll | null): Poll {
  if (!poll) throw new PollNotFound();
  return poll;
}
