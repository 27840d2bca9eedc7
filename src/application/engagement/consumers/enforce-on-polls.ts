import type { Poll } from '#domain/engagement/polls/poll';
import { PollNotFound } from '#domain/engagement/polls/poll.errors';
import type { Ballots, Polls } from '#domain/engagement/polls/polls.port';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import { isHeldOnArrival } from '../../moderation/published/judged-piece.ts';
import { standingAfter } from '../../moderation/published/standing-after.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';
import type { WordsGivenWay } from '../../shared/words-given-way.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

/** Does to polls what Moderation decided, and undoes what it overturned and what is over. Run twice, it changes nothing. */
export class EnforceOnPolls implements Consumer<Told> {
  constructor(
    private readonly polls: Polls,
    private readonly ballots: Ballots,
    private readonly fallen: FallenDecisions,
    private readonly words: WordsGivenWay,
    private readonly clock: Clock,
  ) {}

  async on(fact: Told): Promise<void> {
    if (fact.targetKind !== 'poll') return;
    const isMade = fact.name === 'moderation.decision-made.v1';
    if (isMade && (await this.fallen.has(fact.decisionId))) return;
    const poll = await this.polls.getForChange(knownId<'Poll'>(fact.targetId)).catch(orNone);
    if (!poll) return;
    const waitsTakenAlong = poll.waitsTakenAlong;
    await this.enforce(poll, fact);
    if (waitsTakenAlong && poll.isInSight) await this.words.of(poll.id);
  }

  private async enforce(poll: Poll, fact: Told): Promise<void> {
    // Of now: whoever hears of it late finds a poll that may have ended since it was told.
    const at = this.clock.now();
    const wasOpen = poll.isOpen(at);
    // One that is closed can be closed by nobody else: what closed it is this decision.
    if (fact.name === 'moderation.decision-overturned.v1' && fact.action === 'lock') poll.reopen(at);
    if (fact.name !== 'moderation.decision-made.v1') {
      const isUndone = (await this.fallen.outcomeOf(fact.decisionId)) !== null;
      if (fact.action === 'edit' && !isUndone) await this.takeRewritingBack(poll, fact, at);
      // Its whole count was read meanwhile: what comes now is told beside that.
      if (!wasOpen && poll.isOpen(at) && poll.isReleased) await this.ballots.releaseWhole(poll.id);
      return poll.bringBack(fact.decisionId);
    }
    const standing = standingAfter(fact);
    if (standing === 'published') poll.stayAwayOnlyFor(await this.fallen.takenAwaySince(fact));
    else if (isHeldOnArrival(fact)) poll.waitUnder(fact.decisionId);
    else if (standing !== null) poll.takeAway(fact.decisionId, fact.action);
  }

  private async takeRewritingBack(
    poll: Poll,
    fact: DecisionOverturnedV1 | DecisionEndedV1,
    at: Date,
  ): Promise<void> {
    const decisionId = knownId<'Decision'>(fact.decisionId);
    poll.takeRewritingBack({ decisionId, voted: await this.ballots.anyIn(poll.id), at });
  }
}

function orNone(error: unknown): null {
  if (error instanceof PollNotFound) return null;
  throw error;
}
