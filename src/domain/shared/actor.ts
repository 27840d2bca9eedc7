import { DomainError } from './domain-error.ts';
import type { MemberId } from './id.ts';
import { type Closed, type Module, ModuleClosed, NOTHING_CLOSED } from './module.ts';
import { Silenced, type Withheld } from './withheld.ts';

/** The acts that need a right, as `resource.action`. Which role holds which is data of Moderation. */
export const PERMISSIONS = [
  'topic.read',
  'topic.read-deleted',
  'topic.open',
  'topic.announce',
  'topic.answer',
  'topic.edit-any',
  'topic.accept-own',
  'topic.accept-any',
  'topic.close-own',
  'topic.close',
  'topic.pin',
  'topic.move',
  'topic.merge',
  'topic.split',
  'topic.tag',
  'topic.delete-own',
  'topic.delete',
  'topic.restore',
  'post.edit-own',
  'post.edit-any',
  'post.delete-own',
  'post.delete-any',
  'post.redact',
  'post.purge',
  'post.restore',
  'post.vote',
  'post.react',
  'post.read-history',
  'category.manage',
  'tag.manage',
  'search.manage',
  'brand.manage',
  'page.manage',
  'wording.manage',
  'wording.manage-security',
  'member.read',
  'member.edit-self',
  'member.read-restricted',
  'member.consult',
  'bookmark.keep',
  'topic.follow',
  'draft.keep',
  'file.upload',
  'notification.read',
  'account.manage-self',
  'official.author',
  'official.validate',
  'official.review',
  'rule.manage',
  'decision.read',
  'appeal.decide',
  'sanction.read',
  'sanction.warn',
  'sanction.exclude',
  'sanction.sign',
  'word.read',
  'word.manage',
  'report.file',
  'review.read',
  'review.decide',
  'review.configure',
  'role.assign',
  'role.configure',
  'audit.read-own',
  'audit.read',
  'transparency.publish',
  'statement.export',
  'order.manage',
  'alert.read',
  'chat.read',
  'chat.write',
  'chat.presence',
  'chat.announce',
  'chat.steer',
  'chat.manage',
  'direct.read',
  'direct.open',
  'poll.create',
  'poll.vote',
  'poll.manage',
  'poll.read-staff-results',
  'survey.manage',
  'idea.propose',
  'idea.vote',
  'idea.comment',
  'idea.manage',
  'service.review',
  'service.manage',
  'trial.join',
  'trial.manage',
  'member.invite',
  'segment.manage',
  'campaign.manage',
  'engagement.manage',
  'event.register',
  'event.create',
  'event.manage',
  'kpi.read',
  'kpi.manage',
  'module.switch',
  'announcement.publish',
  'privacy.manage',
  'site.configure',
  'site.try-as',
  'api.manage',
  'webhook.manage',
  'sign-on.manage',
  'member.provision',
  'member.sign-on',
  'export.make',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export type Role =
  'visitor' | 'member' | 'ambassador' | 'agent' | 'moderator' | 'community_manager' | 'administrator';

/** Nobody acts on an equal or higher rank. */
export const RANK: Readonly<Record<Role, number>> = {
  visitor: 0,
  member: 1,
  ambassador: 2,
  agent: 3,
  moderator: 4,
  community_manager: 5,
  administrator: 6,
};

/** @param other as it is stored; one that is not known is below nobody */
export const isAbove = (role: string, other: string): boolean =>
  (RANK[role as Role] ?? 0) > (RANK[other as Role] ?? Infinity);

/** Who works for the organisation: short sessions, no limit on writing, links that search engines may follow. */
export const STAFF_ROLES: readonly string[] = [
  'agent',
  'moderator',
  'community_manager',
  'administrator',
] satisfies Role[];
/** Roles that know of every topic, whatever its audience. */
export const ROLES_THAT_SEE_EVERYTHING: readonly string[] = [
  'moderator',
  'community_manager',
  'administrator',
] satisfies Role[];

/** Roles that know of the topics of every group; others, moderators too, know of those of their own groups. */
export const ROLES_THAT_KNOW_EVERY_GROUP: readonly string[] = [
  'community_manager',
  'administrator',
] satisfies Role[];

/** What of the staff's a role below it may be lent. */
export const LENT_BELOW_STAFF: readonly Permission[] = ['topic.accept-any', 'topic.announce', 'event.create'];

export const isStaff = (role: string): boolean => STAFF_ROLES.includes(role);
/** Whose word is the organisation's: others who work for it speak for themselves. */
export const isAgent = (role: string): boolean => role === ('agent' satisfies Role);
export const knowsEveryGroup = (role: string): boolean => ROLES_THAT_KNOW_EVERY_GROUP.includes(role);
export const seesEverything = (role: string): boolean => ROLES_THAT_SEE_EVERYTHING.includes(role);

/** Whether somebody may do more than members do among themselves. */
export const worksForTheHouse = (role: string, rights: ReadonlyMap<Permission, unknown>): boolean =>
  isStaff(role) || LENT_BELOW_STAFF.some((permission) => rights.has(permission));

/** The scope of what no category holds, such as a whole account: only a right that holds everywhere reaches it. */
export const NO_CATEGORY = 'none';

/** What a role grants to one actor: everywhere, or in the named categories only. */
export type Grant = 'everywhere' | ReadonlySet<string>;

/** What is for one member alone, among what audiences name. */
export const ownCircle = (memberId: MemberId): string => `member:${memberId}`;

/** What is for those who were in a segment when they were asked, among what audiences name. */
export const rollCircle = (rollId: string): string => `${ROLL}${rollId}`;
const ROLL = 'segment:';
/** The id that such an audience names; null for every other one. */
export const rollIn = (audience: string): string | null =>
  audience.startsWith(ROLL) ? audience.slice(ROLL.length) : null;

/** What nobody reads but those it is for, and whoever judges a case about it. */
export const CASES_CIRCLE = 'cases';

/** Somebody is known, and may not: 403. Who is not known is asked to sign in (`SignInNeeded`). */
export class NotAllowed extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'access.not-allowed';
  /** @param permission none where it is not one that is missing, but what they knew of */
  constructor(permission: Permission | null) {
    super(`Not allowed: ${permission ?? 'what was known'}`, permission ? { permission } : {});
  }
}

/** Nobody is known: 401, or the page where one signs in and comes back. */
export class SignInNeeded extends DomainError {
  readonly kind = 'unauthenticated';
  readonly code = 'access.sign-in-needed';
  constructor() {
    super('Sign-in needed');
  }
}

/** What a machine may, of what the member behind it may. */
export interface Narrowing {
  readonly clientId: string;
  readonly opened: readonly { readonly permission: Permission; readonly inCategories: boolean }[];
  /** Where it reads and does what is in a category; null for wherever the member may. */
  readonly categoryIds: readonly string[] | null;
}

/** What a machine knows of: never what is for a branch, a group, the staff or one person. */
const KNOWN_TO_MACHINES: readonly string[] = ['public', 'members'];

/** Whoever has it among their audiences knows of these categories alone, whatever audience what is in others is for. */
const KEPT_TO_CATEGORIES = 'kept-to-categories';
const inCategory = (categoryId: string): string => `category:${categoryId}`;
/** How the one filter of topics reads it in what an actor may know of. */
export const CATEGORIES_KNOWN = { mark: KEPT_TO_CATEGORIES, prefix: inCategory('') } as const;

function reachSame(one: Grant, other: Grant | undefined): boolean {
  if (one === 'everywhere' || other === 'everywhere' || other === undefined) return one === other;
  return one.size === other.size && [...one].every((each) => other.has(each));
}

function covers(one: Grant | null, other: Grant | null): boolean {
  if (other === null || one === 'everywhere') return true;
  return one !== null && other !== 'everywhere' && [...other].every((each) => one.has(each));
}

/**
 * What a right is good for: of nothing else than these parts. Rights to run a part are not here, so that its desk stays
 * open to those who hold them.
 */
const PARTS_OF: Partial<Record<Permission, readonly Module[]>> = {
  'chat.read': ['chat', 'direct'],
  'chat.write': ['chat', 'direct'],
  'chat.presence': ['chat', 'direct'],
  'chat.announce': ['chat'],
  'chat.steer': ['chat'],
  'chat.manage': ['chat'],
  'direct.read': ['direct'],
  'direct.open': ['direct'],
  'poll.create': ['polls'],
  'poll.vote': ['polls'],
  'idea.propose': ['ideas'],
  'idea.vote': ['ideas'],
  'idea.comment': ['ideas'],
  'service.review': ['services'],
  'trial.join': ['trials'],
  'event.register': ['events'],
};

/** A right is of no use while all that it is good for is closed. */
const isOfNoUse = (permission: Permission, closed: Closed): boolean =>
  closed.size > 0 && (PARTS_OF[permission]?.every((part) => closed.has(part)) ?? false);

/** Who acts. Everything not granted is denied. */
export class Actor {
  private constructor(
    readonly memberId: MemberId | null,
    readonly role: Role,
    private readonly grants: ReadonlyMap<Permission, Grant>,
    /** Whose topics this actor may know of: `public`, `members`, `staff`, `branch:music`, `group:panel`… */
    readonly audiences: readonly string[],
    /** Parts of the site that are not open to this actor. */
    readonly closed: Closed,
    /** The machine by which the member acts; null where they act themselves. */
    readonly clientId: string | null = null,
    /** What a measure keeps from them; null where none does. */
    readonly withheld: Withheld | null = null,
  ) {}

  static visitor(grants: ReadonlyMap<Permission, Grant>, closed = NOTHING_CLOSED): Actor {
    return new Actor(null, 'visitor', grants, ['public'], closed);
  }

  static member(
    memberId: MemberId,
    role: Role,
    grants: ReadonlyMap<Permission, Grant>,
    audiences: readonly string[],
    closed = NOTHING_CLOSED,
    withheld: Withheld | null = null,
  ): Actor {
    return new Actor(memberId, role, grants, audiences, closed, null, withheld);
  }

  /** The same member, by a machine of theirs: some of their rights, and less to know of. */
  through({ clientId, opened, categoryIds }: Narrowing): Actor {
    const grants = opened.flatMap(({ permission, inCategories }): [Permission, Grant][] => {
      const own = this.grants.get(permission);
      if (own === undefined) return [];
      if (categoryIds === null || !inCategories) return [[permission, own]];
      const both = categoryIds.filter((id) => own === 'everywhere' || own.has(id));
      return both.length > 0 ? [[permission, new Set(both)]] : [];
    });
    const audiences = [
      ...this.audiences.filter((one) => KNOWN_TO_MACHINES.includes(one)),
      ...(categoryIds === null ? [] : [KEPT_TO_CATEGORIES, ...categoryIds.map(inCategory)]),
    ];
    const { memberId, role, closed } = this;
    // What befell its member is nothing for a machine to know.
    return new Actor(memberId, role, new Map(grants), audiences, closed, clientId);
  }

  /** @param scope the category of the object in question, where the right may be limited to some */
  may(permission: Permission, scope?: string): boolean {
    const grant = this.reachOf(permission);
    if (grant === null) return false;
    return grant === 'everywhere' || scope === undefined || grant.has(scope);
  }

  /** Where a right holds; null for nowhere. For lists, which are filtered before anything is loaded. */
  reachOf(permission: Permission): Grant | null {
    return isOfNoUse(permission, this.closed) ? null : (this.grants.get(permission) ?? null);
  }

  /** Whether a part of the site is open to this actor. */
  uses(module: Module): boolean {
    return !this.closed.has(module);
  }

  /** @throws ModuleClosed, or SignInNeeded when signing in might help */
  mustUse(module: Module): void {
    if (this.uses(module)) return;
    throw this.memberId === null && this.closed.get(module) === 'to-others-not'
      ? new SignInNeeded()
      : new ModuleClosed(module);
  }

  /** Whether these are the rights they have, no less and no more, each as far as it reaches. */
  hasExactly(rights: ReadonlyMap<Permission, Grant>): boolean {
    if (rights === this.grants) return true;
    return (
      rights.size === this.grants.size &&
      [...rights].every(([one, grant]) => reachSame(grant, this.grants.get(one)))
    );
  }

  /** Whether everything that the other may do, and know of, is theirs too. */
  reachesAsFarAs(other: Actor): boolean {
    return (
      [...other.grants.keys()].every((one) => covers(this.reachOf(one), other.reachOf(one))) &&
      other.audiences.every((audience) => this.sees(audience))
    );
  }

  /** @throws NotAllowed, Silenced where a measure is what keeps it from them, or SignInNeeded when signing in might help */
  mustBeAllowed(permission: Permission, scope?: string): void {
    if (this.may(permission, scope)) return;
    if (this.memberId === null) throw new SignInNeeded();
    throw this.withheld?.permissions.has(permission)
      ? new Silenced(permission, this.withheld)
      : new NotAllowed(permission);
  }

  /** @throws SignInNeeded */
  mustBeMember(): MemberId {
    if (this.memberId === null) throw new SignInNeeded();
    return this.memberId;
  }

  sees(audience: string): boolean {
    return this.audiences.includes(audience);
  }

  /** Whether they may know of what stands in a category, as far as the category goes. */
  knowsCategory(categoryId: string): boolean {
    return !this.sees(KEPT_TO_CATEGORIES) || this.sees(inCategory(categoryId));
  }

  /** @param role as it is stored; one that is not known is outranked by nobody */
  outranks(role: string): boolean {
    return isAbove(this.role, role);
  }

  /** Of the same rank, or of a higher one. @param role as it is stored */
  isLevelWith(role: string): boolean {
    return RANK[this.role] >= (RANK[role as Role] ?? Infinity);
  }

  /** Whom what is one person's alone is shown to: a machine of theirs reads none of it. */
  get oneself(): MemberId | null {
    return this.clientId === null ? this.memberId : null;
  }

  is(memberId: MemberId | null): boolean {
    return this.memberId !== null && this.memberId === memberId;
  }
}
