import type { Response } from 'express';
import type { BodyBudget, Share } from './body-budget.ts';
import { TooManyBodies } from './refusals.ts';

const COME_BACK_SECONDS = 5;

/** What the body of a request may have of the memory of this process, taken by whoever reads it as its bytes come. */
export interface Room {
  /** @returns whether there was room for so many more bytes */
  take(bytes: number): boolean;
  /** Nothing of what was taken is kept. */
  giveBack(): void;
  /** What its sender is told where there was none. */
  refusal(): Error;
}

/** Of what is small, which has its room already, or is read by nobody. */
const ENOUGH: Room = { take: () => true, giveBack: () => {}, refusal: noRoom };

/** Taken from one, and where that is full from the other. */
export const firstOf = (one: Room, other: Room): Room => ({
  take: (bytes) => one.take(bytes) || other.take(bytes),
  giveBack() {
    one.giveBack();
    other.giveBack();
  },
  refusal: noRoom,
});

/** A share in a budget, held by one body until it is answered. */
export class SharedRoom implements Room {
  private taken = 0;

  /** @param most bytes that are kept of one body, however much comes */
  constructor(
    private readonly budget: BodyBudget,
    private readonly shares: readonly Share[],
    private readonly most = Number.POSITIVE_INFINITY,
  ) {}

  take(bytes: number): boolean {
    const more = Math.min(bytes, this.most - this.taken);
    if (!this.budget.take(this.shares, more)) return false;
    this.taken += more;
    return true;
  }

  giveBack(): void {
    this.budget.giveBack(this.shares, this.taken);
    this.taken = 0;
  }

  refusal(): Error {
    return noRoom();
  }
}

const ROOMS = new WeakMap<Response, Room>();

export const roomOf = (res: Response): Room => ROOMS.get(res) ?? ENOUGH;
export const setRoom = (res: Response, room: Room): void => void ROOMS.set(res, room);

/** What senders of bodies are told where there is no more room for any, or for theirs. */
export function noRoom(): TooManyBodies {
  return new TooManyBodies(COME_BACK_SECONDS);
}
