import { IsIn } from 'class-validator';
import { LOCK_REASON } from '#application/community/limits';
import { Text } from '../fields.request.ts';

/** The level that the team sets, or `counted` to leave it to what the member does. */
export class LockTrustRequest {
  @IsIn(['counted', '0', '1', '2', '3', '4'])
  level!: string;

  @Text(LOCK_REASON)
  reason!: string;
}
