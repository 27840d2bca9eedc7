import { TRANSPARENCY_LIMITS } from '#application/moderation/limits';
import { OptionalText, Version } from '../community/fields.request.ts';

/** What a report says beside its figures. */
export class DraftReportRequest {
  @OptionalText(TRANSPARENCY_LIMITS.comment)
  comment?: string;

  @OptionalText(TRANSPARENCY_LIMITS.correction)
  correction?: string;
}

/** The draft as it was looked at. */
export class PublishReportRequest {
  @Version()
  version!: number;
}
