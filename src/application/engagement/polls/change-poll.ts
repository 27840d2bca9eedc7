import { mustKnowThoseAsked, type PollId } from '#domain/engagement/polls/poll';
import type { AskedTerms } from '#domain/engagement/polls/poll-terms';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import type { Actor } from '#domain/shared/actor';
import type { Id } from '#domain/shared/id';
import type { MemberCards } from '../../moderation/published/member-cards.api.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import { roleOfAsker } from './asker.rank.ts';
import type { AskedSegments } from '../segments/asked-segments.policy.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import { passedTerms, pollTexts } from './poll-words.gate.ts';

interface ChangePollCommand extends AskedTerms {
  readonly actor: Actor;
  readonly pollId: PollId;
  /** Of the poll as whoever changes it read it; a machine may leave it out. */
  readonly version?: number | undefined;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
  /** Why, where somebody else asked it. */
  readonly reason?: string | null;
}

/** Mends what a poll asks as long as nobody has answered; afterwards its explanation and its end only. */
export class ChangePoll {
  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
    private readonly segments: AskedSegments,
    private readonly gate: ContributionGate,
    private readonly cards: MemberCards,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws PollNotFound, ChangedMeanwhile, VotesAreIn, PollClosed, InvalidValue, InvalidValues beside the fields, PollOfRank,
   * NotAllowed
   */
  async execute({
    actor,
    pollId,
    version,
    agreed = false,
    reason = null,
    ...asked
  }: ChangePollCommand): Promise<{
    told: readonly WordsTold[];
  }> {
    actor.mustBeMember();
    const at = this.clock.now();
    const { askedBy, stands } = await this.unitOfWork.run(() => this.asIs(pollId));
    // It stands before everybody: what would have to wait is refused.
    const judging = { at, agreed, canWait: false, itself: pollId, stands };
    const { terms, passed } = await passedTerms(this.gate, actor, asked, judging);
    await this.gate.admitChange(actor, passed);
    const role = await roleOfAsker(this.cards, askedBy);
    return this.unitOfWork.run(async () => {
      const poll = await this.polls.getForChange(pollId);
      poll.mustBeRunBy(actor);
      if (version !== undefined) poll.mustBeAt(version);
      poll.mustBeOfLowerRank(actor, role);
      if (!poll.asksThese(terms.audiences)) mustKnowThoseAsked(actor, terms.audiences);
      const taken = { by: actor, reason, decisionId: this.ids.next<Id<'Decision'>>(), at };
      const decisionId = poll.answerFor('rewritten', taken);
      const voted = await this.ballots.anyIn(pollId);
      // Once somebody answered, those who are asked stay, however few of them are left.
      const drawing = { follows: false, secret: terms.secret && !voted, standing: poll.isFor };
      const audiences = await this.segments.drawn(actor, terms.audiences, drawing);
      const says = pollTexts(poll);
      this.gate.mustStillSay(passed, says);
      poll.change({ ...terms, audiences }, { words: passed.words, voted, decisionId, at });
      if (decisionId !== null) return { told: passed.told };
      const stood = { says, isRead: true };
      const { told } = await this.gate.arrive(passed, { actor, id: pollId, at, stood });
      return { told };
    });
  }

  /** @throws PollNotFound */
  private async asIs(pollId: PollId) {
    const poll = await this.polls.getForVote(pollId);
    return { askedBy: poll.askedBy, stands: pollTexts(poll) };
  }
}
