import { type Actor, type Permission, PERMISSIONS } from '../../shared/actor.ts';
import { AggregateRoot, type Fact } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { ChangedMeanwhile } from '../../shared/changed-meanwhile.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { RankTooLow } from './role-assignment.ts';
import { CEILING, mayHandOut } from './roles.ts';

export type MemberGroupId = Id<'MemberGroup'>;

/**
 * Open: members join by themselves. Closed: the team adds them. Secret: nobody else even knows of it. Directory: the
 * organisation's directory says who is in it, and nobody else does.
 */
export const MEMBERSHIPS = ['open', 'closed', 'secret', 'directory'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

export const GROUP_LIMITS = {
  name: { min: 2, max: 60 },
  description: { min: 0, max: 300 },
  permissions: { max: PERMISSIONS.length },
} as const;

/** What members take by themselves gives them no rights. */
export class OpenGroupGivesNothing extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.open-group-rights';
  constructor() {
    super('An open group gives no rights');
  }
}

/** What a directory hands out stays below what administrators alone may hold. */
export class DirectoryGroupGivesLess extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.directory-group-rights';
  constructor() {
    super('A group of the directory gives no right of administrators');
  }
}

/** Who is in it is for the directory to say. */
export class GroupOfDirectory extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.group-of-directory';
  constructor() {
    super('The directory says who is in the group');
  }
}

/** Whoever is in it was put there by somebody: none of it is handed over unseen. */
export class GroupNotEmpty extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.group-not-empty';
  constructor() {
    super('The group still has members');
  }
}

export class GroupNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.group-not-found';
  constructor() {
    super('No such group');
  }
}

/** Something is kept for its members alone. */
export class GroupInUse extends DomainError {
  readonly kind = 'rule';
  readonly code = 'moderation.group-in-use';
  constructor() {
    super('The group is in use');
  }
}

/** Somebody came to a group or left one. */
export class GroupsChanged implements Fact {
  readonly name = 'groups-changed';
  constructor(
    readonly at: Date,
    readonly memberId: MemberId,
  ) {}
}

/** A group as somebody typed it. */
export interface GroupText {
  readonly name: string;
  readonly description: string;
  readonly membership: string;
  readonly permissions: readonly string[];
  /** Where its rights reach; none for everywhere. */
  readonly categoryIds: readonly string[];
}

/** A named set of members: whose categories they know of, and what it adds to their rights. The slug never changes. */
export class MemberGroup extends AggregateRoot {
  private version = 1;

  private constructor(
    readonly id: MemberGroupId,
    readonly slug: string,
    private name: string,
    private description: string,
    private membership: Membership,
    private permissions: Permission[],
    private categoryIds: string[] | null,
    private readonly createdAt: Date,
  ) {
    super();
  }

  /** @throws NotAllowed, RankTooLow, OpenGroupGivesNothing, DirectoryGroupGivesLess, InvalidValue, InvalidValues */
  static create(p: { id: MemberGroupId; slug: string; by: Actor; text: GroupText; at: Date }): MemberGroup {
    const group = new MemberGroup(p.id, p.slug, '', '', 'closed', [], null, p.at);
    group.describe(p.by, p.text);
    return group;
  }

  /** @throws NotAllowed, RankTooLow, OpenGroupGivesNothing, DirectoryGroupGivesLess, InvalidValue, InvalidValues */
  describe(by: Actor, text: GroupText): void {
    by.mustBeAllowed('role.configure');
    const judged = judgedTogether({
      name: () => boundedText('name', text.name, GROUP_LIMITS.name),
      description: () => boundedText('description', text.description, GROUP_LIMITS.description),
      membership: () => membershipOf(text.membership),
      permissions: () => permissionsOf(text.permissions),
    });
    if (judged.membership === 'open' && judged.permissions.length > 0) throw new OpenGroupGivesNothing();
    if (judged.membership === 'directory' && !judged.permissions.every(isForDirectories))
      throw new DirectoryGroupGivesLess();
    const changed = [...judged.permissions, ...this.permissions].filter(
      (one) => judged.permissions.includes(one) !== this.permissions.includes(one),
    );
    if (!changed.every((permission) => mayHandOut(by.role, permission))) throw new RankTooLow();
    this.name = judged.name;
    this.description = judged.description;
    this.membership = judged.membership;
    this.permissions = judged.permissions;
    this.categoryIds = text.categoryIds.length > 0 ? [...new Set(text.categoryIds)] : null;
  }

  get gives(): readonly Permission[] {
    return this.permissions;
  }
  /** Members join and leave by themselves. */
  get isOpen(): boolean {
    return this.membership === 'open';
  }

  /** The directory says who is in it. */
  get isOfDirectory(): boolean {
    return this.membership === 'directory';
  }

  /** @throws GroupOfDirectory */
  mustBeForTeam(): void {
    if (this.isOfDirectory) throw new GroupOfDirectory();
  }

  /** @throws ChangedMeanwhile unless the editor saw what stands here now */
  mustBeAt(version: number): void {
    if (version !== this.version) throw new ChangedMeanwhile();
  }

  /**
   * Nobody gives what they lack, nor acts on an equal or higher rank.
   * @param role of the member in question
   * @throws NotAllowed, RankTooLow
   */
  mustBeGivenBy(by: Actor, memberId: MemberId, role: string): void {
    by.mustBeAllowed('role.assign');
    if (!by.is(memberId) && !by.outranks(role)) throw new RankTooLow();
    if (!this.permissions.every((permission) => mayHandOut(by.role, permission))) throw new RankTooLow();
  }

  /**
   * What is kept for it alone would be nobody's, and everybody's of the next group that is called the same.
   * @param uses how many kinds of things are
   * @throws NotAllowed, RankTooLow, GroupInUse
   */
  mustBeDissolvable(by: Actor, uses: number): void {
    by.mustBeAllowed('role.configure');
    if (!this.permissions.every((permission) => mayHandOut(by.role, permission))) throw new RankTooLow();
    if (uses > 0) throw new GroupInUse();
  }

  tellOf(memberId: MemberId, at: Date): void {
    this.record(new GroupsChanged(at, memberId));
  }
}

/** The same ceiling as for what a sign-on provider gives. */
const isForDirectories = (permission: Permission): boolean => CEILING.community_manager.has(permission);

function membershipOf(raw: string): Membership {
  const known = MEMBERSHIPS.find((one) => one === raw);
  if (!known) throw new InvalidValue('membership', 'field.choice');
  return known;
}

function permissionsOf(raw: readonly string[]): Permission[] {
  if (!raw.every((one) => PERMISSIONS.some((permission) => permission === one)))
    throw new InvalidValue('permissions', 'field.choice');
  return PERMISSIONS.filter((permission) => raw.includes(permission));
}
