import type { Server, Socket } from 'socket.io';
import { RingFrame, SocketLine } from './ring-frame.ts';
import { type Ring, ringHere } from './rings.ts';
import { channelIn, channelRoom } from './socket-rooms.ts';

/** What changed, written down once for all who read it in the same way. */
export interface ChannelUpdate {
  /** Number of the last change it tells of; those since the last one told are all in it. */
  readonly change: number;
  /** By the kind of reader. */
  readonly texts: ReadonlyMap<string, string>;
  /** For members who read it in a way of their own, by the kind of reader. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Members who see something else: they are rung, and ask. */
  readonly apart: ReadonlySet<string>;
}

export interface UpdateAsked {
  readonly channel: string;
  readonly circle: string;
  /** The last change that was told here. */
  readonly since: number;
  /** Members who are there, by the kind of reader. */
  readonly readers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Writes updates for the channels whose rings carry what they ring for. */
export interface UpdateWriter<Viewer> {
  writesFor(channel: string): boolean;
  /** Those of one kind are shown the same in the same words. */
  kindOf(viewer: Viewer): string;
  /** Null where all are to ask for themselves. */
  write(asked: UpdateAsked): Promise<ChannelUpdate | null>;
  /** How things stand in these channels: what would ring if something had changed now. */
  latest(channels: readonly string[]): Promise<readonly Ring[]>;
}

type Kinds = ReadonlyMap<string, ReadonlySet<string>>;

interface Reader {
  readonly line: SocketLine;
  readonly memberId: string | null;
  readonly kind: string;
}

/** All who hear a room, until somebody comes or goes: visitors have no kind. */
interface Readers {
  readonly visitors: readonly Reader[];
  readonly members: ReadonlyMap<string, readonly Reader[]>;
  readonly kinds: Kinds;
}

/**
 * Delivers rings in this process with what they ring for, read once however many are there. Rings of one channel are
 * answered one after the other, so that updates come in order; those that come meanwhile are answered together. What
 * cannot be written is rung for, and what is lost is seen by the next number.
 */
export class UpdateFanout<Viewer extends { readonly memberId: string }> {
  /** The last change that was told here, by room. */
  private readonly told = new Map<string, number>();
  private readonly waiting = new Map<string, Ring | null>();
  /** Who connected: they stay who they were for as long as their socket lives. */
  private readonly readers = new WeakMap<Socket, Reader>();
  /** By room: of two updates a second to hundreds, most are written to the same ones as the one before. */
  private readonly inRooms = new Map<string, Readers>();

  constructor(
    private readonly io: Server,
    private readonly writer: UpdateWriter<Viewer>,
    private readonly onError: (error: Error) => void,
  ) {
    for (const move of ['join-room', 'leave-room'])
      io.sockets.adapter.on(move, (room: string) => this.inRooms.delete(room));
  }

  ring(ring: Ring): void {
    const room = channelRoom(ring.channel, ring.circle);
    const change = ring.hint['change'];
    // What a ring says beyond the number is said to each.
    const isPlain = typeof change === 'number' && Object.keys(ring.hint).length === 1;
    if (!isPlain || !this.writer.writesFor(ring.channel)) return ringHere(this.io, [ring]);
    if (!this.io.sockets.adapter.rooms.has(room)) return void this.told.delete(room);
    const next = this.waiting.get(room);
    if (next === undefined) void this.deliver(room, ring);
    else if (next === null || Number(next.hint['change']) < change) this.waiting.set(room, ring);
  }

  /** Rings may be lost on their way; what is kept is the record. What was not told here yet is told now. */
  async lookAgain(): Promise<void> {
    const channels = new Set<string>();
    for (const room of this.io.sockets.adapter.rooms.keys()) {
      const channel = channelIn(room);
      if (channel !== null && this.writer.writesFor(channel)) channels.add(channel);
    }
    if (channels.size === 0) return;
    const before = new Map(this.told);
    try {
      for (const ring of await this.writer.latest([...channels])) this.remind(ring, before);
    } catch (error) {
      this.onError(error as Error);
    }
  }

  /** @param before what had been told when it was asked how things stand: what was told since may be more than the answer knows */
  private remind(ring: Ring, before: ReadonlyMap<string, number>): void {
    const room = channelRoom(ring.channel, ring.circle);
    const [told, change] = [this.told.get(room), Number(ring.hint['change'])];
    if (told !== undefined && told < change) return this.ring(ring);
    if (told === before.get(room) && told !== change) {
      this.told.set(room, change); // nothing was told yet, or what was told is not there any more
      ringHere(this.io, [ring]);
    }
  }

  private async deliver(room: string, first: Ring): Promise<void> {
    for (let ring: Ring | null | undefined = first; ring; ring = this.waiting.get(room)) {
      this.waiting.set(room, null);
      await this.tell(room, ring);
    }
    this.waiting.delete(room);
  }

  private async tell(room: string, ring: Ring): Promise<void> {
    const change = Number(ring.hint['change']);
    const since = this.told.get(room) ?? change - 1;
    if (change <= since) return; // it was in the update before
    const readers = this.readersIn(room);
    const update = await this.updateFor(ring, since, readers.kinds);
    this.told.set(room, update?.change ?? change);
    if (update) this.send(room, ring, { ...update, since, readers });
    else ringHere(this.io, [ring]);
  }

  private async updateFor(ring: Ring, since: number, readers: Kinds): Promise<ChannelUpdate | null> {
    if (readers.size === 0) return null;
    try {
      const { channel, circle } = ring;
      return await this.writer.write({ channel, circle, since, readers });
    } catch (error) {
      this.onError(error as Error);
      return null;
    }
  }

  /** Who came while it was written was not looked at, and is rung. */
  private send(room: string, ring: Ring, update: ChannelUpdate & { since: number; readers: Readers }): void {
    const { channel } = ring;
    const { since, change, readers, own, apart } = update;
    const hint = { ...ring.hint, channel };
    const now = this.readersIn(room);
    for (const { line } of now.visitors) line.socket.emit('ring', hint);
    const others = new Set([...apart, ...own.keys()]);
    for (const [kind, there] of now.members) {
      const lookedAt = now === readers ? null : (readers.kinds.get(kind) ?? NOBODY);
      const frame = new RingFrame({ channel, since, change, text: update.texts.get(kind) ?? '' });
      for (const { line, memberId } of there) {
        const isLookedAt = lookedAt === null || lookedAt.has(memberId!);
        if (isLookedAt && !others.has(memberId!)) line.send(frame);
        else if (!isLookedAt || apart.has(memberId!)) line.socket.emit('ring', hint);
        else {
          const text = own.get(memberId!)?.get(kind);
          line.send(text === undefined ? frame : new RingFrame({ channel, since, change, text }));
        }
      }
    }
  }

  private readersIn(room: string): Readers {
    const known = this.inRooms.get(room);
    if (known) return known;
    const { sockets, adapter } = this.io.sockets;
    const all: Reader[] = [];
    for (const id of adapter.rooms.get(room) ?? []) {
      const socket = sockets.get(id);
      if (socket) all.push(this.readerAt(socket));
    }
    const readers = readersFrom(all);
    if (adapter.rooms.has(room)) this.inRooms.set(room, readers);
    return readers;
  }

  private readerAt(socket: Socket): Reader {
    const known = this.readers.get(socket);
    if (known) return known;
    const viewer = (socket.data as { viewer?: Viewer | null }).viewer ?? null;
    const kind = viewer ? this.writer.kindOf(viewer) : '';
    const reader = { line: new SocketLine(socket), memberId: viewer?.memberId ?? null, kind };
    this.readers.set(socket, reader);
    return reader;
  }
}

const NOBODY: ReadonlySet<string> = new Set();

function readersFrom(all: readonly Reader[]): Readers {
  const members = new Map<string, Reader[]>();
  const kinds = new Map<string, Set<string>>();
  for (const reader of all) {
    const { kind, memberId } = reader;
    if (memberId === null) continue;
    const there = members.get(kind);
    if (there) there.push(reader);
    else members.set(kind, [reader]);
    const ids = kinds.get(kind);
    if (ids) ids.add(memberId);
    else kinds.set(kind, new Set([memberId]));
  }
  return { visitors: all.filter(({ memberId }) => memberId === null), members, kinds };
}
