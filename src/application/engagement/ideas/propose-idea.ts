import { Idea, ideaTheme, ideaTitle, titleInOneLine } from '#domain/engagement/ideas/idea';
import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { Actor } from '#domain/shared/actor';
import { concernedBranches } from '#domain/shared/branch';
import { askedTogether, type FieldProblem } from '#domain/shared/domain-error';
import { sentTwiceSince } from '#domain/shared/sent-twice';
import { toldOfTheFirst } from '../../moderation/published/found-words.ts';
import type { Clock, Ids, Throttle, UnitOfWork } from '../../shared/ports.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';
import type { IdeaId } from '#domain/engagement/ideas/ids';

interface ProposeIdeaCommand {
  readonly actor: Actor;
  readonly title: string;
  readonly body: string;
  readonly theme: string;
  readonly branches: readonly string[];
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
  /** What is refused already of what was typed; anything in its place is never kept. */
  readonly refused?: readonly FieldProblem[];
}

export const IDEAS_PER_DAY = { name: 'engagement.propose-idea', limit: 5, windowSeconds: 86_400 };

/** Puts something a member wishes for before everybody. */
export class ProposeIdea {
  constructor(
    private readonly ideas: Ideas,
    private readonly gate: ContributionGate,
    private readonly throttle: Throttle,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Nobody is shown what is near it only to hear that it is to be said otherwise.
   * @throws NotAllowed, InvalidValue, InvalidValues beside the fields, all that is to be mended at once
   */
  async mustFit(command: ProposeIdeaCommand): Promise<void> {
    await this.passed(command);
  }

  /** The same sent twice is one. @throws as `mustFit`, TooManyTries */
  async execute(command: ProposeIdeaCommand): Promise<{
    id: IdeaId;
    number: number;
    slug: string;
    told: readonly WordsTold[];
  }> {
    const { actor, theme, branches } = command;
    const { by, passed } = await this.passed(command);
    const text = this.gate.written('body', passed.text('body'), IDEA_LIMITS.body, passed.trust);
    if (!actor.may('idea.manage')) await this.throttle.hit(IDEAS_PER_DAY, by);
    return this.gate.admitting(actor, passed, () =>
      this.unitOfWork.run(async () => {
        const [id, at] = [this.ids.next<IdeaId>(), this.clock.now()];
        const said = { by, title: passed.text('title'), source: text.source };
        const before = await this.ideas.proposedLately(said, sentTwiceSince(at));
        if (before) {
          const { waits: _waits, ...idea } = before;
          return { ...idea, told: toldOfTheFirst(passed.told, before) };
        }
        const { words, told } = await this.gate.arrive(passed, { actor, id, at });
        const idea = Idea.propose({
          id,
          number: await this.ideas.nextNumber(),
          by,
          at,
          title: passed.text('title'),
          theme,
          branches,
          text,
          words,
        });
        this.ideas.add(idea);
        return { id: idea.id, ...idea.address, told };
      }),
    );
  }

  private async passed({ actor, agreed = false, refused, ...said }: ProposeIdeaCommand) {
    actor.mustBeAllowed('idea.propose');
    const by = actor.mustBeMember();
    const texts = [
      { field: 'title', name: 'title', text: titleInOneLine(said.title) },
      { field: 'idea', name: 'body', text: said.body },
    ];
    const { passed } = await askedTogether(
      {
        title: () => ideaTitle(said.title),
        body: () => this.gate.written('body', said.body, IDEA_LIMITS.body),
        theme: () => ideaTheme(said.theme),
        branches: () => concernedBranches(said.branches),
        passed: () => this.gate.pass(actor, 'idea', texts, agreed),
      },
      refused,
    );
    return { by, passed };
  }
}
