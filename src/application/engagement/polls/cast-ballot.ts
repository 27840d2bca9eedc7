import type { Vote } from '#domain/engagement/polls/ballot';
import type { PollId } from '#domain/engagement/polls/poll';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import type { Voter } from '#domain/engagement/polls/voter';
import type { Actor } from '#domain/shared/actor';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { Clock, RealtimeChannel, UnitOfWork } from '../../shared/ports.ts';

interface CastBallotCommand extends Vote {
  readonly voter: Voter;
  readonly pollId: PollId;
  /** Of the poll as its voter read it: nobody answers what they were not asked. */
  readonly version: number;
  /** In the name of which branch, for members of several. */
  readonly branch?: string;
  /** The author of an answer in words was warned of what it says, and goes on. */
  readonly agreed?: boolean;
  /** In place of what they voted before. */
  readonly change?: boolean;
}

/**
 * Takes the vote of a member. No fact is told of it and nothing is logged: whatever named both who voted and when would
 * help to find out what.
 */
export class CastBallot {
  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
    private readonly gate: ContributionGate,
    private readonly realtime: RealtimeChannel,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws PollNotFound, PollClosed, PollChanged, NotAsked, JoinedTooLate, BranchTooLate, AlreadyVoted, SecretBallotStays, SignInNeeded, InvalidValue beside
   * `choices`, `text` or `branch`
   */
  async execute({ voter, pollId, change = false, agreed = false, ...asked }: CastBallotCommand): Promise<{
    told: readonly WordsTold[];
  }> {
    const member = voter.actor.mustBeMember();
    const { vote, told } = await this.passed(voter.actor, asked, agreed);
    const heard = await this.unitOfWork.run(async () => {
      const poll = await this.polls.getForVote(pollId);
      const ballot = poll.ballotOf(voter, vote, this.clock.now());
      if (!(await this.ballots.cast(poll, member, ballot))) {
        poll.mustTakeAnother(change);
        await this.ballots.replace(poll, member, ballot);
      }
      const isShown = poll.isReleased ? await this.ballots.renewRelease(pollId) : !poll.isSecret;
      return isShown ? poll.circle : null;
    });
    // Rung for what there is to see: of a secret poll only once its release is another.
    if (heard !== null) this.realtime.ring(`poll:${pollId}`, {}, heard);
    return { told };
  }

  /**
   * An answer in words passes where all that members write does, before the transaction. It cannot wait for a moderator, who would read
   * whose it is: what would have to is refused.
   */
  private async passed<T extends Vote>(actor: Actor, vote: T, agreed: boolean) {
    if (!vote.text) return { vote, told: [] };
    const texts = [{ field: 'poll', name: 'text', text: vote.text }];
    const { text, told } = await this.gate.pass(actor, 'poll', texts, agreed, false);
    return { vote: { ...vote, text: text('text') }, told };
  }
}
