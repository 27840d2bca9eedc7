import type { Ideas, IdeaVotes } from '#domain/engagement/ideas/ideas.port';
import { IDEA_LIMITS } from '#domain/engagement/ideas/idea-status';
import { knownId } from '#domain/shared/id';
import type { Mending, PieceWords, Purging } from '../../moderation/published/piece-words.api.ts';
import type { ContributionGate } from '../words/contribution.gate.ts';

type MendedBy = Parameters<Mending['mend']>[2];
type Mended = Parameters<Mending['mend']>[1];

/** What moderators do to the words of ideas. Votes and answers stay with them. */
export class IdeaWords implements PieceWords, Mending, Purging {
  readonly table = 'engagement.idea';
  readonly shownAnew = null;
  readonly mending: Mending = this;
  readonly masking = 'never';
  readonly purging: Purging = this;

  constructor(
    private readonly ideas: Ideas,
    private readonly votes: IdeaVotes,
    private readonly gate: ContributionGate,
  ) {}

  async parts(id: string) {
    const { said } = await this.ideas.getForChange(knownId<'Idea'>(id));
    return [
      { name: 'title', text: said.title ?? '', max: IDEA_LIMITS.title.max, isLine: true },
      { name: 'body', text: said.source, max: IDEA_LIMITS.body.max, isLine: false },
    ] as const;
  }

  async mend(id: string, mended: Mended, { decisionId }: MendedBy): Promise<void> {
    const idea = await this.ideas.getForChange(knownId<'Idea'>(id));
    const { title = idea.said.title ?? '', body = idea.said.source } = mended;
    const text = this.gate.mended('body', body, IDEA_LIMITS.body);
    idea.sayInstead(idea.mended({ title, text }), knownId<'Decision'>(decisionId));
  }

  async purge(id: string, at: Date) {
    const idea = await this.ideas.getForChange(knownId<'Idea'>(id));
    await this.votes.giveBack(idea.id);
    return { texts: idea.purge(at), files: [] };
  }
}

/** The same of what members say of ideas. */
export class IdeaCommentWords implements PieceWords, Mending, Purging {
  readonly table = 'engagement.idea_comment';
  readonly shownAnew = null;
  readonly mending: Mending = this;
  readonly masking = 'never';
  readonly purging: Purging = this;

  constructor(
    private readonly ideas: Ideas,
    private readonly gate: ContributionGate,
  ) {}

  async parts(id: string) {
    const { said } = await this.ideas.getComment(knownId<'IdeaComment'>(id));
    return [{ name: 'body', text: said.source, max: IDEA_LIMITS.comment.max, isLine: false }] as const;
  }

  async mend(id: string, { body }: Mended, { decisionId }: MendedBy): Promise<void> {
    const comment = await this.ideas.getComment(knownId<'IdeaComment'>(id));
    const text = this.gate.mended('body', body ?? comment.said.source, IDEA_LIMITS.comment);
    comment.sayInstead(text, knownId<'Decision'>(decisionId));
  }

  async purge(id: string, at: Date) {
    const comment = await this.ideas.getComment(knownId<'IdeaComment'>(id));
    return { texts: comment.purge(at), files: [] };
  }
}
