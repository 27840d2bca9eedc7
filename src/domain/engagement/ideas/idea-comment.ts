import type { MemberId } from '../../shared/id.ts';
import { type JudgedWords, JudgedText, type Standing } from './judged-text.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import type { IdeaCommentId, IdeaId } from './ids.ts';

/** What a member says of an idea. */
export class IdeaComment extends JudgedText {
  protected standing: Standing = 'published';
  protected decisionId: string | null = null;

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
    comment.judge(p.at, { kind: 'idea-comment', id: p.id }, p.by, p.words);
    return comment;
  }
}
