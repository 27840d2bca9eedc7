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
  readonly _sender?: { sendFrame?(parts: readonly Buffer[]): void } | null;
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
 * library, in its turn. The connection is at hand: of thousands, to find it each time costs more than to look at it.
 */
export class SocketLine {
  private readonly connection: Connection;

  constructor(readonly socket: Socket) {
    this.connection = socket.conn as unknown as Connection;
  }

  send(frame: RingFrame): void {
    const inside = idleSocketOf(this.connection);
    if (inside?._sender?.sendFrame) inside._sender.sendFrame(frame.parts);
    else this.socket.emit('ring', frame.ring);
  }
}

/** The WebSocket of a connection before whose next packet nothing waits. */
function idleSocketOf({ readyState, writeBuffer, transport }: Connection): WebSocketInside | null {
  if (readyState !== 'open' || writeBuffer.length > 0 || transport.name !== 'websocket') return null;
  const { socket, writable, perMessageDeflate } = transport;
  if (!socket || !writable || perMessageDeflate || socket.readyState !== OPEN) return null;
  return socket._socket?.writableLength === 0 ? socket : null;
}

function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const { length } = payload;
  if (length < 126) return Buffer.concat([Buffer.from([WHOLE_TEXT, length]), payload]);
  const head = Buffer.alloc(length < 0x1_0000 ? 4 : 10);
  head[0] = WHOLE_TEXT;
  if (length < 0x1_0000) {
    head[1] = 126;
    head.writeUInt16BE(length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(length), 2);
  }
  return Buffer.concat([head, payload]);
}
