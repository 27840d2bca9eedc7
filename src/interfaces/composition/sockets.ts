import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { Actor, knowsEveryGroup, ownCircle } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Closed } from '#domain/shared/module';
import { audiencesFor, factorAskedOf, statusUnder, type Viewer } from '#application/shared/viewer';
import type { Signs } from '#infrastructure/platform/realtime/presence';
import { SocketServer, type SocketViewer } from '#infrastructure/platform/realtime/socket-server';
import { addressOf, networkOf } from '../http/network.ts';
import type { App } from './app.ts';
import { ChatLetters, type DrawLog } from './chat-letters.ts';
import type { Config } from './config.ts';
import type { Cookies } from './cookies.ts';
import type { OpenSurroundings } from './surroundings.ts';

interface Listener extends SocketViewer {
  readonly viewer: Viewer;
}

/** Events that a browser may send; each stands in the policy table. */
export const SOCKET_POLICIES = {
  subscribe: 'sockets.subscribe',
  unsubscribe: 'sockets.subscribe',
  typing: 'chat.presence',
  presence: 'chat.page',
} as const;

/** The doorbell: browsers with a topic open are told when to look again. */
export function openSockets(parts: {
  http: Server;
  config: Config;
  app: App;
  around: OpenSurroundings;
  cookies: Cookies;
  logger: Logger;
  drawLog: DrawLog;
}): SocketServer<Listener> {
  const { app, cookies } = parts;
  return new SocketServer<Listener>(parts.http, parts.around.realtimeBackend, {
    path: `${parts.config.basePath}/ws`,
    allowedOrigins: [new URL(parts.config.publicUrl).origin],
    viewerOf: async (header) =>
      listenerFrom(await app.accounts.resolveSession.execute(cookies.session(header))),
    circleFor: async (listener, channel) => {
      const viewer = listener?.viewer ?? (await app.accounts.resolveSession.execute(null));
      return isOpen(viewer.actor, channel) ? accessTo(app, channel).execute(viewer.actor, channel) : null;
    },
    networkOf: (request) => networkOf(addressOf(request, parts.config.trustProxy)),
    stillGood: (listeners) => unchanged(app, listeners, parts.around.clock.now()),
    visitorsSee: async () => told(await app.site.modules.closedToVisitors()),
    signs: signsIn(app),
    letters: new ChatLetters(app, parts.drawLog, parts.around.clock),
    onError: (error) => parts.logger.warn({ err: error }, 'socket troubled'),
  });
}

/** Whether the part of the site that rings is open: the chat rings for private conversations too. */
function isOpen(actor: Actor, channel: string): boolean {
  if (channel.startsWith('event:')) return actor.uses('events');
  if (channel.startsWith('poll:')) return actor.uses('polls');
  return !channel.startsWith('chat:') || actor.uses('chat') || actor.uses('direct');
}

const told = (closed: Closed): string => [...closed.keys()].toSorted().join();

/** In channels of the chat, who wants to be seen is: unless the organisation gave nobody the right to be. */
const signsIn = ({ chat: { signs } }: App): Signs<Listener> => ({
  isShownIn: (channel) => channel.startsWith('chat:'),
  nameOf: ({ viewer: { actor, member } }) =>
    member?.showsPresence && actor.may('chat.presence') ? member.pseudonym : null,
  mayWrite: ({ viewer: { actor } }, channel) => signs.mayWrite(actor, channel),
  // Of all channels, private conversations alone are heard by people each by themselves.
  apart: ({ viewer: { actor } }, channel, circle) =>
    circle.startsWith(ownCircle('' as MemberId)) ? signs.apart(actor, channel) : Promise.resolve([]),
});

/** Who may hear is asked of the part of the site that rings. */
function accessTo(app: App, channel: string) {
  if (channel.startsWith('event:')) return app.events.liveChannel;
  if (channel.startsWith('poll:')) return app.engagement.pollChannel;
  return channel.startsWith('chat:') ? app.chat.access : app.community.channelAccess;
}

function listenerFrom(viewer: Viewer): Listener | null {
  // Who looks with somebody else's eyes hears what visitors hear.
  if (!viewer.member || !viewer.session || viewer.trying) return null;
  return { memberId: viewer.member.id, sessionId: viewer.session.id, viewer };
}

const sameOnes = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();

/** Of all audiences those of one kind, `group` or `branch`. */
const circlesIn = (audiences: readonly string[], kind: string): string =>
  audiences
    .flatMap((each) => (each.startsWith(`${kind}:`) ? [each.slice(kind.length + 1)] : []))
    .toSorted()
    .join();

/** They stay who they were for as long as they are connected: looked at once for each. */
const circlesKnown = new WeakMap<readonly string[], { readonly groups: string; readonly branches: string }>();

function groupsAndBranches(audiences: readonly string[]) {
  const known = circlesKnown.get(audiences);
  if (known) return known;
  const circles = { groups: circlesIn(audiences, 'group'), branches: circlesIn(audiences, 'branch') };
  circlesKnown.set(audiences, circles);
  return circles;
}

type Rights = Parameters<Actor['hasExactly']>[0];
/** Rights that an actor was seen to have exactly, so that the same ones are not gone through again. */
const rightsSeen = new WeakMap<Actor, Rights>();

function hasStill(actor: Actor, rights: Rights): boolean {
  if (rightsSeen.get(actor) === rights) return true;
  if (!actor.hasExactly(rights)) return false;
  rightsSeen.set(actor, rights);
  return true;
}

type HeldBack = NonNullable<Viewer['factor']>['heldBack'];

/** Whether what is kept from somebody until they show a second factor is what was kept from them before. */
function isHeldBackAsBefore(before: HeldBack, now: HeldBack): boolean {
  if (!before || !now) return before === now;
  return before.role === now.role && Actor.visitor(before.grants).hasExactly(now.grants);
}

/**
 * Sessions that are open, for members whose role, rights, groups, branches, state and open parts of the site are still what
 * they were when they connected.
 */
async function unchanged(app: App, listeners: readonly Listener[], at: Date): Promise<ReadonlySet<string>> {
  const before = new Map(listeners.map(({ sessionId, viewer }) => [sessionId, viewer.member!]));
  const known = new Map(
    listeners.map(({ sessionId, viewer: { actor, audiences, factor } }) => [
      sessionId,
      { actor, ...groupsAndBranches(audiences), heldBack: factor?.heldBack ?? null },
    ]),
  );
  const [open, offices, closing, rule] = await Promise.all([
    app.accounts.openSessions.execute([...before.keys()]),
    app.moderation.offices.execute([...new Set([...before.values()].map(({ id }) => id))]),
    app.site.modules.closing(),
    app.site.signOn.besidePassword(),
  ]);
  const same = open.filter(({ sessionId, isProven, status, branches, showsPresence, circles: events }) => {
    const member = before.get(sessionId);
    const circles = known.get(sessionId);
    const office = member && offices.get(member.id);
    if (!member || !circles || !office) return false;
    const held = factorAskedOf({ role: office.role, grants: office.rightsUnder(status) }, rule, at);
    const heldBack = isProven ? null : (held?.heldBack ?? null);
    if (!isHeldBackAsBefore(circles.heldBack, heldBack)) return false;
    const role = heldBack ? 'member' : office.role;
    if (role !== member.role) return false;
    if (showsPresence !== member.showsPresence || !sameOnes(events, member.circles)) return false;
    const ownGroups = knowsEveryGroup(role) ? circles.groups : office.groups.toSorted().join();
    const groups = heldBack ? '' : ownGroups;
    const now = statusUnder(status, office.standing);
    const circlesNow = circlesIn(audiencesFor({ role, status: now, branches }), 'branch');
    if (!heldBack && !hasStill(circles.actor, office.rightsUnder(status))) return false;
    const { actor } = circles;
    if (told(closing(actor)) !== told(actor.closed)) return false;
    return now === member.status && groups === circles.groups && circlesNow === circles.branches;
  });
  return new Set(same.map(({ sessionId }) => sessionId));
}
