import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Poll, PollId } from '#domain/engagement/polls/poll';
import { PollNotFound } from '#domain/engagement/polls/poll.errors';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { Sql } from '../../platform/persistence/sql.ts';
import { pollSchema } from './poll.schema.ts';

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

  async freeSlug(wanted: string): Promise<string> {
    const taken = await this.sql.rows<{ slug: string }>(
      `select slug from engagement.poll where slug = $1 or slug like $1 || '-%'`,
      [wanted],
    );
    const others = new Set(taken.map(({ slug }) => slug));
    let free = wanted;
    for (let number = 2; others.has(free); number++) free = `${wanted}-${number}`;
    return free;
  }

  add(poll: Poll): void {
    this.em.persist(poll);
  }
}

function found(poll: Poll | null): Poll {
  if (!poll) throw new PollNotFound();
  return poll;
}
