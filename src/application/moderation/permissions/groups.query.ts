import type { Membership } from '#domain/moderation/permissions/member-group';
import type { Actor, Permission } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';

export interface GroupView {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly membership: Membership;
  readonly permissions: readonly Permission[];
  /** Where its rights reach; null for everywhere. */
  readonly categoryIds: readonly string[] | null;
  readonly version: number;
  readonly members: number;
}

export interface GroupMember {
  readonly memberId: string;
  readonly addedBy: string | null;
  readonly addedAt: Date;
}

/** What a member is told of groups: those they are in, and those that are no secret. */
export interface KnownGroup {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly isOpen: boolean;
  readonly isMine: boolean;
}

export interface GroupsQuery {
  /** By name; 500 at most. @throws NotAllowed */
  all(actor: Actor): Promise<readonly GroupView[]>;
  /** @throws NotAllowed */
  one(actor: Actor, slug: string): Promise<GroupView | null>;
  /** The latest first. @throws NotAllowed, InvalidValue `cursor.broken` */
  membersOf(actor: Actor, slug: string, cursor: string | null): Promise<Page<GroupMember>>;
  /** Those that a category may be kept for: all, for who knows of all; else one's own. */
  nameable(actor: Actor): Promise<readonly { readonly slug: string; readonly name: string }[]>;
  /** @throws SignInNeeded */
  knownTo(actor: Actor): Promise<readonly KnownGroup[]>;
}
