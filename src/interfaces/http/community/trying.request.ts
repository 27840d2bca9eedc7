import { IsIn } from 'class-validator';
import { TRYING_KINDS, TRYING_REASON } from '#application/community/limits';
import { OptionalText, Text } from '../fields.request.ts';

/** As whom the site is looked at, and why. */
export class StartTryingRequest {
  @IsIn(TRYING_KINDS)
  kind!: (typeof TRYING_KINDS)[number];

  @OptionalText({ max: 40 })
  role?: string;

  @OptionalText({ max: 80 })
  group?: string;

  /** Pseudonym, as it is written. */
  @OptionalText({ max: 60 })
  member?: string;

  @Text(TRYING_REASON)
  reason!: string;
}
