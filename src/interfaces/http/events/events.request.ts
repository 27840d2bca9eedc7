import { IsIn, IsOptional } from 'class-validator';
import { BRANCHES } from '#application/community/limits';
import { GATHERING_KINDS, GATHERING_LIMITS } from '#application/events/limits';
import { Cursor, OptionalText } from '../community/fields.request.ts';

export class ListEventsRequest {
  /** What is to come, the next first; or what is over, the last first. */
  @IsOptional()
  @IsIn(['to-come', 'past'])
  when?: 'to-come' | 'past';

  @IsOptional()
  @IsIn(GATHERING_KINDS)
  kind?: (typeof GATHERING_KINDS)[number];

  /** Those that members of the branch may come to. */
  @IsOptional()
  @IsIn(BRANCHES)
  branch?: (typeof BRANCHES)[number];

  @Cursor()
  cursor?: string;
}

export class ListRegistrationsRequest {
  @Cursor()
  cursor?: string;
}

export class RegisterRequest {
  /** For the organisers alone. */
  @OptionalText(GATHERING_LIMITS.note)
  note?: string;
}
