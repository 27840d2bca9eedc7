import { IsIn, IsOptional } from 'class-validator';
import { TRANSPARENCY_LIMITS } from '#application/moderation/limits';
import { OptionalText, Version } from '../fields.request.ts';

/** What a report says beside its figures. */
export class DraftReportRequest {
  @OptionalText(TRANSPARENCY_LIMITS.comment)
  comment?: string;

  @OptionalText(TRANSPARENCY_LIMITS.correction)
  correction?: string;

  /** `publish` keeps nothing, and leads to where it is published. */
  @IsOptional()
  @IsIn(['count', 'publish'])
  intent?: 'count' | 'publish';
}

/** The draft as it was looked at. */
export class PublishReportRequest {
  @Version()
  version!: number;
}
