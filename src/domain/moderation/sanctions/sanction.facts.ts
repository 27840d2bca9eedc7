import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Standing } from './standing.ts';

/** What sanctions leave to a member is another from now on. */
export class StandingChanged implements Fact {
  readonly name = 'standing-changed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly standing: Standing,
  ) {}
}
