import type { MemberId } from '../../shared/id.ts';
import type { Reminder } from './gathering.facts.ts';
import type { Gathering } from './gathering.ts';
import type { GatheringId, RegistrationId } from './ids.ts';
import type { Came } from './presence.ts';
import type { Registration } from './registration.ts';
import type { NextSeats, SeatsTaken } from './seats.ts';

export interface Reminded {
  readonly gatheringId: GatheringId;
  readonly memberIds: readonly MemberId[];
}

export interface Gatherings {
  /** @throws GatheringNotFound */
  get(id: GatheringId): Promise<Gathering>;
  /** Nobody takes a seat or changes it until the transaction ends. @throws GatheringNotFound */
  getForSeating(id: GatheringId): Promise<Gathering>;
  /** Dates of the same series, this one among them, that do not begin before and are neither cancelled nor erased; the first first. */
  comingOfSeries(id: GatheringId, at: Date): Promise<readonly GatheringId[]>;
  nextNumber(): Promise<number>;
  add(gathering: Gathering): void;
  /** A draft that nobody ever saw. */
  remove(gathering: Gathering): void;
}

/** Read while nobody else takes a seat of the event. */
export interface Registrations {
  /** How many seats are somebody's, or offered to somebody, by pool. */
  takenOf(id: GatheringId): Promise<SeatsTaken>;
  /** Null for who never registered. */
  find(id: GatheringId, member: MemberId): Promise<Registration | null>;
  /** @throws NotRegistered */
  get(id: GatheringId, registration: RegistrationId): Promise<Registration>;
  /** Those of them that there are. */
  some(id: GatheringId, registrations: readonly RegistrationId[]): Promise<readonly Registration[]>;
  /** Those whose turn it may be, who waits longest first: at most so many, who came after that place. */
  waitingFor(
    id: GatheringId,
    next: NextSeats,
    page: { readonly after: number; readonly most: number },
  ): Promise<readonly Registration[]>;
  /** Whose offer is over by then. */
  lapsedBy(id: GatheringId, at: Date): Promise<readonly Registration[]>;
  /** Events that are not over, where an offer is over by then or somebody waits. */
  withTurnsToGive(at: Date): Promise<readonly GatheringId[]>;
  /** Whose seat is theirs, not told so far that it begins so soon: told now, once. */
  toRemind(news: Reminder, at: Date): Promise<readonly Reminded[]>;
  /** All of them hear of another beginning now: they are reminded of what is to be said of that later, whatever was said before. */
  remindAnew(id: GatheringId, begins: Date, at: Date): Promise<void>;
  /** No offer outlives an earlier beginning. */
  endOffersBy(id: GatheringId, begins: Date): Promise<void>;
  /** Who came to events over by then that have a survey, and was not asked so far: asked now, once. */
  toSurvey(overBy: Date, at: Date): Promise<readonly Reminded[]>;
  /**
   * It takes place again: nobody was there by the page they had open, what an organiser took back is open again, and nobody was
   * asked what they think of it. @returns who is not taken to have been there any more
   */
  countAnew(id: GatheringId): Promise<readonly Came[]>;
  /**
   * Events that are not over, where the member has a seat, is offered one, or waits.
   * @param begunBefore those that begin before that; null for all
   */
  aheadOf(member: MemberId, at: Date, begunBefore: Date | null): Promise<readonly GatheringId[]>;
  /** Events that take place, begin at that moment or later, and from which the member was kept out. */
  keptOutOf(member: MemberId, from: Date): Promise<readonly GatheringId[]>;
  /** The last turn of the list was the one before. */
  nextTurn(id: GatheringId): Promise<number>;
  /** The first turn of the list is the one after. */
  firstTurn(id: GatheringId): Promise<number>;
  /** All who have a seat, are offered one, or wait. */
  standingMembers(id: GatheringId): Promise<readonly MemberId[]>;
  /** What was asked, now or before, is left in no answer: neither the questions nor the options that were chosen. */
  forgetQuestions(id: GatheringId): Promise<void>;
  /** What the member told organisers, of whatever event: their notes and answers. */
  dropWordsOf(member: MemberId): Promise<void>;
  add(registration: Registration): void;
}
