import type { IncomingMessage } from 'node:http';
import type { UpdateWriter } from './channel-updates.ts';
import type { Signs } from './presence.ts';
import type { SocketLimits } from './socket-limits.ts';

/** Who is at the other end. */
export interface SocketViewer {
  readonly memberId: string;
  readonly sessionId: string;
}

/** What a socket server asks of the site around it. */
export interface SocketServerOptions<Viewer extends SocketViewer> {
  /** For instance `https://forum.example.org`; any other Origin, or none, is refused. */
  readonly allowedOrigins: readonly string[];
  /** Null for a visitor: no cookie, or a session that is over. */
  readonly viewerOf: (cookieHeader: string) => Promise<Viewer | null>;
  /** Where a request comes from, as limits count it. */
  readonly networkOf: (request: IncomingMessage) => string;
  /** The circle that the viewer may join; null when refused. Asked at every subscription, never remembered. */
  readonly circleFor: (viewer: Viewer | null, channel: string) => Promise<string | null>;
  /** Those whose session is over, or who are not who they were at the handshake. */
  readonly goneAmong: (viewers: readonly Viewer[]) => Promise<ReadonlySet<Viewer>>;
  /** Whether there is anything that visitors may hear; unless told there is. */
  readonly visitorsHear?: () => Promise<boolean>;
  /**
   * Whether a browser brings what has the shape of a session: whether it is one, and whose, is asked once the connection stands. Anybody can
   * make up such a shape; who does is counted among those who bring one until they are asked.
   */
  readonly bringsSession?: (cookieHeader: string) => boolean;
  /** What visitors find at all, as a word: when it becomes another one, their sockets end. */
  readonly visitorsSee?: () => Promise<string>;
  readonly onError: (error: Error) => void;
  /** Where sockets are opened; `/ws` unless the site stands under a path. */
  readonly path?: string;
  /** For channels whose rings carry what they ring for. */
  readonly updates?: UpdateWriter<Viewer>;
  /** For channels whose readers see each other. */
  readonly signs?: Signs<Viewer>;
  readonly limits?: SocketLimits;
  /** How long a socket may outlive its session when the kill message was lost. */
  readonly sessionCheckMs?: number;
  /** How late what a lost ring rang for may be told. */
  readonly lookAgainMs?: number;
}
