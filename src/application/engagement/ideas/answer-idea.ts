import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { IdeaOffices } from './office.policy.ts';
import type { IdeaAnswerId, IdeaId } from '#domain/engagement/ideas/ids';

interface AnswerIdeaCommand {
  readonly actor: Actor;
  readonly ideaId: IdeaId;
  readonly status: string;
  readonly answer: string;
  /** Since when it stood as whoever answers read it. A machine may leave it out. */
  readonly seen?: Date | undefined;
}

/** The organisation says what becomes of an idea, and why; those who support it, and whose idea became part of it, hear of it. */
export class AnswerIdea {
  constructor(
    private readonly ideas: Ideas,
    private readonly votes: IdeaVotes,
    private readonly offices: IdeaOffices,
    private readonly gate: ContributionGate,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns what became of the answer's words @throws IdeaNotFound, ChangedMeanwhile, StepNotPossible, InvalidValue beside `answer`, NotAllowed */
  async execute({ actor, ideaId, status, answer, seen }: AnswerIdeaCommand): Promise<readonly WordsTold[]> {
    const by = await this.offices.of(actor);
    const { text, told } = await this.gate.answered(actor, by, answer);
    const at = this.clock.now();
    await this.unitOfWork.run(async () => {
      const idea = await this.ideas.getForChange(ideaId);
      this.ideas.addAnswer(idea.answer({ id: this.ids.next<IdeaAnswerId>(), status, text, by, at, seen }));
      if (!idea.isLive) await this.votes.giveBack(ideaId);
      const authors = await this.ideas.authorsOf(idea);
      idea.tell([...authors, ...(await this.votes.votersOf(ideaId))], by.memberId, at);
    });
    return told;
  }
}
