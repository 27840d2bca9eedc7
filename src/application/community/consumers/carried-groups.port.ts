import type { MemberId } from '#domain/shared/id';

/** The copy of who is in which group: slugs. */
export interface CarriedGroups {
  keep(memberId: MemberId, groups: readonly string[]): Promise<void>;
}
