import { ProposePiecePurge } from '#application/community/purges/propose-piece-purge';
import { ProposePurge } from '#application/community/purges/propose-purge';
import { SettlePurge } from '#application/community/purges/settle-purge';
import { AcceptAnswer } from '#application/community/topics/accept-answer';
import { DeletePost } from '#application/community/topics/delete-post';
import { EditPost } from '#application/community/topics/edit-post';
import { MarkHelpful } from '#application/community/topics/mark-helpful';
import { PostAnswer } from '#application/community/topics/post-answer';
import { PreviewBody } from '#application/community/topics/preview-body';
import { ReactToPost } from '#application/community/topics/react-to-post';
import { RedactPassage } from '#application/community/topics/redact-passage';
import { RestorePost } from '#application/community/topics/restore-post';
import { UnmarkHelpful } from '#application/community/topics/unmark-helpful';
import { WithdrawReaction } from '#application/community/topics/withdraw-reaction';
import { WithdrawAcceptance } from '#application/community/topics/withdraw-acceptance';
import {
  POST_HISTORY,
  POST_ITEM,
  POST_PERMALINK,
  POST_SOURCE,
  TOPIC_POSTS,
} from '#infrastructure/community/reads/reads.module';
import { PURGE_ROWS } from '#infrastructure/community/purges/purges.module';
import type { Get } from '../provided.ts';

/** Posts of topics, and the marks that members put on them. */
export const postsApp = (get: Get) => ({
  postAnswer: get(PostAnswer),
  editPost: get(EditPost),
  deletePost: get(DeletePost),
  redactPassage: get(RedactPassage),
  proposePurge: get(ProposePurge),
  proposePiecePurge: get(ProposePiecePurge),
  settlePurge: get(SettlePurge),
  purges: get(PURGE_ROWS),
  restorePost: get(RestorePost),
  acceptAnswer: get(AcceptAnswer),
  withdrawAcceptance: get(WithdrawAcceptance),
  markHelpful: get(MarkHelpful),
  unmarkHelpful: get(UnmarkHelpful),
  react: get(ReactToPost),
  unreact: get(WithdrawReaction),
  previewBody: get(PreviewBody),
  topicPosts: get(TOPIC_POSTS),
  postItem: get(POST_ITEM),
  postPermalink: get(POST_PERMALINK),
  postSource: get(POST_SOURCE),
  postHistory: get(POST_HISTORY),
});
