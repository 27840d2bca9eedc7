import type { Server } from 'socket.io';

/** What the processes' socket servers ask each other: who is in a room. */
export const PRESENT = 'present';

/** What they tell each other: of which rooms somebody was put out who was counted there. */
const LEFT = 'left';

/** Names that one answer holds; the others are a number. */
const MOST_NAMES = 8;
/** Asked by hundreds at once, it is counted once, as long as nobody came or went here. */
const FRESH_MS = 5_000;

/** Who is seen in a channel, and who is seen writing in it: told to those who hear it, and kept nowhere. */
export interface Signs<Viewer> {
  /** Whether people are shown to each other there. */
  isShownIn(channel: string): boolean;
  /** The name under which somebody is shown; null for who is not. */
  nameOf(viewer: Viewer): string | null;
  /** Asked each time, never remembered. */
  mayWrite(viewer: Viewer, channel: string): Promise<boolean>;
  /** Ids of members whom this one is not shown to there, nor sees. @param circle under which they were let in */
  apart(viewer: Viewer, channel: string, circle: string): Promise<readonly string[]>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** How many there are, and some of them. */
export interface People {
  readonly count: number;
  readonly some: readonly Person[];
}

interface Known {
  readonly until: number;
  readonly people: Promise<People>;
}

export const NOBODY: People = { count: 0, some: [] };

/** Says who is in a room, in all processes. Who has it open in two of them counts twice, which is near enough. */
export class PresenceBoard {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly io: Server,
    /** Null for who is not shown. */
    private readonly personAt: (socketId: string) => Person | null,
  ) {
    io.on(PRESENT, (room: string, answer: (people: People) => void) => answer(this.here(room)));
    io.on(LEFT, (rooms?: readonly string[]) => this.forget(rooms));
    // Not how many they are: who comes back at once, under another name or none, leaves the number as it was.
    for (const move of ['join-room', 'leave-room'])
      io.sockets.adapter.on(move, (room: string) => this.known.delete(room));
  }

  /** Here and elsewhere, who is in these rooms is counted anew by whoever asks next. */
  countAnew(rooms: readonly string[]): void {
    this.forget(rooms);
    this.io.serverSideEmit(LEFT, rooms);
  }

  in(room: string): Promise<People> {
    const now = Date.now();
    const known = this.known.get(room);
    if (known && known.until > now) return known.people;
    for (const [name, { until }] of this.known) if (until <= now) this.known.delete(name);
    const people = this.everywhere(room);
    this.known.set(room, { until: now + FRESH_MS, people });
    return people;
  }

  /** @param rooms a process of the release before names none, and means all */
  private forget(rooms: readonly string[] = [...this.known.keys()]): void {
    for (const room of rooms) this.known.delete(room);
  }

  private async everywhere(room: string): Promise<People> {
    const all = [this.here(room), ...(await this.elsewhere(room))];
    const some = new Map(all.flatMap(({ some }) => some.map((one) => [one.id, one] as const)));
    const count = all.reduce((sum, one) => sum + one.count, 0);
    return { count: Math.max(some.size, count), some: [...some.values()].slice(0, MOST_NAMES) };
  }

  /** A process that does not answer in time is not waited for. */
  private async elsewhere(room: string): Promise<readonly People[]> {
    try {
      return (await this.io.serverSideEmitWithAck(PRESENT, room)) as readonly People[];
    } catch (error) {
      return (error as { responses?: readonly People[] }).responses ?? [];
    }
  }

  private here(room: string): People {
    const people = new Map<string, Person>();
    for (const id of this.io.sockets.adapter.rooms.get(room) ?? []) {
      const person = this.personAt(id);
      if (person) people.set(person.id, person);
    }
    return { count: people.size, some: [...people.values()].slice(0, MOST_NAMES) };
  }
}
