import type { Socket } from 'socket.io';

/** First byte of a whole WebSocket frame of text, unmasked as servers send it. */
const WHOLE_TEXT = 0x81;
/** Engine.IO's "message" with Socket.IO's "event" in the main namespace. */
const EVENT = '42';
const OPEN = 1;

/** What of a connection is looked at to hand it bytes; the types of the libraries do not tell of it. */
interface Connection {
  readonly readyState: string;
  readonly writeBuffer: readonly unknown[];
  readonly transport: {
    readonly name: string;
    readonly writable: boolean;
    readonly perMessageDeflate?: unknown;
    readonly socket?: WebSocketInside;
  };
}
interface WebSocketInside {
  readonly readyState: number;
  readonly _socket?: { readonly writableLength: number } | null;
  readonly _sender?: Sender | null;
}
interface Sender {
  sendFrame?(parts: readonly Buffer[]): void;
}

/** What of one connection stays as long as it lives, each by itself: to go from one to the other for every frame is most of the looking. */
interface Inside {
  readonly connection: Connection;
  readonly transport: Connection['transport'];
  readonly web: WebSocketInside;
  readonly socket: NonNullable<WebSocketInside['_socket']>;
  readonly sender: Required<Sender>;
}

/** One ring as the bytes that travel, written down once for all who read the same. */
export class RingFrame {
  readonly parts: readonly Buffer[];

  constructor(readonly ring: Readonly<Record<string, unknown>>) {
    this.parts = [frameOf(`${EVENT}${JSON.stringify(['ring', ring])}`)];
  }
}

/**
 * The way to one browser. Where it waits for nothing the bytes of a ring go as they are: the books that Engine.IO keeps of each packet
 * cost three times as much as the sending. Whatever waits behind other packets, or is connected in another way, goes through the
 * library, in its turn.
 */
export class SocketLine {
  private readonly inside: Inside | null;

  constructor(readonly socket: Socket) {
    this.inside = insideOf(socket.conn as unknown as Connection);
  }

  send(frame: RingFrame): void {
    const { inside } = this;
    if (inside && isIdle(inside)) inside.sender.sendFrame(frame.parts);
    else this.socket.emit('ring', frame.ring);
  }
}

/** Null for a connection that is not what is expected. */
function insideOf(connection: Connection): Inside | null {
  const { transport } = connection;
  const { name, socket: web, perMessageDeflate } = transport;
  if (name !== 'websocket' || perMessageDeflate || !web?._socket || !web._sender?.sendFrame) return null;
  return { connection, transport, web, socket: web._socket, sender: web._sender as Required<Sender> };
}

/** Whether nothing waits before its next packet. */
const isIdle = ({ connection, transport, web, socket }: Inside): boolean =>
  connection.readyState === 'open' &&
  connection.writeBuffer.length === 0 &&
  transport.writable &&
  connection.transport === transport &&
  web.readyState === OPEN &&
  socket.writableLength === 0;

function frameOf(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 0x1_0000 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + length);
  frame[0] = WHOLE_TEXT;
  if (head === 2) frame[1] = length;
  else if (head === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, head);
  return frame;
}
