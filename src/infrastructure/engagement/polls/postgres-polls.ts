import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { Poll, PollId } from '#domain/engagement/polls/poll';
import { PollNotFound } from '#domain/engagement/polls/poll.errors';
import type { Polls } from '#domain/engagement/polls/polls.port';
import { pollSchema } from './poll.schema.ts';

export class PostgresPolls implements Polls {
  constructor(private readonly em: EntityManager) {}

  async getForVote(id: PollId): Promise<Poll> {
    return found(await this.em.findOne(pollSchema, { id }, { lockMode: LockMode.PESSIMISTIC_READ }));
  }

  async getForChange(id: PollId): Promise<Poll> {
    return found(await this.em.findOne(pollSchema, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  }

  add(poll: Poll): void {
    this.em.persist(poll);
  }
}

function found(poll: Poll | null): Poll {
  if (!poll) throw new PollNotFound();
  return poll;
}
