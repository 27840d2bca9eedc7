import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { type Actor, ownCircle } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { Viewer } from '#application/shared/viewer';
import type { Signs } from '#infrastructure/platform/realtime/presence';
import { SocketServer } from '#infrastructure/platform/realtime/socket-server';
import { addressOf, networkOf } from '../http/network.ts';
import { POLICIES } from '../http/policies.ts';
import type { App } from './app.ts';
import { ChatUpdates, type DrawLog } from './chat-updates.ts';
import { closedParts, ConnectedMembers, type Listener } from './connected-members.ts';
import type { Config } from './config.ts';
import type { Cookies } from './cookies.ts';
import type { OpenSurroundings } from './surroundings.ts';

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
  const connected = new ConnectedMembers(app, parts.around.clock);
  return new SocketServer<Listener>(parts.http, parts.around.realtimeBackend, {
    path: `${parts.config.basePath}/ws`,
    allowedOrigins: [new URL(parts.config.publicUrl).origin],
    viewerOf: async (header) =>
      listenerFrom(await app.accounts.resolveSession.execute(cookies.session(header))),
    bringsSession: (header) => cookies.session(header) !== null,
    visitorsHear: async () => (await visitor(app)).actor.may(POLICIES[SOCKET_POLICIES.subscribe]),
    circleFor: async (listener, channel) => {
      const viewer = listener?.viewer ?? (await visitor(app));
      return isOpen(viewer.actor, channel) ? accessTo(app, channel).execute(viewer.actor, channel) : null;
    },
    networkOf: (request) => networkOf(addressOf(request, parts.config.trustProxy)),
    goneAmong: (listeners) => connected.goneAmong(listeners),
    visitorsSee: async () => closedParts(await app.site.modules.closedToVisitors()),
    signs: signsIn(app),
    updates: new ChatUpdates(app, parts.drawLog, parts.around.clock),
    onError: (error) => parts.logger.warn({ err: error }, 'socket troubled'),
  });
}

/**
 * Visitors read public topics, polls and sessions, and these tell them while they look that there is more to see: they hear those, each
 * asked for as it is subscribed, and nothing else, so many of one network. Where the organisation shows visitors nothing, they have
 * nothing to hear, and no connection is made.
 */
const visitor = (app: App): Promise<Viewer> => app.accounts.resolveSession.execute(null);

/** Whether the part of the site that rings is open: the chat rings for private conversations too. */
function isOpen(actor: Actor, channel: string): boolean {
  if (channel.startsWith('event:')) return actor.uses('events');
  if (channel.startsWith('poll:')) return actor.uses('polls');
  return !channel.startsWith('chat:') || actor.uses('chat') || actor.uses('direct');
}

/** In channels of the chat, who wants to be seen is: unless the organisation gave nobody the right to be. */
const signsIn = ({ chat: { signs } }: App): Signs<Listener> => ({
  isShownIn: (channel) => channel.startsWith('chat:'),
  nameOf: ({ viewer: { actor, member } }) =>
    member?.showsPresence && actor.may('chat.presence') ? member.pseudonym : null,
  mayWrite: ({ viewer: { actor } }, channel) => signs.mayWrite(actor, channel),
  // Of all channels, private conversations alone are heard by people each by themselves.
  apart: ({ viewer: { actor } }, channel, circle) =>
    circle.startsWith(ownCircle(knownId<'Member'>(''))) ? signs.apart(actor, channel) : Promise.resolve([]),
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
