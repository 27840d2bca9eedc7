import { Transform } from 'class-transformer';
import { IsIn, IsOptional } from 'class-validator';
import { TRANSPARENCY_LIMITS } from '#application/moderation/limits';
import { OptionalText, Version } from '../fields.request.ts';
import { emptyIsAbsent } from '../transforms.ts';

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

  /** Of the draft whose figures were read; none where there was none. */
  @IsOptional()
  @Transform(emptyIsAbsent)
  @Version()
  version?: number;
}

/** The draft as it was looked at. */
export class PublishReportRequest {
  @Version()
  version!: number;
}
