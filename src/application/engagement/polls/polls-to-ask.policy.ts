import { PollNotFound } from '#domain/engagement/polls/poll.errors';
import type { Voter } from '#domain/engagement/polls/voter';
import type { PollAskers } from './poll-askers.policy.ts';
import type { PollView } from './poll-view.ts';
import type { PollPageQuery } from './polls.query.ts';

/** Polls that somebody may put before others where they talk: of those that they know of, by who may ask members. */
export class PollsToAsk {
  constructor(
    private readonly askers: PollAskers,
    private readonly polls: PollPageQuery,
  ) {}

  /** @param key slug or id @throws ModuleClosed, NotAllowed, SignInNeeded, AskerTooNew, PollNotFound also for what is out of sight */
  async find(voter: Voter, key: string): Promise<Pick<PollView, 'id' | 'audiences'>> {
    voter.actor.mustUse('polls');
    await this.askers.mustBeOne(voter.actor);
    const { id, audiences, hidden } = await this.polls.execute(voter, key);
    if (hidden) throw new PollNotFound();
    return { id, audiences };
  }
}
