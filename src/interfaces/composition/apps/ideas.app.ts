import { EditIdeaComment } from '#application/engagement/ideas/edit-comment';
import { EditIdea } from '#application/engagement/ideas/edit-idea';
import { WithdrawIdeaComment } from '#application/engagement/ideas/withdraw-comment';
import { WithdrawIdea } from '#application/engagement/ideas/withdraw-idea';
import { AnswerIdea } from '#application/engagement/ideas/answer-idea';
import { CommentOnIdea } from '#application/engagement/ideas/comment-on-idea';
import { MergeIdeas } from '#application/engagement/ideas/merge-ideas';
import { ProposeIdea } from '#application/engagement/ideas/propose-idea';
import { VoteForIdea } from '#application/engagement/ideas/vote-for-idea';
import { WithdrawVote } from '#application/engagement/ideas/withdraw-vote';
import {
  IDEA_COMMENT_PLACE,
  IDEA_COMMENTS,
  IDEA_EXPORT,
  IDEA_LIST,
  IDEA_PIECES,
  IDEA_PAGE,
  IDEA_TITLES,
  MERGE_FORESEEN,
  MERGE_RIGHTS,
  NEXT_STALE_SUPPORT,
  OWN_IDEA_COMMENT,
  ROADMAP,
  SIMILAR_IDEAS,
} from '#infrastructure/engagement/ideas/ideas.module';
import type { Get } from '../provided.ts';

/** Ideas: proposed, supported, answered, read. */
export const ideasApp = (get: Get) => ({
  editIdea: get(EditIdea),
  withdrawIdea: get(WithdrawIdea),
  editIdeaComment: get(EditIdeaComment),
  withdrawIdeaComment: get(WithdrawIdeaComment),
  proposeIdea: get(ProposeIdea),
  voteForIdea: get(VoteForIdea),
  withdrawVote: get(WithdrawVote),
  answerIdea: get(AnswerIdea),
  mergeIdeas: get(MergeIdeas),
  commentOnIdea: get(CommentOnIdea),
  ideaList: get(IDEA_LIST),
  nextStaleSupport: get(NEXT_STALE_SUPPORT),
  ideaPieces: get(IDEA_PIECES),
  ideaPage: get(IDEA_PAGE),
  ideaComments: get(IDEA_COMMENTS),
  ideaCommentPlace: get(IDEA_COMMENT_PLACE),
  ownIdeaComment: get(OWN_IDEA_COMMENT),
  similarIdeas: get(SIMILAR_IDEAS),
  roadmap: get(ROADMAP),
  mergeRights: get(MERGE_RIGHTS),
  mergeForeseen: get(MERGE_FORESEEN),
  ideaTitles: get(IDEA_TITLES),
  ideaExport: get(IDEA_EXPORT),
});
