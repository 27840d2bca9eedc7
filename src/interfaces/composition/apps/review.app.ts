import { KeepTrustedFlaggers } from '#application/moderation/reports/keep-trusted-flaggers';
import { MEMBER_CARDS } from '#application/moderation/published/member-cards.api';
import { AddReason } from '#application/moderation/reports/add-reason';
import { ChangeReason } from '#application/moderation/reports/change-reason';
import { FileReport } from '#application/moderation/reports/file-report';
import { ReportFormReader } from '#application/moderation/reports/report-form.reader';
import { SetAutomation } from '#application/moderation/reports/set-automation';
import { ThresholdsReader } from '#application/moderation/reports/thresholds.reader';
import { AssignItem } from '#application/moderation/review/assign-item';
import { ClaimItem } from '#application/moderation/review/claim-item';
import { DecideItem } from '#application/moderation/review/decide-item';
import { DecideMany } from '#application/moderation/review/decide-many';
import { ClaimMany } from '#application/moderation/review/claim-many';
import { MaskPassage } from '#application/moderation/review/mask-passage';
import { MendPiece } from '#application/moderation/review/mend-piece';
import { NoteItem } from '#application/moderation/review/note-item';
import { KnownPiecesReader } from '#application/moderation/review/known-pieces.reader';
import { QueuePiecesReader } from '#application/moderation/review/queue-pieces.reader';
import { ReleaseItem } from '#application/moderation/review/release-item';
import { ReviewCaseReader } from '#application/moderation/review/review-case.reader';
import { ChangeTemplate } from '#application/moderation/templates/change-template';
import {
  NOTICE,
  OWN_NOTICES,
  QUEUE_COUNTS,
  REPORT_REASONS,
  REVIEW_QUEUE,
  STATEMENT_TEMPLATES,
  TRUSTED_FLAGGERS,
} from '#infrastructure/moderation/review/review.module';
import type { Get } from '../provided.ts';

/** Reports, the one queue, and what its decisions are worded with. */
export const reviewApp = (get: Get) => ({
  fileReport: get(FileReport),
  reportForm: get(ReportFormReader),
  notice: get(NOTICE),
  ownNotices: get(OWN_NOTICES),
  reviewQueue: get(REVIEW_QUEUE),
  queuePieces: get(QueuePiecesReader),
  knownPieces: get(KnownPiecesReader),
  queueCounts: get(QUEUE_COUNTS),
  reviewCase: get(ReviewCaseReader),
  /** What members are called, by id. */
  namesOf: async (ids: readonly string[]): Promise<Readonly<Record<string, string>>> => {
    const cards = await get(MEMBER_CARDS).look(ids);
    return Object.fromEntries([...cards].map(([id, { name }]) => [id, name]));
  },
  claimItem: get(ClaimItem),
  releaseItem: get(ReleaseItem),
  assignItem: get(AssignItem),
  noteItem: get(NoteItem),
  decideItem: get(DecideItem),
  decideMany: get(DecideMany),
  claimMany: get(ClaimMany),
  mendPiece: get(MendPiece),
  maskPassage: get(MaskPassage),
  reportReasons: get(REPORT_REASONS),
  addReason: get(AddReason),
  changeReason: get(ChangeReason),
  statementTemplates: get(STATEMENT_TEMPLATES),
  trustedFlaggers: get(TRUSTED_FLAGGERS),
  keepTrustedFlaggers: get(KeepTrustedFlaggers),
  changeTemplate: get(ChangeTemplate),
  thresholds: get(ThresholdsReader),
  setAutomation: get(SetAutomation),
});
