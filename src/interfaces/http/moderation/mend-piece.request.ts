import { IsOptional } from 'class-validator';
import { REVIEW_LIMITS, WORDS_PARTS } from '#application/moderation/limits';
import { Ground, Text } from '../fields.request.ts';

/** What a case is about, in other words: the parts that its kind has, and why. */
export class MendPieceRequest {
  /** `content.mark` of the case as it was read. */
  @Text({ max: 60 })
  read!: string;

  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  title?: string;

  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  summary?: string;

  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  body?: string;

  /** One a line. */
  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  options?: string;

  @IsOptional()
  @Text(REVIEW_LIMITS.mended)
  bio?: string;

  /** Read by whoever wrote it. */
  @Text(REVIEW_LIMITS.mending)
  reason!: string;

  @Ground()
  ground?: string;
}

/** The parts that were sent: an empty one is said as such. */
export const mendedParts = (input: MendPieceRequest) =>
  Object.fromEntries(WORDS_PARTS.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])));
