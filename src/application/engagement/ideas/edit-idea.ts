import { type Idea, ideaTheme, ideaTitle, titleInOneLine } from '#domain/engagement/ideas/idea';
import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { IdeaId } from '#domain/engagement/ideas/ids';
import type { Actor } from '#domain/shared/actor';
import { concernedBranches } from '#domain/shared/branch';
import { askedTogether, type FieldProblem } from '#domain/shared/domain-error';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import { mustBeShown, type ShownTexts } from '../../shared/shown-text.ts';
import type { ContributionGate, WordsTold } from '../words/contribution.gate.ts';

interface EditIdeaCommand {
  readonly actor: Actor;
  readonly ideaId: IdeaId;
  readonly title: string;
  readonly body: string;
  readonly theme: string;
  readonly branches: readonly string[];
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
  /** Its title and its text as the form showed them. */
  readonly shown?: ShownTexts | undefined;
  /** What is refused already of what was typed; anything in its place is never kept. */
  readonly refused?: readonly FieldProblem[];
}

/** Says otherwise what one proposed, as long as nobody else supports it, speaks of it or answered it. */
export class EditIdea {
  constructor(
    private readonly ideas: Ideas,
    private readonly gate: ContributionGate,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws IdeaNotFound, IdeaStands, ChangedMeanwhile, InvalidValue, InvalidValues beside the fields, NotAllowed */
  async execute(command: EditIdeaCommand): Promise<{ told: readonly WordsTold[] }> {
    const { actor, ideaId, title, body, theme, branches, agreed = false, shown, refused } = command;
    actor.mustBeAllowed('idea.propose');
    actor.mustBeMember();
    // Whose it is comes before what is said: nobody is told what is wrong with words that they may not put there.
    const stands = await this.unitOfWork.run(() => this.saidBy(actor, ideaId));
    const texts = [
      { field: 'title', name: 'title', text: titleInOneLine(title), stands: stands.title },
      { field: 'idea', name: 'body', text: body, stands: stands.body },
    ];
    const { passed } = await askedTogether(
      {
        title: () => ideaTitle(title),
        body: () => this.gate.written('body', body, IDEA_LIMITS.body, 'new', stands.body),
        theme: () => ideaTheme(theme),
        branches: () => concernedBranches(branches),
        // It stands before everybody: what would have to wait is refused.
        passed: () => this.gate.pass(actor, 'idea', texts, agreed, false, ideaId),
      },
      refused,
    );
    const text = this.gate.written('body', passed.text('body'), IDEA_LIMITS.body, passed.trust, stands.body);
    await this.gate.admitChange(actor, passed);
    return this.unitOfWork.run(async () => {
      const [idea, at] = [await this.ideas.getForChange(ideaId), this.clock.now()];
      const isTakenUp = await this.ideas.isTakenUp(idea);
      const says = { theme, branches, title: passed.text('title'), text, words: passed.words };
      const stood = { says: textsOf(idea), isRead: true };
      mustBeShown(shown, { now: Object.values(stood.says), said: [says.title, text.source] });
      idea.edit({ actor, isTakenUp, ...says, at });
      const { told } = await this.gate.arrive(passed, { actor, id: idea.id, at, stood });
      return { told };
    });
  }

  /** @throws IdeaNotFound, NotAllowed */
  private async saidBy(actor: Actor, ideaId: IdeaId): Promise<ReturnType<typeof textsOf>> {
    const idea = await this.ideas.getForChange(ideaId);
    idea.mustBeOf(actor);
    return textsOf(idea);
  }
}

const textsOf = ({ said: { title = '', source: body } }: Idea) => ({ title, body });
