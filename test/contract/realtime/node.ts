import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  openRealtimeBackend,
  type RealtimeBackendConfig,
} from '#infrastructure/platform/realtime/realtime-backend';
import type { UpdateWriter } from '#infrastructure/platform/realtime/channel-updates';
import type { Signs } from '#infrastructure/platform/realtime/presence';
import { openRingingServer } from '#infrastructure/platform/realtime/ringing-server';
import type { SocketLimits } from '#infrastructure/platform/realtime/socket-limits';
import { SocketRealtimeChannel } from '#infrastructure/platform/realtime/socket-realtime-channel';
import { SocketServer } from '#infrastructure/platform/realtime/socket-server';
import type { SocketViewer } from '#infrastructure/platform/realtime/socket-server-options';

export const ORIGIN = 'https://forum.example.org';

/**
 * In channels that begin with `public:chat` people see each other; `eve` wants not to be seen, and `mute` may not write, nor
 * anybody in `public:chat-shut`. `ada` and `far` keep each other away.
 */
const SIGNS: Signs<SocketViewer> = {
  isShownIn: (channel) => channel.startsWith('public:chat'),
  nameOf: ({ memberId }) => (memberId === 'eve' ? null : memberId.toUpperCase()),
  mayWrite: async ({ memberId }, channel) => memberId !== 'mute' && channel !== 'public:chat-shut',
  apart: async ({ memberId }) => (memberId === 'ada' ? ['far'] : memberId === 'far' ? ['ada'] : []),
};

export interface NodeSettings {
  readonly backend: RealtimeBackendConfig;
  readonly limits?: SocketLimits;
  readonly sessionCheckMs?: number;
  readonly lookAgainMs?: number;
  /** Whether there is anything for visitors; unless told there is. */
  readonly visitorsHear?: () => boolean;
  /** Called each time that a session is looked up. */
  readonly onAsked?: () => void;
  /** Called each time that connections are looked at, with how many. */
  readonly onLooked?: (many: number) => void;
  /** Rings then come from beside the sockets, as those of the site do. */
  readonly updates?: UpdateWriter<SocketViewer>;
}

/**
 * One process' sockets. The cookie `sid=ada.s1` is Ada's session s1; channels that begin with `public` are for all,
 * `private:ada` is for Ada.
 */
export async function startNode(settings: NodeSettings) {
  const closedSessions = new Set<string>();
  const circles = new Map<string, string>();
  const errors: Error[] = [];
  const onError = (error: Error) => void errors.push(error);
  const backend = await openRealtimeBackend(settings.backend, onError);
  const ringing = settings.updates && openRingingServer(backend); // before the other, as the site does
  const http = createServer();
  const sockets = new SocketServer<SocketViewer>(http, backend, {
    allowedOrigins: [ORIGIN],
    viewerOf: async (cookie) => {
      settings.onAsked?.();
      const [, memberId, sessionId] = /sid=(\w+)\.(\w+)/.exec(cookie) ?? [];
      return memberId && sessionId && !closedSessions.has(sessionId) ? { memberId, sessionId } : null;
    },
    circleFor: async (viewer, channel) => {
      if (channel.startsWith('public')) return circles.get(channel) ?? '';
      return channel === `private:${viewer?.memberId}` ? '' : null;
    },
    bringsSession: (cookie) => cookie.includes('sid='),
    visitorsHear: async () => settings.visitorsHear?.() ?? true,
    networkOf: (request) => String(request.headers['x-network'] ?? 'n1'),
    goneAmong: async (viewers) => {
      settings.onLooked?.(viewers.length);
      return new Set(viewers.filter(({ sessionId }) => closedSessions.has(sessionId)));
    },
    onError,
    limits: settings.limits,
    signs: SIGNS,
    updates: settings.updates,
    lookAgainMs: settings.lookAgainMs,
    sessionCheckMs: settings.sessionCheckMs ?? 60_000,
  });
  const channel = new SocketRealtimeChannel(ringing ?? sockets, onError);
  if (ringing) channel.hearIn(sockets);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    port: (http.address() as AddressInfo).port,
    sockets,
    channel,
    closedSessions,
    /** Who may hear a public channel now, by its name. */
    circles,
    errors,
    close: async () => {
      await sockets.close();
      await ringing?.close().catch(() => {});
      await backend.close();
    },
  };
}
export type RealtimeNode = Awaited<ReturnType<typeof startNode>>;
