import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import type { MemberId } from '../../shared/id.ts';
import {
  AttendanceTakenBack,
  GatheringAttended,
  GatheringTold,
  type GatheringNews,
  SeatChanged,
  type Reminder,
} from './gathering.facts.ts';
import { GATHERING_LIMITS } from './gathering-kind.ts';
import { NotRegistered, OfferOver } from './gathering.errors.ts';
import type { GatheringId, RegistrationId } from './ids.ts';
import type { AttendedBy } from './presence.ts';
import type { KeptAnswer } from './registration-form.ts';
import type { SeatPool, Seats } from './seats.ts';

/** confirmed: has a seat · waiting: on the list · offered: a seat is kept until they say · cancelled: gone, by themselves or in time. */
export type RegistrationState = 'confirmed' | 'waiting' | 'offered' | 'cancelled';

/** Below every turn there is. */
export const BEFORE_ALL = -(2 ** 31);

const HOUR = 3_600_000;
/** A seat that became free is kept so long for who is next: less on the last day. */
const OFFER_HOURS = 48;
const LAST_OFFER_HOURS = 2;
const LAST_DAY = 24 * HOUR;

/** Until when somebody may take the seat they are offered: never beyond the beginning. */
export function offeredUntil(startsAt: Date, at: Date): Date {
  const left = startsAt.getTime() - at.getTime();
  const hours = left <= LAST_DAY ? LAST_OFFER_HOURS : OFFER_HOURS;
  return new Date(Math.min(startsAt.getTime(), at.getTime() + hours * HOUR));
}

/** The place of one member in one event: a seat, or a turn on the waiting list. */
export class Registration extends AggregateRoot {
  private state: RegistrationState = 'waiting';
  /** Where the seat is counted; null without one. */
  private pool: SeatPool | null = null;
  private offeredUntil: Date | null = null;
  private attendedAt: Date | null = null;
  /** How that came to be known first, null also where nobody wrote that down; it stays where it is taken back, so that nothing is counted over what somebody said. */
  private attendedBy: AttendedBy | null = null;
  /** When a seat became theirs for which they had waited. */
  private promotedAt: Date | null = null;
  private note = '';
  /** To what its organisers ask who registers. */
  private answers: readonly KeptAnswer[] = [];
  /** What they were told last before it begins, which the hour says and not they; null for nothing yet. */
  private reminded: Reminder | null = null;
  /** What they were kept out of, which is theirs again where they are kept out no more; null for nothing. */
  private lost: 'seat' | 'turn' | null = null;
  private version = 1;

  private constructor(
    readonly id: RegistrationId,
    readonly gatheringId: GatheringId,
    /** Of the event, as its address says it. */
    private readonly number: number,
    readonly memberId: MemberId,
    /** Their branches as they registered: who changes them later keeps their turn. */
    private branches: readonly string[],
    private registeredAt: Date,
    /** On the list: who came first has the lower one. */
    private turn: number,
  ) {
    super();
  }

  /**
   * @param p.seat null where none is free: they wait
   * @throws InvalidValue beside `note`
   */
  static of(p: {
    id: RegistrationId;
    gatheringId: GatheringId;
    number: number;
    memberId: MemberId;
    branches: readonly string[];
    note: string;
    answers?: readonly KeptAnswer[];
    seat: SeatPool | null;
    turn: number;
    at: Date;
  }): Registration {
    const registration = new Registration(
      p.id,
      p.gatheringId,
      p.number,
      p.memberId,
      [...p.branches],
      p.at,
      p.turn,
    );
    registration.place(p);
    return registration;
  }

  /** Who cancelled comes again, at the end of the list. @throws InvalidValue beside `note` */
  renew(p: {
    branches: readonly string[];
    note: string;
    answers?: readonly KeptAnswer[];
    seat: SeatPool | null;
    turn: number;
    at: Date;
  }): void {
    this.branches = [...p.branches];
    this.reminded = null;
    this.registeredAt = p.at;
    this.turn = p.turn;
    this.place(p);
  }

  private place(p: { note: string; answers?: readonly KeptAnswer[]; seat: SeatPool | null; at: Date }): void {
    this.note = boundedText('note', p.note, GATHERING_LIMITS.note);
    this.answers = [...(p.answers ?? [])];
    this.pool = p.seat;
    this.lost = null;
    this.offeredUntil = null;
    this.state = p.seat === null ? 'waiting' : 'confirmed';
    this.tell(p.seat === null ? 'waiting' : 'confirmed', p.at);
    if (p.seat !== null) this.record(new SeatChanged(p.at, this.gatheringId, this.memberId, true));
  }

  get stands(): boolean {
    return this.state !== 'cancelled';
  }
  /** Whose turn comes first: the lower one. */
  get position(): number {
    return this.turn;
  }
  get isConfirmed(): boolean {
    return this.state === 'confirmed';
  }
  get ownBranches(): readonly string[] {
    return this.branches;
  }
  /** Whether a seat is counted for them: theirs, or kept for them. */
  get seat(): SeatPool | null {
    return this.pool;
  }

  /** Their turn has come. */
  offer(seat: SeatPool, startsAt: Date, at: Date): void {
    this.state = 'offered';
    this.pool = seat;
    this.offeredUntil = offeredUntil(startsAt, at);
    this.tell('offered', at);
  }

  /** @throws NotRegistered, OfferOver */
  takeOffer(at: Date): void {
    if (this.state === 'confirmed') return;
    if (this.state !== 'offered') throw new OfferOver();
    if (this.offeredUntil !== null && at >= this.offeredUntil) throw new OfferOver();
    this.sitDown(at);
  }

  /** Their turn has come while the event takes place: the seat is theirs, unasked. */
  promote(seat: SeatPool, at: Date): void {
    this.pool = seat;
    this.sitDown(at);
  }

  private sitDown(at: Date): void {
    this.state = 'confirmed';
    this.offeredUntil = null;
    this.promotedAt = at;
    this.tell('confirmed', at);
    this.record(new SeatChanged(at, this.gatheringId, this.memberId, true));
  }

  /** They did not say in time: the seat goes to the next. @returns whether it was over */
  lapse(at: Date): boolean {
    if (this.state !== 'offered' || this.offeredUntil === null || at < this.offeredUntil) return false;
    this.leave();
    this.tell('lapsed', at);
    return true;
  }

  /** By themselves, which is confirmed to them. @throws NotRegistered */
  giveUp(at: Date): void {
    const hadSeat = this.isConfirmed;
    this.cancel(at);
    this.tell(hadSeat ? 'given-up' : 'off-list', at);
  }

  /** @throws NotRegistered */
  cancel(at: Date): void {
    if (!this.stands) throw new NotRegistered();
    if (this.isConfirmed) this.record(new SeatChanged(at, this.gatheringId, this.memberId, false));
    this.leave();
  }

  /** They are kept out of the community while it takes place. What they said stays, for the day on which they come after all. @throws NotRegistered */
  keepOut(at: Date): void {
    const { note, answers, isConfirmed } = this;
    this.cancel(at);
    this.note = note;
    this.answers = answers;
    this.lost = isConfirmed ? 'seat' : 'turn';
  }

  get isKeptOut(): boolean {
    return this.lost !== null;
  }

  /**
   * They are kept out no more: a free seat is theirs again, where they had one, and else the first turn of all. Who waited has
   * their own turn again.
   * @param p.seats while nobody else takes any
   * @param p.firstTurn before all of the list
   */
  comeBack(p: { seats: Seats; firstTurn: number; at: Date }): void {
    const { note, answers, lost } = this;
    const seat = lost === 'seat' ? p.seats.seatFor(this.branches) : null;
    if (lost === 'seat' && seat === null) this.turn = p.firstTurn;
    this.place({ note, answers, seat, at: p.at });
  }

  /** Whatever they were kept out of, they come to it no more. */
  forgo(): void {
    if (this.isKeptOut) this.leave();
  }

  private leave(): void {
    this.state = 'cancelled';
    this.pool = null;
    this.lost = null;
    this.offeredUntil = null;
    // What they asked of the organisers is nobody's business any more.
    this.note = '';
    this.answers = [];
  }

  /** Otherwise than before. @throws NotRegistered */
  answer(answers: readonly KeptAnswer[]): void {
    if (!this.stands) throw new NotRegistered();
    this.answers = [...answers];
  }

  /** They were there. Said twice, it counts once. @throws NotRegistered */
  attend(at: Date, by: AttendedBy): void {
    if (!this.isConfirmed) throw new NotRegistered();
    if (this.attendedAt) return;
    this.attendedAt = at;
    this.attendedBy = by;
    this.record(new GatheringAttended(at, this.gatheringId, this.memberId, this.branches));
  }

  /** Their presence was noted by mistake. What was not noted stays so. */
  takeBackAttendance(at: Date): void {
    if (!this.attendedAt) return;
    this.attendedAt = null;
    this.record(new AttendanceTakenBack(at, this.gatheringId, this.memberId, this.branches));
  }

  /** They had its page open; what was said of them otherwise wins. */
  attendByPage(at: Date): void {
    if (this.isConfirmed && this.attendedAt === null && this.attendedBy === null) this.attend(at, 'page');
  }

  private tell(news: GatheringNews, at: Date): void {
    this.record(new GatheringTold(at, this.gatheringId, this.number, news, [this.memberId]));
  }
}
