import { Idea, ideaTitle } from '#domain/engagement/ideas/idea';
import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import type { Ideas } from '#domain/engagement/ideas/ideas.port';
import type { Actor } from '#domain/shared/actor';
import { judgedTogether } from '#domain/shared/domain-error';
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

  /** The same sent twice is one. @throws InvalidValue, InvalidValues beside the fields, NotAllowed, TooManyTries */
  async execute({ actor, title, body, theme, branches, agreed = false }: ProposeIdeaCommand): Promise<{
    id: IdeaId;
    number: number;
    slug: string;
    told: readonly WordsTold[];
  }> {
    actor.mustBeAllowed('idea.propose');
    const by = actor.mustBeMember();
    judgedTogether({
      title: () => ideaTitle(title),
      body: () => this.gate.written('body', body, IDEA_LIMITS.body),
    });
    const texts = [
      { field: 'title', name: 'title', text: ideaTitle(title) },
      { field: 'idea', name: 'body', text: body },
    ];
    const passed = await this.gate.pass(actor, 'idea', texts, agreed);
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
}
