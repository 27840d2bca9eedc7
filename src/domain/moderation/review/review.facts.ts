import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { ContentRef } from '../decisions/ids.ts';
import type { ReviewItemId } from './ids.ts';

/** Somebody of a higher rank works on a case from here on, and not who held it. */
export class CaseTakenOver implements Fact {
  readonly name = 'case-taken-over';
  constructor(
    readonly at: Date,
    readonly itemId: ReviewItemId,
    readonly formerHolder: MemberId,
    readonly by: MemberId,
  ) {}
}

/** A case is closed: whoever gave notice is to be told. */
export class ItemDecided implements Fact {
  readonly name = 'item-decided';
  constructor(
    readonly at: Date,
    readonly itemId: ReviewItemId,
    readonly target: ContentRef,
    readonly outcome: string,
    /** Null when a machine closed it, or somebody acted in the place itself. */
    readonly by: MemberId | null,
  ) {}
}
