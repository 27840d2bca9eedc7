import { DraftReport } from '#application/moderation/transparency/draft-report';
import { PublishReport } from '#application/moderation/transparency/publish-report';
import {
  DRAFT_REPORTS,
  PUBLISHED_REPORTS,
} from '#infrastructure/moderation/transparency/transparency.module';
import type { Get } from '../provided.ts';

/** What is told of moderation, to everybody and to authorities. */
export const transparencyApp = (get: Get) => ({
  published: get(PUBLISHED_REPORTS),
  drafts: get(DRAFT_REPORTS),
  draftReport: get(DraftReport),
  publishReport: get(PublishReport),
});
