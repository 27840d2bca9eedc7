import type { PollId } from '#domain/engagement/polls/poll';
import type { Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { roleOfItsAsker } from './asker.rank.ts';

interface ClosePollCommand {
  readonly actor: Actor;
  readonly pollId: PollId;
  /** Why, where somebody else asked it. */
  readonly reason?: string | null;
}

/** Ends a poll before its time. */
export class ClosePoll {
  constructor(
    private readonly polls: Polls,
    private readonly cards: MemberCards,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws PollNotFound, PollClosed, PollOfRank, NotAllowed, InvalidValue beside `reason` */
  async execute({ actor, pollId, reason = null }: ClosePollCommand): Promise<void> {
    const { polls, cards, unitOfWork } = this;
    const role = await roleOfItsAsker({ polls, cards, unitOfWork }, pollId);
    await this.unitOfWork.run(async () => {
      const poll = await this.polls.getForChange(pollId);
      poll.mustBeRunBy(actor);
      poll.mustBeOfLowerRank(actor, role);
      const at = this.clock.now();
      poll.close(at);
      poll.answerFor('closed', { by: actor, reason, decisionId: this.ids.next(), at });
    });
  }
}
