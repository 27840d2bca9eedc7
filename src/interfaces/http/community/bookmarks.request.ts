import { IsIn, IsOptional } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { OptionalText } from '../fields.request.ts';

export class KeepBookmarkRequest {
  @OptionalText(LIMITS.note)
  note?: string;
}

/** The page of a bookmark: its note, or away with it. */
export class KeepBookmarkFormRequest extends KeepBookmarkRequest {
  @IsOptional()
  @IsIn(['keep', 'remove'])
  intent?: 'keep' | 'remove';
}
