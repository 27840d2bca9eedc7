import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { MergeRights } from './merge.rights.ts';
import type { IdeaOffices } from './office.policy.ts';
import type { IdeaAnswerId, IdeaId } from '#domain/engagement/ideas/ids';
import type { Id } from '#domain/shared/id';

interface MergeIdeasCommand {
  readonly actor: Actor;
  /** The one that goes up in the other. */
  readonly ideaId: IdeaId;
  readonly into: IdeaId;
  /** Why, for those who support it; who proposed it gets it as reasons of a decision. */
  readonly answer: string;
}

/**
 * Two ideas that ask for the same become one: a member who supports both counts once, and has the other vote back. Who
 * proposed the one that goes up in the other gets the reasons, and may contest them.
 */
export class MergeIdeas {
  constructor(
    private readonly ideas: Ideas,
    private readonly votes: IdeaVotes,
    private readonly offices: IdeaOffices,
    private readonly rights: MergeRights,
    private readonly gate: ContributionGate,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns what became of the answer's words @throws IdeaNotFound, IdeaOfRank, MergeNotPossible, InvalidValue beside `answer`, NotAllowed */
  async execute({ actor, ideaId, into, answer }: MergeIdeasCommand): Promise<readonly WordsTold[]> {
    const by = await this.offices.of(actor);
    const role = await this.rights.roleOf(await this.unitOfWork.run(() => this.ideas.getForVote(ideaId)));
    const { text, told } = await this.gate.answered(actor, by, answer);
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const [idea, other] = await this.ideas.getBothForChange(ideaId, into);
      idea.mustBeOfLowerRank(actor, role);
      const decisionId = this.ids.next<Id<'Decision'>>();
      const given = { id: this.ids.next<IdeaAnswerId>(), decisionId, text, by, at };
      this.ideas.addAnswer(idea.mergeInto(other, given));
      idea.tell(await this.votes.votersOf(ideaId), by.memberId, at);
      if (by.memberId !== idea.authorId) await this.votes.keepOrigins(ideaId, into, decisionId);
      await this.votes.move(ideaId, into);
    });
    return told;
  }
}
