import { AllowComments } from '#application/community/commented-pages/allow-comments';
import { ClaimCommentedPage } from '#application/community/commented-pages/claim-commented-page';
import { CommentSitesReader } from '#application/community/commented-pages/comment-sites.query';
import { FindCommentedPage } from '#application/community/commented-pages/find-commented-page';
import { RefuseComments } from '#application/community/commented-pages/refuse-comments';
import type { Get } from '../provided.ts';

/** Pages of other sites that are talked about here. */
export const commentedPagesApp = (get: Get) => ({
  commentedPage: get(FindCommentedPage),
  claimCommentedPage: get(ClaimCommentedPage),
  commentSites: get(CommentSitesReader),
  allowComments: get(AllowComments),
  refuseComments: get(RefuseComments),
});
