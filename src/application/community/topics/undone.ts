import type { DecisionId } from '#domain/community/topics/ids';
import type { MemberId } from '#domain/shared/id';

/** A decision that does not hold any more. */
export interface Undone {
  readonly decisionId: DecisionId;
  readonly by: MemberId | null;
  readonly at: Date;
}
