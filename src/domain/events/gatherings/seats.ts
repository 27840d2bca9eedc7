import { type Branch, BRANCHES } from '../../shared/branch.ts';

/** Seats that are kept for members of one branch. */
export interface ReservedSeats {
  readonly branch: Branch;
  readonly seats: number;
}

/** Where a seat is counted: among those of everybody, or those of a branch. */
export type SeatPool = 'open' | Branch;

/** How many seats of each pool somebody has, or was offered. */
export type SeatsTaken = Readonly<Partial<Record<SeatPool, number>>>;

/** Reserved seats that nobody took are everybody's so many hours before the beginning. */
export const RELEASED_HOURS_BEFORE = 24;

/** Who may have the next seat that is free: everybody, or members of these branches. */
export type NextSeats = 'everybody' | readonly Branch[];

/**
 * The seats of one event while nobody else takes any: which are free, and for whom. Members of a branch sit on the seats
 * reserved to it first, so that those of everybody stay free for others.
 */
export class Seats {
  private constructor(
    private readonly capacity: number | null,
    private readonly reserved: readonly ReservedSeats[],
    private readonly taken: SeatsTaken,
    private readonly isReleased: boolean,
  ) {}

  /** @param p.capacity null for no bound @param p.isReleased whether reserved seats are everybody's by now */
  static of(p: {
    capacity: number | null;
    reserved: readonly ReservedSeats[];
    taken: SeatsTaken;
    isReleased: boolean;
  }): Seats {
    return new Seats(p.capacity, p.reserved, p.taken, p.isReleased);
  }

  /** Of all pools together. */
  get allTaken(): number {
    return Object.values(this.taken).reduce((sum, seats) => sum + seats, 0);
  }

  /** Null without a bound. */
  get free(): number | null {
    return this.capacity === null ? null : Math.max(0, this.capacity - this.allTaken);
  }

  /** @returns the seat somebody of these branches gets; null where none is free for them */
  seatFor(branches: readonly string[]): SeatPool | null {
    const own = BRANCHES.find((branch) => branches.includes(branch) && this.isFreeOf(branch));
    return own ?? (this.isOpenSeatFree ? 'open' : null);
  }

  /** @returns whose turn on the waiting list it is; an empty list of branches where nothing is free */
  get next(): NextSeats {
    return this.isOpenSeatFree ? 'everybody' : BRANCHES.filter((branch) => this.isFreeOf(branch));
  }

  with(pool: SeatPool): Seats {
    return this.counting(pool, 1);
  }
  without(pool: SeatPool): Seats {
    return this.counting(pool, -1);
  }

  private counting(pool: SeatPool, more: 1 | -1): Seats {
    const taken = { ...this.taken, [pool]: this.takenOf(pool) + more };
    return new Seats(this.capacity, this.reserved, taken, this.isReleased);
  }

  private isFreeOf(branch: Branch): boolean {
    return this.takenOf(branch) < this.reservedTo(branch) && this.free !== 0;
  }

  private get isOpenSeatFree(): boolean {
    if (this.capacity === null) return true;
    const kept = this.isReleased ? 0 : this.keptFree;
    return this.allTaken + kept < this.capacity;
  }

  /** Reserved seats that nobody sits on. */
  private get keptFree(): number {
    return this.reserved.reduce(
      (sum, { branch, seats }) => sum + Math.max(0, seats - this.takenOf(branch)),
      0,
    );
  }

  private reservedTo(branch: Branch): number {
    return this.reserved.find((one) => one.branch === branch)?.seats ?? 0;
  }

  private takenOf(pool: SeatPool): number {
    return this.taken[pool] ?? 0;
  }
}
