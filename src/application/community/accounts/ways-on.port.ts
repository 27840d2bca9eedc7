import type { WayId } from '#domain/community/accounts/way-on';
import type { MemberId } from '#domain/shared/id';

/** A page that a member was going to when a mail came between. */
export interface KeptWay {
  readonly id: WayId;
  readonly path: string;
  /** It is that of who made the account, and not of who asked for one letter. */
  readonly isOfSignUp: boolean;
}

/** The pages that members were going to when a mail came between, of whatever device they go on with. */
export interface WaysOn {
  /** Inside a unit of work. */
  keep(memberId: MemberId, way: KeptWay, until: Date): Promise<void>;
  /** Takes all of theirs away with it. @returns those that still stand. Inside a unit of work. */
  takeAll(memberId: MemberId, at: Date): Promise<readonly KeptWay[]>;
}
