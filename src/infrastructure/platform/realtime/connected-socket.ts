import type { IncomingMessage } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import type { Socket } from 'socket.io';
import { isRoomOfChannel, roomsOf } from './socket-rooms.ts';

/** The connection on which a socket stands. */
export type Engine = Socket['conn'];

/** What is known of a socket beside its rooms. */
interface SocketData<Viewer> {
  viewer: Viewer | null;
  /** Subscriptions being judged. */
  asking?: number;
  /** When it was last told that they write. */
  typedAt?: number;
}

export const dataOf = <Viewer>(socket: Socket): SocketData<Viewer> => socket.data as SocketData<Viewer>;

/** Null for a visitor. */
export const viewerAt = <Viewer>(socket: Socket): Viewer | null => dataOf<Viewer>(socket).viewer;

/** What is kept of the request of a connection, in the form in which Socket.IO asks for it. */
interface LittleRequest {
  readonly headers: { readonly cookie: string | undefined };
  readonly url: string | undefined;
  readonly connection: object;
  readonly network: string;
  readonly wire: NetSocket;
}

/**
 * The library keeps the request that a connection began with for as long as it lives: a quarter of what each costs, and gone through
 * at every collection of garbage. Whoever asks to be let in on it is asked for their cookie, counted by their network, and known by its
 * wire: that is what stays.
 */
export function keepLittleOf(connection: Engine, network: string): void {
  const { headers, url, socket: wire } = connection.request;
  const little: LittleRequest = {
    headers: { cookie: headers.cookie },
    url,
    connection: {},
    network,
    wire,
  };
  connection.request = little as unknown as IncomingMessage;
}

export const requestOf = (socket: Socket): LittleRequest => socket.request as unknown as LittleRequest;

/** The channels that a socket hears. */
export const channelsOf = (socket: Socket): number => [...socket.rooms].filter(isRoomOfChannel).length;

/** It hears this channel no more, under whichever rule it was let in. */
export function leave(socket: Socket, channel: string): void {
  for (const room of socket.rooms) if (room.startsWith(roomsOf(channel))) void socket.leave(room);
}

/** @param code of WebSocket, which tells the browser what to do next */
export function closeWith(socket: Socket, code: number): void {
  const transport = socket.conn.transport as unknown as { socket?: { close(code: number): void } };
  transport.socket?.close(code);
}
