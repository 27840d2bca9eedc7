import type { Actor } from '#domain/shared/actor';

/** An event that a member registered to, as the team that runs all events reads it. What they wrote to the hosts is no part of it. */
export interface SheetEvent {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly state: 'confirmed' | 'waiting' | 'offered' | 'cancelled';
  readonly isCancelled: boolean;
  readonly attended: boolean;
}

/** What Events tells the team of one member. */
export interface EventsSheetQuery {
  /** The latest beginning first, 20 at most; null to whoever has no right to it. */
  of(actor: Actor, memberId: string): Promise<readonly SheetEvent[] | null>;
}
