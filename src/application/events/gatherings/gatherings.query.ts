import type { GatheringId } from '#domain/events/gatherings/ids';
import type { ToldChange } from '#domain/events/gatherings/told-changes';
import type { Actor } from '#domain/shared/actor';
import type { Page } from '../../shared/page.ts';
import type { GatheringPlan, GatheringRow, GatheringView, ParticipantRow } from './gathering-view.ts';

export interface GatheringsAsked {
  /** What is to come, the next first; what is over, the last first. */
  readonly when: 'to-come' | 'past';
  readonly kind: string | null;
  /** Those that members of the branch may come to. */
  readonly branch: string | null;
  /** Those the viewer is registered to alone. */
  readonly mine: boolean;
  /** Of the viewer: whose seats are theirs too. */
  readonly branches?: readonly string[];
  readonly cursor: string | null;
  readonly limit?: number | undefined;
}

export interface GatheringListQuery {
  /** @throws InvalidValue `cursor.broken` */
  execute(actor: Actor, asked: GatheringsAsked): Promise<Page<GatheringRow>>;
}

/** Of the events of a month, some. */
export type MonthNarrowed = Pick<GatheringsAsked, 'kind' | 'branch' | 'mine'>;

export interface GatheringMonthQuery {
  /**
   * Those that begin between the two, the first first, 300 at most.
   * @param branches of the viewer, whose seats are theirs too
   * @param narrowed all of them unless told
   */
  execute(
    actor: Actor,
    from: Date,
    until: Date,
    branches?: readonly string[],
    narrowed?: MonthNarrowed,
  ): Promise<readonly GatheringRow[]>;
}

export interface NextGatheringTurnQuery {
  /** When the clock alone next makes any event another one: it begins, is over, or its kept seats become everybody's; null for never. */
  after(moment: Date): Promise<Date | null>;
}

export interface GatheringPageQuery {
  /** @param key number or id @param branches of the viewer, whose seats are theirs too @throws GatheringNotFound */
  execute(actor: Actor, key: string, branches?: readonly string[]): Promise<GatheringView>;
}

export interface RunGatheringsQuery {
  /** Those that the actor runs, drafts too, the latest beginning first. @throws NotAllowed, InvalidValue `cursor.broken` */
  execute(
    actor: Actor,
    cursor: string | null,
  ): Promise<Page<GatheringRow & { readonly seats: number; readonly waiting: number }>>;
}

export interface GatheringDraftsQuery {
  /** Those that the actor planned or hosts and that nobody else is shown yet, the first first, 100 at most; none of who may not. */
  execute(actor: Actor): Promise<readonly GatheringRow[]>;
}

export interface RunMonthQuery {
  /** Those that the actor runs and that begin between the two, drafts too, the first first, 300 at most. @throws NotAllowed */
  execute(actor: Actor, from: Date, until: Date): Promise<readonly GatheringRow[]>;
}

export interface GatheringPlanQuery {
  /** @param key number or id @throws GatheringNotFound, NotAllowed */
  execute(actor: Actor, key: string): Promise<GatheringPlan>;
}

export interface ParticipantsQuery {
  /** In the order in which they registered. @throws GatheringNotFound, NotAllowed, InvalidValue `cursor.broken` */
  execute(
    actor: Actor,
    gatheringId: GatheringId,
    cursor: string | null,
    limit?: number,
  ): Promise<Page<ParticipantRow>>;
  /** How many they are. @throws GatheringNotFound, NotAllowed */
  count(actor: Actor, gatheringId: GatheringId): Promise<number>;
  /** Of those among these who wait, which place they have on the list: who came first is 1. @throws GatheringNotFound, NotAllowed */
  ranks(
    actor: Actor,
    gatheringId: GatheringId,
    registrations: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;
  /** All of them, in pieces. @throws GatheringNotFound, NotAllowed */
  all(actor: Actor, gatheringId: GatheringId): AsyncIterable<readonly ParticipantRow[]>;
}

/** What a calendar takes of an event. */
export interface CalendarEntry {
  readonly id: string;
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly zone: string;
  readonly place: string;
  /** Whether it is followed on the net too. */
  readonly isOnline: boolean;
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly createdAt: Date;
}

/** What an event is called, and what holds of it now. */
export interface GatheringTitle {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Whose clocks the event goes by. */
  readonly zone: string;
  readonly isCancelled: boolean;
}

export interface GatheringTitlesQuery {
  /** Of events that the actor may know of, by number. */
  execute(actor: Actor, numbers: readonly number[]): Promise<ReadonlyMap<number, GatheringTitle>>;
}

/** One change that was told: as the event was, and as it was then. */
export interface GatheringChanged extends Omit<ToldChange, 'at'> {
  /** Whose clocks the event goes by. */
  readonly zone: string;
}

export interface GatheringChangesQuery {
  /** @returns one for each, in their order; null where the actor may not know of the event, and where it is not kept what changed */
  execute(
    actor: Actor,
    told: readonly { readonly number: number; readonly at: Date }[],
  ): Promise<readonly (GatheringChanged | null)[]>;
}

/** What events are called that the actor may know of, by their ids. */
export interface GatheringNamesQuery {
  execute(
    actor: Actor,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly number: number; readonly title: string }>>;
}
