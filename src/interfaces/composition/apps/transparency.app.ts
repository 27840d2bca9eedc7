import { AlertAuthorities } from '#application/moderation/authorities/alert-authorities';
import { RecordDispute } from '#application/moderation/authorities/record-dispute';
import { RecordOrder } from '#application/moderation/authorities/record-order';
import { DraftReport } from '#application/moderation/transparency/draft-report';
import { MarkDeposited } from '#application/moderation/transparency/mark-deposited';
import { PrepareStatements } from '#application/moderation/transparency/prepare-statements';
import { ReleaseStatement } from '#application/moderation/transparency/release-statement';
import { PublishReport } from '#application/moderation/transparency/publish-report';
import {
  ALERTS,
  DRAFT_REPORTS,
  PUBLISHED_REPORTS,
  REGISTERS,
  STATEMENT_BATCHES,
} from '#infrastructure/moderation/transparency/transparency.module';
import type { Get } from '../provided.ts';

/** What is told of moderation, to everybody and to authorities. */
export const transparencyApp = (get: Get) => ({
  published: get(PUBLISHED_REPORTS),
  drafts: get(DRAFT_REPORTS),
  draftReport: get(DraftReport),
  publishReport: get(PublishReport),
  registers: get(REGISTERS),
  alerts: get(ALERTS),
  recordOrder: get(RecordOrder),
  recordDispute: get(RecordDispute),
  alertAuthorities: get(AlertAuthorities),
  batches: get(STATEMENT_BATCHES),
  prepareStatements: get(PrepareStatements),
  releaseStatement: get(ReleaseStatement),
  markDeposited: get(MarkDeposited),
});
