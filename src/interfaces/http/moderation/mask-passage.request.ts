import { LIMITS } from '#application/community/limits';
import { REVIEW_LIMITS } from '#application/moderation/limits';
import { Ground, Text } from '../fields.request.ts';

/** Which passage of what a case is about is masked until somebody decides, and why. */
export class MaskPassageRequest {
  /** `content.mark` of the case as it was read. */
  @Text({ max: 60 })
  read!: string;

  @Text(LIMITS.passage)
  passage!: string;

  /** Read by whoever wrote it. */
  @Text(REVIEW_LIMITS.mending)
  reason!: string;

  @Ground()
  ground?: string;
}
