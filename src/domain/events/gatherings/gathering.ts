import { RestrainableGathering } from './restrainable-gathering.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { lotsOf } from '../../shared/told-at-once.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import {
  CapacityBelowSeatsTaken,
  GatheringChangedMeanwhile,
  GatheringNotUnderWay,
  GatheringOver,
} from './gathering.errors.ts';
import {
  AttendanceTakenBack,
  AttendeesAsked,
  GatheringPublished,
  GatheringTold,
  type GatheringNews,
} from './gathering.facts.ts';
import type { GatheringTerms } from './gathering-terms.ts';
import { Aftermath } from './aftermath.ts';
import type { Cover } from './cover.ts';
import { changeOf, type GatheringChange } from './gathering-change.ts';
import { type Body, GatheringText } from './gathering-text.ts';
import type { GatheringId } from './ids.ts';
import { type AgendaMove, Plan } from './plan.ts';
import { type Came, slotsToAttend } from './presence.ts';
import type { Registration } from './registration.ts';
import {
  type AskedFormQuestion,
  type FormQuestionId,
  type GivenAnswer,
  isSameForm,
  judgedAnswers,
  judgedForm,
  type KeptAnswer,
} from './registration-form.ts';
import { type SeatPool, Seats, type SeatsTaken } from './seats.ts';
import { Session } from './session.ts';
import { Team } from './team.ts';
import { type LinkPrint, withToldChange } from './told-changes.ts';

/** An event that members register to: on the net, or in one place. The word itself is left to what happens in code. */
export class Gathering extends RestrainableGathering {
  private constructor(
    id: GatheringId,
    number: number,
    createdAt: Date,
    seriesId: GatheringId | null,
    session: Session,
    plan: Plan,
    team: Team,
    aftermath: Aftermath,
  ) {
    super(id, number, createdAt, seriesId, session, plan, team, aftermath);
  }

  /** A draft, seen by the team alone. */
  static draft(p: {
    id: GatheringId;
    number: number;
    by: MemberId;
    at: Date;
    seriesId: GatheringId | null;
    terms: GatheringTerms;
    body: WrittenText;
    hosts: readonly MemberId[];
    code: string;
  }): Gathering {
    const gathering = new Gathering(
      p.id,
      p.number,
      p.at,
      p.seriesId,
      Session.coded(p.code),
      Plan.of(p.terms),
      Team.of(p.by, p.hosts),
      Aftermath.none(),
    );
    gathering.text = GatheringText.of(p.body);
    return gathering;
  }

  /** @throws GatheringErased; GatheringChangedMeanwhile unless the editor saw what stands here now */
  mustBeAt(edition: number): void {
    this.life.mustNotBeErased();
    if (edition !== this.edition) throw new GatheringChangedMeanwhile(this.edition);
  }

  /** @throws InvalidValue beside `code` */
  mustBeToldBy(code: string): void {
    this.session.mustBeToldBy(code);
  }

  /** @param taken while nobody else takes any */
  seats(taken: SeatsTaken, at: Date): Seats {
    const { capacity, reserved } = this.plan;
    return Seats.of({ capacity, reserved, taken, isReleased: this.hours.haveReleasedSeatsAt(at) });
  }

  /** Whose turn comes is offered a seat before it begins; from then on there is no time to ask, and the seat is theirs. */
  giveTurn(waiting: Registration, seat: SeatPool, at: Date): void {
    if (this.hours.haveBegunAt(at)) waiting.promote(seat, at);
    else waiting.offer(seat, this.plan.startsAt, at);
  }

  /**
   * @param p.taken how many have a seat, or are offered one
   * @param p.printOf its link, and the one that it is given
   * @throws CapacityBelowSeatsTaken, GatheringCancelled, GatheringErased
   */
  change(p: {
    terms: GatheringTerms;
    body: Body;
    hosts: readonly MemberId[];
    taken: number;
    printOf: LinkPrint;
    at: Date;
  }): GatheringChange {
    this.life.mustBeChangeable();
    const { capacity } = p.terms;
    if (capacity !== null && capacity < p.taken) throw new CapacityBelowSeatsTaken(p.taken);
    const before = this.plan;
    this.plan = Plan.of(p.terms);
    const change = changeOf({ before, now: this.plan }, { isKnown: this.life.isPublished, at: p.at });
    if (change.isNews)
      this.toldChanges = withToldChange(this.toldChanges, { before, now: this.plan }, p.printOf, p.at);
    if (change.takesPlaceAgain) this.session = this.session.uncounted();
    this.team = this.team.withHosts(p.hosts);
    this.text = GatheringText.of(p.body);
    this.edition += 1;
    if (this.life.isPublished) this.schedule(p.at);
    if (!this.plan.isFoundAs(before)) this.sequence += 1;
    return change;
  }

  /**
   * Says what another date of its series says, but for when; its agenda too, where there is time for it.
   * @param p.taken how many have a seat, or are offered one
   * @param p.printOf its link, and that of the other
   * @throws CapacityBelowSeatsTaken, GatheringCancelled, GatheringErased
   */
  sayAs(
    model: Gathering,
    p: { taken: number; movedAgenda: AgendaMove; printOf: LinkPrint; at: Date },
  ): GatheringChange {
    this.life.mustNotBeErased();
    const { hosts } = model.team;
    this.form = [...model.form];
    this.cover = model.cover;
    const terms = this.plan.like(model.plan, p.movedAgenda);
    return this.change({ ...p, terms, body: model.text, hosts });
  }

  /**
   * @param isAnnounced false for the later dates of a series, to which the first leads
   * @throws NotADraft, GatheringErased
   */
  publish(at: Date, isAnnounced = true): void {
    this.life = this.life.published();
    this.schedule(at);
    const { id, number, authorId } = this;
    const { circles, startsAt } = this.plan;
    if (isAnnounced && !this.hours.areOverAt(at))
      this.record(new GatheringPublished(at, id, number, authorId, circles, startsAt));
  }

  /** It is over sooner than was planned; what was planned of it stays told. @throws GatheringNotUnderWay */
  endNow(at: Date): void {
    if (!this.life.isHeld || !this.hours.goOnAt(at)) throw new GatheringNotUnderWay();
    this.plan = this.plan.endedAt(this.hours.endedNow(at));
    this.edition += 1;
    this.sequence += 1;
    this.schedule(at);
  }

  /** It does not take place: everybody who is registered is told. @throws GatheringCancelled, GatheringOver */
  cancel(because: string, at: Date): void {
    if (this.life.isPublished && this.hours.areOverAt(at)) throw new GatheringOver();
    const { isPublished: wasPublished } = this.life;
    this.life = this.life.cancelled(because);
    this.sequence += 1;
    if (wasPublished) this.schedule(at);
  }

  /**
   * @returns whether anything is asked otherwise than before
   * @throws GatheringCancelled, GatheringErased, InvalidValue, InvalidValues beside the questions
   */
  askRegistrants(asked: readonly AskedFormQuestion[], freshId: () => FormQuestionId): boolean {
    this.life.mustBeChangeable();
    const former = this.form;
    this.form = judgedForm(asked, { former, freshId });
    this.edition += 1;
    return !isSameForm(former, this.form);
  }

  /** After its end. @returns in how many slots somebody must have been seen; null where it is not (any more) to be counted */
  slotsToCount(at: Date): number | null {
    if (!this.life.isHeld || !this.hours.areOverAt(at) || this.session.isCounted) return null;
    return slotsToAttend(this.plan.startsAt, this.plan.endsAt);
  }

  /** All who were there by their page are noted. */
  presenceCounted(at: Date): void {
    this.session = this.session.counted(at);
  }

  /** It takes place again: who was taken to have been there was not. */
  takeBackAttendances(of: readonly Came[], at: Date): void {
    for (const { memberId, branches } of of)
      this.record(new AttendanceTakenBack(at, this.id, memberId, branches));
  }

  /** @throws InvalidValue, InvalidValues beside the answers */
  answersOf(given: readonly GivenAnswer[]): readonly KeptAnswer[] {
    return judgedAnswers(this.form, given);
  }

  /** @param cover null for none @returns whether it is another than before @throws GatheringErased */
  show(cover: Cover | null): boolean {
    this.life.mustNotBeErased();
    const former = this.cover;
    this.cover = cover;
    return former?.id !== cover?.id;
  }

  /** Puts a poll before those who take part in its session, instead of a former one. */
  askPoll(pollId: Id<'Poll'> | null): void {
    this.session = this.session.asking(pollId);
  }

  /**
   * What is left of it once it is over: where it can be seen again, what was said, and what those who came are asked.
   * @returns whether any of it is other than before
   * @throws GatheringErased
   */
  remember(p: Parameters<typeof Aftermath.of>[0]): boolean {
    this.life.mustNotBeErased();
    const former = this.aftermath;
    this.aftermath = Aftermath.of(p);
    this.edition += 1;
    return !this.aftermath.isAs(former);
  }

  /** Those who came are asked what they think of it, where there is a survey. */
  askAttendees(memberIds: readonly MemberId[], at: Date): void {
    const { id, authorId } = this;
    const { surveyId } = this.aftermath;
    if (surveyId === null) return;
    for (const lot of lotsOf(memberIds)) this.record(new AttendeesAsked(at, id, surveyId, authorId, lot));
  }

  /** Has members hear something of it, each once. */
  tell(news: GatheringNews, memberIds: readonly MemberId[], at: Date): void {
    for (const lot of lotsOf(memberIds)) this.record(new GatheringTold(at, this.id, this.number, news, lot));
  }
}
