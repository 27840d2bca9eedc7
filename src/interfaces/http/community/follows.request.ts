import { IsIn } from 'class-validator';
import { FOLLOW_LEVELS, type FollowLevel } from '#application/community/topics/follows.port';

/** A topic or a category. */
export class FollowRequest {
  @IsIn(FOLLOW_LEVELS)
  level!: FollowLevel;
}
