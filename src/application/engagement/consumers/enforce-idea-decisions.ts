import type { Idea } from '#domain/engagement/ideas/idea';
import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import { knownId } from '#domain/shared/id';
import type { FallenDecisions } from '../../moderation/published/fallen-decisions.api.ts';
import type {
  DecisionEndedV1,
  DecisionMadeV1,
  DecisionOverturnedV1,
} from '../../moderation/published/moderation.facts.ts';
import { enforceOn } from '../../moderation/published/judged-piece.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { WordsGivenWay } from '../../shared/words-given-way.ts';
import type { IdeaCreditKeeper } from '../ideas/idea-credit.keeper.ts';

type Told = DecisionMadeV1 | DecisionOverturnedV1 | DecisionEndedV1;

/**
 * Does to ideas and comments what Moderation decided, and undoes what it overturned and what is over. Each step looks at how
 * things stand, so running twice changes nothing. Votes for what is out of sight are free again.
 */
export class EnforceIdeaDecisions implements Consumer<Told> {
  constructor(
    private readonly ideas: Ideas,
    private readonly votes: IdeaVotes,
    private readonly fallen: FallenDecisions,
    private readonly credit: IdeaCreditKeeper,
    private readonly words: WordsGivenWay,
  ) {}

  async on(fact: Told, { factId }: { readonly factId: string }): Promise<void> {
    if (fact.targetKind === 'idea-comment')
      await enforceOn(await this.ideas.getComment(knownId<'IdeaComment'>(fact.targetId)), fact, this.fallen);
    if (fact.targetKind !== 'idea') return;
    const idea: Idea = await this.ideas.getForChange(knownId<'Idea'>(fact.targetId));
    const { waitsTakenAlong } = idea;
    await enforceOn(idea, fact, this.fallen);
    if (waitsTakenAlong && idea.isPublished) await this.words.of(idea.id);
    if (fact.name !== 'moderation.decision-made.v1') await this.part(idea, fact);
    if (!idea.isPublished) await this.votes.giveBack(idea.id);
    await this.credit.keep(idea, { factId, at: fact.at, by: null });
  }

  /** The decision that merged it has fallen: idea and votes are as before it. */
  private async part(idea: Idea, { decisionId, at }: DecisionOverturnedV1 | DecisionEndedV1): Promise<void> {
    if (!idea.isMergedBy(decisionId)) return;
    await this.votes.moveBack(idea.id, idea.part(new Date(at)), decisionId);
    await this.ideas.dropMergeAnswer(idea.id);
  }
}
