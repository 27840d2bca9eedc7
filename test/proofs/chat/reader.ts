import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { SignedIn } from '../support/people.ts';

interface Ring {
  readonly channel: string;
  readonly change: number;
  readonly since?: number;
  readonly text?: string;
}

interface Line {
  readonly position: number;
  /** The marker of what it says; empty where it is gone. */
  readonly text: string;
}

/** One channel as one reader has it: as the script of the page does, by letters and by asking. */
class Log {
  change = 0;
  readonly lines = new Map<string, Line>();
  busy = false;
  again = false;
  /** Messages that came after one that stands below them: of those that nobody changed there is none. */
  readonly late: string[] = [];
  private last = 0;

  put(id: string, line: Line): void {
    if (!this.lines.has(id)) {
      if (line.position < this.last) this.late.push(id);
      this.last = Math.max(this.last, line.position);
    }
    this.lines.set(id, line);
  }
}

const LETTER_LINE = /<li class="msg[^"]*" id="message-([0-9a-f-]{36})" data-position="(\d+)"/g;
const MARKER = /marque-\S+?-fin/;
const ASK_AGAIN_MS = 300;

/** A member who reads all channels over one socket, which is cut and comes back to any process. */
export class ChatReader {
  private socket: Socket | null = null;
  private isAway = false;
  private readonly logs: ReadonlyMap<string, Log>;
  letters = 0;
  asks = 0;
  cuts = 0;

  constructor(
    private readonly origins: readonly string[],
    private readonly origin: string,
    channels: readonly string[],
    readonly me: SignedIn,
  ) {
    this.logs = new Map(channels.map((id) => [id, new Log()]));
  }

  connect(): void {
    this.isAway = false;
    const at = this.origins[Math.floor(Math.random() * this.origins.length)]!;
    const socket = io(at, {
      path: '/ws',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { origin: this.origin, cookie: this.me.cookie },
    });
    this.socket = socket;
    socket.on('ring', (ring: Ring) => this.hear(ring));
    socket.on('connect', () => {
      for (const id of this.logs.keys()) socket.emit('subscribe', `chat:${id}`, () => void this.ask(id));
    });
    const back = () => {
      if (this.socket === socket && !this.isAway)
        setTimeout(() => !this.isAway && this.socket === socket && this.connect(), 100 + Math.random() * 400);
    };
    socket.on('disconnect', back);
    socket.on('connect_error', back);
  }

  /** The connection is gone for a while, without a word. */
  async cut(milliseconds: number): Promise<void> {
    this.cuts += 1;
    this.isAway = true;
    this.socket?.disconnect();
    await sleep(milliseconds);
    this.connect();
  }

  close(): void {
    this.isAway = true;
    this.socket?.disconnect();
  }

  isAt(channel: string, change: number): boolean {
    return this.logs.get(channel)?.change === change;
  }

  get late(): readonly string[] {
    return [...this.logs.values()].flatMap((log) => log.late);
  }

  linesOf(channel: string): ReadonlyMap<string, Line> {
    return this.logs.get(channel)?.lines ?? new Map();
  }

  private hear({ channel, change, since, text }: Ring): void {
    const id = channel.slice('chat:'.length);
    const log = this.logs.get(id);
    if (!log || change <= log.change) return;
    if (text === undefined || since === undefined || since > log.change) return void this.ask(id);
    this.letters += 1;
    for (const [message, line] of linesIn(text)) log.put(message, line);
    log.change = change;
  }

  /** All that came after the last change that is known; until it is told. */
  private async ask(id: string): Promise<void> {
    const log = this.logs.get(id)!;
    if (log.busy) return void (log.again = true);
    log.busy = true;
    log.again = false;
    const wasThere = this.socket;
    try {
      for (let more = true; more && !this.isAway;) {
        this.asks += 1;
        const known = log.change;
        const at = this.origins[Math.floor(Math.random() * this.origins.length)]!;
        const answer = await fetch(`${at}/api/v1/channels/${id}/changes?since=${known}`, {
          headers: { cookie: this.me.cookie },
          signal: AbortSignal.timeout(20_000),
        });
        if (!answer.ok) throw new Error(String(answer.status));
        const told = (await answer.json()) as Told;
        more = told.more;
        if (told.change < log.change) continue; // a letter told more meanwhile
        for (const { id: message, position, plain } of told.items.toSorted((a, b) => a.position - b.position))
          log.put(message, { position, text: MARKER.exec(plain)?.[0] ?? '' });
        for (const gone of told.away) log.lines.delete(gone);
        log.change = told.change;
      }
    } catch {
      log.again = true;
      await sleep(ASK_AGAIN_MS);
    } finally {
      log.busy = false;
      if (log.again && !this.isAway && (this.socket === wasThere || this.socket?.connected))
        void this.ask(id);
    }
  }
}

interface Told {
  readonly items: readonly { id: string; position: number; plain: string }[];
  readonly away: readonly string[];
  readonly change: number;
  readonly more: boolean;
}

/** The lines that a letter draws. */
function linesIn(text: string): [string, Line][] {
  const heads = [...text.matchAll(LETTER_LINE)];
  return heads.map((head, index) => {
    const body = text.slice(head.index, heads[index + 1]?.index ?? text.length);
    const prose = body.slice(body.indexOf('class="prose'));
    return [
      head[1]!,
      { position: Number(head[2]), text: body.includes('msg--gone') ? '' : (MARKER.exec(prose)?.[0] ?? '') },
    ];
  });
}
