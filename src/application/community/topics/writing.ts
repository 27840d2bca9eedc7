import type { MemberId } from '#domain/shared/id';

/** Of who writes, what limits ask: an `Actor` is one. */
export interface Writing {
  readonly role: string;
  /** @throws SignInNeeded */
  mustBeMember(): MemberId;
}
