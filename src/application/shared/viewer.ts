import {
  Actor,
  type Grant,
  type Narrowing,
  ownCircle,
  type Permission,
  type Role,
  seesEverything,
  worksForTheHouse,
} from '#domain/shared/actor';
import { BRANCHES } from '#domain/shared/branch';
import { knownId } from '#domain/shared/id';
import { type Closed, NOTHING_CLOSED } from '#domain/shared/module';
import type { Withheld } from '#domain/shared/withheld';

/** Who looks at a page: the actor with what a page shows of them. */
export interface Viewer {
  readonly actor: Actor;
  readonly member: ViewingMember | null;
  readonly session: { readonly id: string; readonly confirmedAt: Date } | null;
  readonly audiences: readonly string[];
  /** With whose eyes somebody looks, who then changes nothing. */
  readonly trying?: Trying;
  /** By which machine the member acts. */
  readonly client?: ViewingClient;
  /** New rules that they have yet to accept before they write. */
  readonly terms?: AwaitedTerms;
  /** What the organisation asks of them beside the password, and they have not shown in this session. */
  readonly factor?: AskedFactor;
}

/** A version of the rules that somebody is asked to accept. */
export interface AwaitedTerms {
  readonly number: number;
  readonly summary: { readonly fr: string; readonly en: string };
  /** Where it is read. */
  readonly page: string;
}

/** A second factor that somebody has yet to set up. */
export interface AskedFactor {
  /** From when on it is asked. */
  readonly from: Date | null;
  /** What is kept from them until they show it; null as long as there is time. */
  readonly heldBack: { readonly role: Role; readonly grants: Rights['grants'] } | null;
}

/** A machine that calls the adapter, as its requests need to know it. */
export interface ViewingClient {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly categoryIds: readonly string[] | null;
  /** Sites whose pages may call with it. */
  readonly origins: readonly string[];
  readonly expiresAt: Date;
  /** When the secret was given that it shows, or that its token was got for; left out while it shows none. */
  readonly since?: Date;
}

/** As whom a session looks at the site, kept with it. */
export interface Trying {
  readonly kind: 'role' | 'group' | 'member';
  /** A role, the slug of a group, or the id of a member. */
  readonly as: string;
  /** What it is called. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly until: string;
}

export interface ViewingMember {
  readonly id: string;
  readonly pseudonym: string;
  readonly handle: string;
  readonly avatarKey: string | null;
  readonly language: 'fr' | 'en';
  readonly theme: 'system' | 'light' | 'dark';
  readonly role: string;
  readonly department: string | null;
  readonly status: string;
  /** When the account was made. */
  readonly joinedAt: Date;
  readonly branches: readonly string[];
  /** The moment from which each of them is held. */
  readonly branchesSince: Readonly<Record<string, Date>>;
  /** Slugs of the groups that they are in, whatever else they may know of. */
  readonly groups: readonly string[];
  /** Whether others see in channels that they are there, and that they write. */
  readonly showsPresence: boolean;
  /** Whether single keys do something on pages. */
  readonly usesShortcuts: boolean;
  /** Of the events they take part in, and of the rolls they are on; some with what they depend on, as `circlesHeld` reads it. */
  readonly circles: readonly string[];
}

/** What somebody may do now, as Moderation knows it. */
export interface Rights {
  readonly role: Role;
  readonly department: string | null;
  /** Slugs of the groups whose topics they know of. */
  readonly groups: readonly string[];
  /** What sanctions leave them, from the moment they are taken. */
  readonly standing: 'free' | 'silenced' | 'banned';
  readonly grants: ReadonlyMap<Permission, Grant>;
  /** Of who is silenced: what that keeps from them. */
  readonly withheld?: Withheld;
}

/** The status of a member as it holds now: sanctions bite before the copy that Community keeps follows. */
export function statusUnder(status: string, standing: Rights['standing']): string {
  if (status === 'deleted' || standing === 'free') return status;
  if (standing === 'banned') return 'banned';
  return status === 'active' ? 'silenced' : status;
}

/**
 * Who works for the organisation shows more than a password, where it says so.
 * @param rule.mode only `staff` asks it of anybody
 * @returns null where nothing is asked
 */
export function factorAskedOf(
  { role, grants }: Pick<Rights, 'role' | 'grants'>,
  { mode, from }: { readonly mode: string; readonly from: Date | null },
  at: Date,
): AskedFactor | null {
  if (mode !== 'staff' || !worksForTheHouse(role, grants)) return null;
  return { from, heldBack: from !== null && at < from ? null : { role, grants } };
}

/** What is left of somebody's rights until they have shown a second factor: those that every member has, of which they keep theirs. */
export const withoutOffice = (rights: Rights, ofMembers: Rights): Rights => ({
  role: 'member',
  department: null,
  groups: [],
  standing: rights.standing,
  grants: new Map([...rights.grants].filter(([permission]) => ofMembers.grants.has(permission))),
  ...(rights.withheld && { withheld: rights.withheld }),
});

const CONFIRMED: readonly string[] = ['active', 'silenced'];

/** Whose topics somebody may know of. Pending, banned and deleted members know what visitors know. */
export function audiencesFor(member: {
  role: string;
  status: string;
  branches: readonly string[];
  groups?: readonly string[];
}): readonly string[] {
  if (!CONFIRMED.includes(member.status)) return ['public'];
  const all = seesEverything(member.role);
  const branches = (all ? BRANCHES : member.branches).map((branch) => `branch:${branch}`);
  const groups = (member.groups ?? []).map((slug) => `group:${slug}`);
  return ['public', 'members', ...branches, ...groups, ...(all ? ['staff'] : [])];
}

/** What parts of the site are closed to somebody now. */
export type Closing = (reader: { readonly role: string; readonly audiences: readonly string[] }) => Closed;
const allOpen: Closing = () => NOTHING_CLOSED;

/** Behind a circle: it is for who knows of what is the team's · for who may run events. */
export const ONLY_FOR = { staff: '?staff', organisers: '?organisers' } as const;

/** Which of these circles are somebody's by what they may know of and do now. */
export function circlesHeld(
  circles: readonly string[],
  audiences: readonly string[],
  { grants }: Pick<Rights, 'grants'>,
): readonly string[] {
  const holds: Readonly<Record<string, boolean>> = {
    [ONLY_FOR.staff]: audiences.includes('staff'),
    [ONLY_FOR.organisers]: grants.has('event.create') || grants.has('event.manage'),
  };
  const held = circles.flatMap((circle) => {
    const at = circle.indexOf('?');
    if (at === -1) return [circle];
    return holds[circle.slice(at)] ? [circle.slice(0, at)] : [];
  });
  return [...new Set(held)];
}

/** Nobody signed in: what everybody may, and no circle but the public one. */
export function visitorWith(rights: Rights, closing = allOpen): Viewer {
  const closed = closing({ role: 'visitor', audiences: ['public'] });
  const actor = Actor.visitor(rights.grants, closed);
  return { actor, member: null, session: null, audiences: actor.audiences };
}

/** A member as they act now: the role that Moderation holds counts, not the copy kept for display. */
export function memberWith(
  rights: Rights,
  member: Omit<ViewingMember, 'role' | 'department'>,
  session: Viewer['session'],
  closing = allOpen,
): Viewer {
  const shared = audiencesFor({ ...member, role: rights.role, groups: rights.groups });
  const circles = CONFIRMED.includes(member.status) ? circlesHeld(member.circles, shared, rights) : [];
  const closed = closing({ role: rights.role, audiences: [...shared, ...circles] });
  const own = closed.has('direct') ? [] : ownAudience(rights, member);
  const audiences = [...shared, ...own, ...circles];
  return {
    actor: Actor.member(
      knownId<'Member'>(member.id),
      rights.role,
      rights.grants,
      audiences,
      closed,
      rights.withheld ?? null,
    ),
    member: { ...member, role: rights.role, department: rights.department },
    session,
    audiences,
  };
}

/** A member by a machine of theirs, of which nothing is told them but who it is. */
export const through = (viewer: Viewer, client: ViewingClient, opened: Narrowing['opened']): Viewer => {
  const actor = viewer.actor.through({ clientId: client.id, opened, categoryIds: client.categoryIds });
  return { actor, member: viewer.member, session: null, audiences: actor.audiences, client };
};

/** What is said to somebody alone: where private conversations are switched off, theirs are to nobody. */
const ownAudience = (rights: Rights, member: Pick<ViewingMember, 'id' | 'status'>): readonly string[] =>
  CONFIRMED.includes(member.status) && rights.grants.has('direct.read')
    ? [ownCircle(knownId<'Member'>(member.id))]
    : [];

/** What pages may know of the domain: who acts, which acts there are, and whose an id is. */
export type { Actor, Narrowing, Permission } from '#domain/shared/actor';
export type { Id } from '#domain/shared/id';
