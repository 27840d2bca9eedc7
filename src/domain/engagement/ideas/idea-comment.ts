import { type Actor, NotAllowed } from '../../shared/actor.ts';
import type { MemberId } from '../../shared/id.ts';
import { CommentNotFound, CommentStands } from './idea.errors.ts';
import { COMMENT_EDIT_MINUTES } from './idea-status.ts';
import type { Said, Standing } from '../words/judged-text.ts';
import { WithdrawableText } from '../words/withdrawable-text.ts';
import type { JudgedWords } from '../../shared/judged-words.ts';
import type { Replaced } from '../../shared/replaced.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import type { IdeaCommentId, IdeaId } from './ids.ts';

/** What a member says of an idea. */
export class IdeaComment extends WithdrawableText {
  protected standing: Standing = 'published';
  protected decisionId: string | null = null;
  protected replaced: readonly Replaced<Said>[] = [];
  protected purgedAt: Date | null = null;
  protected takenAlong = false;
  private editedAt: Date | null = null;
  private withdrawnAt: Date | null = null;

  private constructor(
    readonly id: IdeaCommentId,
    readonly ideaId: IdeaId,
    readonly authorId: MemberId,
    private readonly writtenAt: Date,
    private source: string,
    private html: string,
    private plain: string,
  ) {
    super();
  }

  static write(p: {
    id: IdeaCommentId;
    ideaId: IdeaId;
    by: MemberId;
    at: Date;
    text: WrittenText;
    words: JudgedWords;
  }): IdeaComment {
    const { source, html, plain } = p.text;
    const comment = new IdeaComment(p.id, p.ideaId, p.by, p.at, source, html, plain);
    comment.judge(p.at, { kind: 'idea-comment', id: p.id }, p.by, p.words, false);
    return comment;
  }

  /** @throws CommentNotFound for who may not know of it, NotAllowed, CommentStands after its hour */
  edit({ actor, text, words, at }: { actor: Actor; text: WrittenText; words: JudgedWords; at: Date }): void {
    this.mustBeOf(actor);
    const minutes = (at.getTime() - this.writtenAt.getTime()) / 60_000;
    if (!this.isPublished || minutes > COMMENT_EDIT_MINUTES) throw new CommentStands(COMMENT_EDIT_MINUTES);
    this.say(text);
    this.editedAt = at;
    this.replaced = [];
    this.judge(at, { kind: 'idea-comment', id: this.id }, this.authorId, words, true);
  }

  /** Its author takes it back, for good. @throws CommentNotFound for who may not know of it, NotAllowed */
  withdraw(actor: Actor, at: Date): void {
    this.mustBeOf(actor);
    this.endAsWithdrawn(at);
  }

  protected get isToWithdraw(): boolean {
    return this.withdrawnAt === null;
  }

  protected endAsWithdrawn(at: Date): void {
    this.withdrawnAt = at;
    this.tellTakenBack(at, { kind: 'idea-comment', id: this.id });
  }

  /** Its author took it back for good, or a decision deleted it. */
  override get isSealed(): boolean {
    return super.isSealed || (!this.isPurged && this.withdrawnAt !== null);
  }

  /** Two people agreed that nothing is left of it, or it was sealed for long enough. @returns all that it says and ever said */
  purge(at: Date): readonly string[] {
    return this.purgeTo({ source: '', html: '', plain: '' }, at);
  }

  get said(): Said {
    const { source, html, plain } = this;
    return { source, html, plain };
  }

  protected say(said: Said): void {
    ({ source: this.source, html: this.html, plain: this.plain } = said);
  }

  private mustBeOf(actor: Actor): void {
    const isTheirs = actor.is(this.authorId);
    if (this.withdrawnAt !== null || this.standing === 'deleted') throw new CommentNotFound();
    if (!isTheirs && !this.isPublished) throw new CommentNotFound();
    if (!isTheirs) throw new NotAllowed('idea.comment');
  }
}
