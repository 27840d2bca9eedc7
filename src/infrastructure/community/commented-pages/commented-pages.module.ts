import { ContainerModule } from 'inversify';
import { AllowComments } from '#application/community/commented-pages/allow-comments';
import { ClaimCommentedPage } from '#application/community/commented-pages/claim-commented-page';
import type { CommentedPages } from '#application/community/commented-pages/commented-pages.port';
import { CommentSitesReader } from '#application/community/commented-pages/comment-sites.query';
import { FindCommentedPage } from '#application/community/commented-pages/find-commented-page';
import { RefuseComments } from '#application/community/commented-pages/refuse-comments';
import { token } from '#application/shared/token';
import { ACTS, CLOCK, IDS, SQL, THROTTLE, UNIT_OF_WORK } from '../../platform/platform.tokens.ts';
import { wire } from '../../platform/wire.ts';
import { CATEGORY_TREE } from '../topics/topics.module.ts';
import { SqlCommentedPages } from './commented-pages.sql.ts';

const PAGES = token<CommentedPages>('CommentedPages');

export const commentedPagesModule = new ContainerModule((options) => {
  const { adapter, useCase } = wire(options);
  adapter(PAGES, SqlCommentedPages, [SQL]);
  useCase(FindCommentedPage, [PAGES]);
  useCase(CommentSitesReader, [PAGES]);
  useCase(ClaimCommentedPage, [PAGES, THROTTLE, IDS, CLOCK, UNIT_OF_WORK]);
  useCase(AllowComments, [PAGES, CATEGORY_TREE, ACTS]);
  useCase(RefuseComments, [PAGES, ACTS]);
});
