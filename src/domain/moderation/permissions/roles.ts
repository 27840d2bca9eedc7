import { type Grant, type Permission, PERMISSIONS, RANK, type Role } from '../../shared/actor.ts';

export { RANK };

/** The roles a member can be given. */
export const ASSIGNABLE_ROLES = [
  'member',
  'ambassador',
  'agent',
  'moderator',
  'community_manager',
  'administrator',
] as const satisfies readonly Role[];
export const ALL_ROLES: readonly Role[] = ['visitor', ...ASSIGNABLE_ROLES];

/** Everybody may give notice of what is unlawful, silenced and banned members too. */
const VISITOR: readonly Permission[] = ['topic.read', 'report.file'];
/** What is left to members who may only read. */
const READING: readonly Permission[] = [
  ...VISITOR,
  'member.read',
  'notification.read',
  'account.manage-self',
  'post.read-history',
  'chat.read',
  'direct.read',
];
const MEMBER: readonly Permission[] = [
  ...READING,
  'topic.open',
  'topic.answer',
  'topic.accept-own',
  'topic.close-own',
  'topic.delete-own',
  'post.edit-own',
  'post.delete-own',
  'post.vote',
  'post.react',
  'member.edit-self',
  'bookmark.keep',
  'topic.follow',
  'draft.keep',
  'file.upload',
  'idea.propose',
  'idea.vote',
  'idea.comment',
  'chat.write',
  'chat.presence',
  'direct.open',
  'event.register',
  'poll.create',
  'service.review',
  'trial.join',
  'poll.vote',
];
const AMBASSADOR: readonly Permission[] = [...MEMBER, 'topic.tag'];
/** To speak for the organisation is an agent's office and nobody else's, whatever their rank. */
export const IN_ITS_NAME: readonly Permission[] = ['official.author', 'official.validate'];
const DESK: readonly Permission[] = ['official.review', 'rule.manage'];
const AGENT: readonly Permission[] = [
  ...MEMBER,
  'topic.tag',
  'topic.announce',
  'chat.announce',
  'poll.read-staff-results',
  'idea.manage',
  'event.create',
  'service.manage',
  'trial.manage',
  ...IN_ITS_NAME,
  ...DESK,
];
const MODERATOR: readonly Permission[] = [
  ...MEMBER,
  'topic.tag',
  'topic.read-deleted',
  'topic.edit-any',
  'topic.accept-any',
  'topic.close',
  'topic.pin',
  'topic.move',
  'topic.merge',
  'topic.split',
  'topic.delete',
  'topic.restore',
  'post.edit-any',
  'post.delete-any',
  'post.redact',
  'post.restore',
  'member.read-restricted',
  'member.consult',
  'decision.read',
  'appeal.decide',
  'sanction.read',
  'sanction.warn',
  'review.read',
  'review.decide',
  'word.read',
  'audit.read-own',
  'poll.read-staff-results',
  'chat.steer',
];
const COMMUNITY_MANAGER: readonly Permission[] = [
  ...MODERATOR,
  'topic.announce',
  'category.manage',
  'tag.manage',
  'search.manage',
  'brand.manage',
  'page.manage',
  'wording.manage',
  'word.manage',
  ...DESK,
  'review.configure',
  'transparency.publish',
  'order.manage',
  'alert.read',
  'sanction.exclude',
  'sanction.sign',
  'post.purge',
  'poll.manage',
  'survey.manage',
  'idea.manage',
  'service.manage',
  'trial.manage',
  'chat.announce',
  'chat.manage',
  'member.invite',
  'segment.manage',
  'campaign.manage',
  'engagement.manage',
  'event.create',
  'event.manage',
  'kpi.read',
  'kpi.manage',
  'module.switch',
  'announcement.publish',
  'privacy.manage',
];
/** What a community manager may be lent, and does not hold at first. */
const LENT: readonly Permission[] = ['transparency.publish', 'order.manage', 'alert.read', 'post.purge'];
const ADMINISTRATOR = PERMISSIONS.filter((permission) => !IN_ITS_NAME.includes(permission));

/** What each role holds until the administrator decides otherwise. */
export const DEFAULT_MATRIX: Readonly<Record<Role, readonly Permission[]>> = {
  visitor: VISITOR,
  member: MEMBER,
  ambassador: AMBASSADOR,
  agent: AGENT,
  moderator: MODERATOR,
  community_manager: COMMUNITY_MANAGER.filter((permission) => !LENT.includes(permission)),
  administrator: ADMINISTRATOR,
};

/** What each role may hold at most, whatever the data says. */
export const CEILING: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  visitor: new Set<Permission>([...VISITOR, 'member.read']),
  member: new Set<Permission>(AMBASSADOR),
  ambassador: new Set<Permission>([...AMBASSADOR, 'topic.accept-any', 'topic.announce', 'event.create']),
  agent: new Set<Permission>([
    ...AGENT,
    'topic.accept-any',
    'topic.close',
    'topic.pin',
    'topic.move',
    'member.consult',
  ]),
  moderator: new Set<Permission>([...MODERATOR, 'topic.announce', 'tag.manage']),
  community_manager: new Set<Permission>(COMMUNITY_MANAGER),
  administrator: new Set<Permission>(ADMINISTRATOR),
};

/** Nobody grants what they lack. Who appoints an agent does not speak for the organisation, and needs no right to. */
export const mayHandOut = (by: Role, permission: Permission): boolean =>
  CEILING[by].has(permission) || IN_ITS_NAME.includes(permission);

/**
 * Rights over what stands in a category: a role or a group that reaches some categories only gives these there. Every other right
 * is over what no category holds, such as a member, a rule or a poll: it is held everywhere or not at all. So a permission that
 * nobody thought of here is never given by halves.
 */
export const OF_CATEGORIES: readonly Permission[] = [
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
  'topic.follow',
  'post.edit-own',
  'post.edit-any',
  'post.delete-own',
  'post.delete-any',
  'post.redact',
  'post.restore',
  'post.vote',
  'post.react',
  'post.read-history',
  'bookmark.keep',
  'category.manage',
  'official.author',
  'official.validate',
  'official.review',
  'decision.read',
  'appeal.decide',
  'review.read',
  'review.decide',
];
/** Over what one did oneself: no category bounds it, and nobody else is touched. */
const OF_ONESELF: readonly Permission[] = ['audit.read-own'];
const isOfCategories = (permission: Permission): boolean => OF_CATEGORIES.includes(permission);

/** Rows of the matrix by role, as the data holds them. */
export type Matrix = ReadonlyMap<Role, readonly Permission[]>;
export type Rights = ReadonlyMap<Permission, Grant>;

const withinCeiling = (role: Role, matrix: Matrix): readonly Permission[] =>
  (matrix.get(role) ?? []).filter((permission) => CEILING[role].has(permission));

/** A named set of members, with what it adds to their rights, within the ceiling of their role. */
export interface GroupGrants {
  readonly slug: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  /** Where they hold; null for everywhere. */
  readonly categories: readonly string[] | null;
}

export interface RightsHolder {
  readonly role: Role;
  readonly status: string;
  /** Limits what the role adds to a plain member's rights; null for everywhere. */
  readonly categories: readonly string[] | null;
  readonly groups?: readonly GroupGrants[];
}

/**
 * What somebody may do. Silenced members only read; pending ones read what a visitor reads and manage their account;
 * banned and deleted ones are visitors, and so is every status that is not known.
 */
export function rightsFor(matrix: Matrix, who: RightsHolder): Rights {
  const visitor = withinCeiling('visitor', matrix);
  const byGroup = grantsOfGroups(who);
  const own = new Set<Permission>([...visitor, ...withinCeiling(who.role, matrix)]);
  if (who.status === 'pending') return everywhere([...visitor, ...keep(own, ['account.manage-self'])]);
  if (who.status === 'silenced') return everywhere([...visitor, ...keep(own, READING)]);
  if (who.status !== 'active' || who.role === 'visitor') return everywhere(visitor);
  if (who.categories === null) return joined(everywhere([...own]), byGroup);
  const plain = new Set<Permission>([...visitor, ...withinCeiling('member', matrix)]);
  const limited = new Set(who.categories);
  const isTheirs = (permission: Permission) => plain.has(permission) || OF_ONESELF.includes(permission);
  const byRole = new Map<Permission, Grant>(
    [...own]
      .filter((permission) => isTheirs(permission) || isOfCategories(permission))
      .map((permission) => [permission, isTheirs(permission) ? 'everywhere' : limited]),
  );
  return joined(byRole, byGroup);
}

/** What groups add, each where it reaches, and never beyond the ceiling of the role. */
function grantsOfGroups({ role, groups = [] }: RightsHolder): Rights {
  return groups
    .map(
      ({ permissions, categories }): Rights =>
        new Map(
          permissions
            .filter(
              (permission) =>
                CEILING[role].has(permission) && (categories === null || isOfCategories(permission)),
            )
            .map((permission) => [permission, categories === null ? 'everywhere' : new Set(categories)]),
        ),
    )
    .reduce(joined, new Map());
}

/** A right holds wherever one or the other says so. */
function joined(one: Rights, other: Rights): Rights {
  const all = new Map(one);
  for (const [permission, grant] of other) {
    const known = all.get(permission);
    const both =
      known === undefined ? grant : known === 'everywhere' || grant === 'everywhere' ? 'everywhere' : null;
    all.set(
      permission,
      both ?? new Set([...(known as ReadonlySet<string>), ...(grant as ReadonlySet<string>)]),
    );
  }
  return all;
}

/** Where a right comes from: what everybody has, what every member has, the role, a group. */
export type RightSource = 'everybody' | 'members' | 'role' | { readonly group: string };

/** Every right somebody has, with all that gives it to them and where it holds. */
export function explainedRights(
  matrix: Matrix,
  who: RightsHolder,
): readonly { permission: Permission; grant: Grant; sources: readonly RightSource[] }[] {
  const gives = (role: Role, permission: Permission) => withinCeiling(role, matrix).includes(permission);
  return [...rightsFor(matrix, who)].map(([permission, grant]) => ({
    permission,
    grant,
    sources: [
      ...(gives('visitor', permission) ? (['everybody'] as const) : []),
      ...(who.role !== 'visitor' && gives('member', permission) ? (['members'] as const) : []),
      ...(who.role !== 'member' && gives(who.role, permission) ? (['role'] as const) : []),
      ...(who.groups ?? [])
        .filter(({ permissions }) => permissions.includes(permission) && CEILING[who.role].has(permission))
        .map(({ name }) => ({ group: name })),
    ],
  }));
}

const keep = (own: ReadonlySet<Permission>, few: readonly Permission[]) => few.filter((one) => own.has(one));
const everywhere = (permissions: readonly Permission[]): Rights =>
  new Map(permissions.map((permission) => [permission, 'everywhere']));
