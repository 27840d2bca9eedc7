import { randomBytes } from 'node:crypto';
import net from 'node:net';

const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;
const MASK = Buffer.from([0, 0, 0, 0]);
const NOTHING = Buffer.alloc(0);
/** What comes for any of them is read into this, and looked at before the next is read. */
const READ = Buffer.alloc(64 * 1024);

/**
 * As much of a WebSocket as it takes to listen to a server that one trusts: what comes is handed on as bytes, undecoded and good
 * until `heard` returns, so that five thousand of them measure the server and not themselves.
 */
export class ThinSocket {
  private kept: Buffer = NOTHING;
  private isOpen = false;

  private readonly socket: net.Socket;

  private constructor(
    port: number,
    private readonly heard: (payload: Buffer, socket: ThinSocket) => void,
    private readonly opened: () => void,
  ) {
    const callback = (length: number) => {
      this.take(READ.subarray(0, length));
      return true;
    };
    this.socket = net.connect({ port, host: '127.0.0.1', onread: { buffer: READ, callback } });
  }

  static open(p: {
    readonly port: number;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly heard: (payload: Buffer, socket: ThinSocket) => void;
  }): Promise<ThinSocket> {
    return new Promise((resolve, reject) => {
      const thin: ThinSocket = new ThinSocket(p.port, p.heard, () => resolve(thin));
      const { socket } = thin;
      socket.setNoDelay(true);
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The connection was closed')));
      const lines = Object.entries({
        Host: `127.0.0.1:${p.port}`,
        Upgrade: 'websocket',
        Connection: 'Upgrade',
        'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
        'Sec-WebSocket-Version': '13',
        ...p.headers,
      }).map(([name, value]) => `${name}: ${value}`);
      socket.once('connect', () => socket.write(`GET ${p.path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`));
    });
  }

  send(text: string): void {
    this.frame(TEXT, Buffer.from(text));
  }

  close(): void {
    this.socket.destroy();
  }

  private frame(kind: number, payload: Buffer): void {
    const short = payload.length < 126;
    const head = short
      ? Buffer.from([0x80 | kind, 0x80 | payload.length])
      : Buffer.from([0x80 | kind, 0x80 | 126, payload.length >> 8, payload.length & 0xff]);
    this.socket.write(Buffer.concat([head, MASK, payload]));
  }

  private take(chunk: Buffer): void {
    this.kept = this.kept.length === 0 ? chunk : Buffer.concat([this.kept, chunk]);
    if (!this.isOpen) {
      const end = this.kept.indexOf('\r\n\r\n');
      if (end < 0) return this.keep();
      if (!this.kept.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) return void this.socket.destroy();
      this.kept = this.kept.subarray(end + 4);
      this.isOpen = true;
      this.opened();
    }
    for (let length = this.next(); length > 0; length = this.next()) this.kept = this.kept.subarray(length);
    this.keep();
  }

  /** What is read next goes where this was read. */
  private keep(): void {
    this.kept = this.kept.length === 0 ? NOTHING : Buffer.from(this.kept);
  }

  /** Hands on the first frame that is there whole. @returns its length, 0 where there is none */
  private next(): number {
    const { kept } = this;
    if (kept.length < 2) return 0;
    const said = kept[1]! & 0x7f;
    const head = said < 126 ? 2 : said === 126 ? 4 : 10;
    if (kept.length < head) return 0;
    const length = said < 126 ? said : said === 126 ? kept.readUInt16BE(2) : Number(kept.readBigUInt64BE(2));
    if (kept.length < head + length) return 0;
    const payload = kept.subarray(head, head + length);
    const kind = kept[0]! & 0xf;
    if (kind === TEXT) this.heard(payload, this);
    else if (kind === PING) this.frame(PONG, payload);
    else if (kind === CLOSE) this.socket.destroy();
    return head + length;
  }
}
