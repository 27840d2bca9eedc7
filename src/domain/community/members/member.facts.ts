import type { Fact } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';

export class MemberRegistered implements Fact {
  readonly name = 'member-registered';
  /** @param founder whether this is the first member of an empty community, who administers it */
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
    readonly founder: boolean,
  ) {}
}

export class ProfileChanged implements Fact {
  readonly name = 'profile-changed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** Their account is closed, whoever closed it: nothing that names them is left. */
export class MemberDeparted implements Fact {
  readonly name = 'member-departed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}
