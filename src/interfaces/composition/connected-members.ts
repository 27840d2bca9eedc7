import { Actor, isStaff, knowsEveryGroup } from '#domain/shared/actor';
import type { Closed } from '#domain/shared/module';
import type { OpenSession } from '#application/community/accounts/open-sessions.query';
import type { Office } from '#application/moderation/permissions/offices.query';
import type { Clock } from '#application/shared/ports';
import {
  audiencesFor,
  type Closing,
  factorAskedOf,
  statusUnder,
  type Viewer,
} from '#application/shared/viewer';
import type { SocketViewer } from '#infrastructure/platform/realtime/socket-server-options';
import type { App } from './app.ts';

/** Somebody who is connected, as they were when they connected. */
export interface Listener extends SocketViewer {
  readonly viewer: Viewer;
}

type Rule = Awaited<ReturnType<App['site']['signOn']['besidePassword']>>;

/** What the organisation decided for all alike, as it holds at a moment: the same object as long as it is the same. */
interface House {
  readonly closing: Closing;
  readonly rule: Rule;
  readonly isDue: boolean;
}

/** What somebody was last found unchanged by. */
interface Looked {
  readonly session: string;
  readonly office: string;
  readonly house: House;
}

type Asked = Pick<App, 'accounts' | 'moderation' | 'site'>;

/**
 * Looks again and again whether those who are connected are still who they were. Whoever was found unchanged is so as long as all
 * that was read of them is the same, which the database says by their prints (`prints.sql.ts`) and tells nothing of thousands in which
 * nothing changed. There is one judgement, of rows that were read: prints only say for whom it need not be made again.
 */
export class ConnectedMembers {
  private readonly looked = new WeakMap<Listener, Looked>();
  private house?: House;

  constructor(
    private readonly app: Asked,
    private readonly clock: Clock,
  ) {}

  /** Those whose session is over, and members whose role, rights, groups, branches, state or open parts of the site are other ones. */
  async goneAmong(listeners: readonly Listener[]): Promise<ReadonlySet<Listener>> {
    const house = await this.houseNow();
    const toJudge = await this.changedAmong(listeners, house);
    return toJudge.size === 0 ? toJudge : this.judge([...toJudge], house);
  }

  private async houseNow(): Promise<House> {
    const [closing, rule] = await Promise.all([
      this.app.site.modules.closing(),
      this.app.site.signOn.besidePassword(),
    ]);
    const isDue = rule.from === null || rule.from <= this.clock.now();
    const before = this.house;
    if (before?.closing === closing && before.isDue === isDue && isSameRule(before.rule, rule)) return before;
    return (this.house = { closing, rule, isDue });
  }

  private async changedAmong(listeners: readonly Listener[], house: House): Promise<Set<Listener>> {
    const changed = new Set<Listener>();
    const known: Listener[] = [];
    const ids = { sessions: [] as string[], members: [] as string[] };
    const prints = { sessions: [] as string[], members: [] as string[] };
    for (const listener of listeners) {
      const looked = this.looked.get(listener);
      if (looked?.house !== house) {
        changed.add(listener);
        continue;
      }
      known.push(listener);
      ids.sessions.push(listener.sessionId);
      ids.members.push(listener.memberId);
      prints.sessions.push(looked.session);
      prints.members.push(looked.office);
    }
    if (known.length === 0) return changed;
    const [sessions, offices] = await Promise.all([
      this.app.accounts.openSessions.changed(ids.sessions, prints.sessions),
      this.app.moderation.offices.changed(ids.members, prints.members),
    ]);
    for (const place of sessions) changed.add(known[place]!);
    for (const place of offices) changed.add(known[place]!);
    return changed;
  }

  private async judge(listeners: readonly Listener[], house: House): Promise<ReadonlySet<Listener>> {
    const [sessions, offices] = await Promise.all([
      this.app.accounts.openSessions.execute([...new Set(listeners.map(({ sessionId }) => sessionId))]),
      this.app.moderation.offices.execute([...new Set(listeners.map(({ memberId }) => memberId))]),
    ]);
    const open = new Map(sessions.map((session) => [session.sessionId, session]));
    const at = this.clock.now();
    const gone = new Set<Listener>();
    for (const listener of listeners) {
      const [session, office] = [open.get(listener.sessionId), offices.get(listener.memberId)];
      if (session && office && isUnchanged(listener.viewer, { session, office, house, at }))
        this.looked.set(listener, { session: session.print, office: office.print, house });
      else gone.add(listener);
    }
    return gone;
  }
}

const isSameRule = (one: Rule, other: Rule): boolean =>
  one.mode === other.mode && one.from?.getTime() === other.from?.getTime();

/** By everything in `now` and nothing else: what is not in it, in its prints or in `House` would be seen once and never again. */
function isUnchanged(
  viewer: Viewer,
  now: { readonly session: OpenSession; readonly office: Office; readonly house: House; readonly at: Date },
): boolean {
  const { member, actor } = viewer;
  const { session, office, house } = now;
  const before = { ...groupsAndBranches(viewer.audiences), heldBack: viewer.factor?.heldBack ?? null };
  if (!member) return false;
  if (!(isStaff(office.role) ? session.isAliveAsStaff : session.isAliveAsMember)) return false;
  const { status, branches } = session;
  const held = factorAskedOf({ role: office.role, grants: office.rightsUnder(status) }, house.rule, now.at);
  const heldBack = session.isProven ? null : (held?.heldBack ?? null);
  if (!isHeldBackAsBefore(before.heldBack, heldBack)) return false;
  const role = heldBack ? 'member' : office.role;
  if (role !== member.role || session.showsPresence !== member.showsPresence) return false;
  if (!sameOnes(session.circles, member.circles)) return false;
  const ownGroups = knowsEveryGroup(role) ? before.groups : office.groups.toSorted().join();
  const groups = heldBack ? '' : ownGroups;
  const statusNow = statusUnder(status, office.standing);
  const branchesNow = circlesIn(audiencesFor({ role, status: statusNow, branches }), 'branch');
  if (!heldBack && !actor.hasExactly(office.rightsUnder(status))) return false;
  if (closedParts(house.closing(actor)) !== closedParts(actor.closed)) return false;
  return statusNow === member.status && groups === before.groups && branchesNow === before.branches;
}

/** Names of what is closed, to compare. */
export const closedParts = (closed: Closed): string => [...closed.keys()].toSorted().join();

const sameOnes = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();

/** Of all audiences those of one kind, `group` or `branch`. */
const circlesIn = (audiences: readonly string[], kind: string): string =>
  audiences
    .flatMap((each) => (each.startsWith(`${kind}:`) ? [each.slice(kind.length + 1)] : []))
    .toSorted()
    .join();

const groupsAndBranches = (audiences: readonly string[]) => ({
  groups: circlesIn(audiences, 'group'),
  branches: circlesIn(audiences, 'branch'),
});

type HeldBack = NonNullable<Viewer['factor']>['heldBack'];

/** Whether what is kept from somebody until they show a second factor is what was kept from them before. */
function isHeldBackAsBefore(before: HeldBack, now: HeldBack): boolean {
  if (!before || !now) return before === now;
  return before.role === now.role && Actor.visitor(before.grants).hasExactly(now.grants);
}
