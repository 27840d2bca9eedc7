import { IsOptional, IsUUID } from 'class-validator';
import { LIMITS } from '#application/community/limits';
import { OptionalText } from '../fields.request.ts';

/** A text that is still being written. */
export class ForeseeWordsRequest {
  @OptionalText(LIMITS.title)
  title?: string;

  @OptionalText(LIMITS.body)
  body?: string;

  /** Of what stands already and is changed. */
  @IsOptional()
  @IsUUID()
  itself?: string;
}
