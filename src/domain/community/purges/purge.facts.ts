import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Restriction } from '../topics/restriction.ts';

/** Nothing is left of something that stood outside topics. */
export class PiecePurged implements Fact {
  readonly name = 'piece-purged';
  constructor(
    readonly at: Date,
    readonly target: { readonly kind: string; readonly id: string },
    readonly by: MemberId,
    readonly restriction: Restriction,
  ) {}
}
