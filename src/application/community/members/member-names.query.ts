import type { MemberId } from '#domain/shared/id';

export interface MemberName {
  readonly pseudonym: string;
  readonly handle: string;
}

/** Names of members, also of those who left, for people of the house who read what was done. */
export interface MemberNamesQuery {
  /** By id; ids that nobody bears are left out. */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, MemberName>>;
  /** Null when nobody bears this name, as pseudonym or as handle. */
  idOf(name: string): Promise<MemberId | null>;
}
