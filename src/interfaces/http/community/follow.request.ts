import { IsIn } from 'class-validator';

/** A topic or a category. */
export class FollowRequest {
  @IsIn(['watching', 'tracking', 'muted', 'none'])
  level!: 'watching' | 'tracking' | 'muted' | 'none';
}
