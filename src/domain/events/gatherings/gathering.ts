import type { Actor } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { AwayFor } from '../../shared/decisions-away.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { lotsOf } from '../../shared/told-at-once.ts';
import type { WordFinding } from '../../shared/word-finding.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import { CapacityBelowSeatsTaken, GatheringChangedMeanwhile } from './gathering.errors.ts';
import {
  AttendanceTakenBack,
  AttendeesAsked,
  GatheringPublished,
  GatheringScheduled,
  GatheringTold,
  type GatheringNews,
  type GatheringRestrained,
  RestraintUndone,
} from './gathering.facts.ts';
import type { GatheringTerms } from './gathering-terms.ts';
import { WordsFound } from '../words-found.ts';
import { Admission } from './admission.ts';
import { Aftermath } from './aftermath.ts';
import type { Cover } from './cover.ts';
import { changeOf, type GatheringChange } from './gathering-change.ts';
import { type Body, GatheringText } from './gathering-text.ts';
import type { GatheringId } from './ids.ts';
import { Life } from './life.ts';
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
  type RegistrationForm,
} from './registration-form.ts';
import { isSaidAs, type Restrainer, type Restraining, restraintOf, type SaidOfIt } from './restraint.ts';
import { type SeatPool, Seats, type SeatsTaken } from './seats.ts';
import { Session } from './session.ts';
import type { SessionHours } from './session-hours.ts';
import { Team } from './team.ts';

/** An event that members register to: on the net, or in one place. The word itself is left to what happens in code. */
export class Gathering extends AggregateRoot {
  private version = 1;
  /** Rises when it says or asks something else, and with nothing else: what is counted, put on show or decided is no form's. */
  private edition = 1;
  private life = Life.planned();
  /** Of its calendar file: higher as soon as time, place or state change. */
  private sequence = 0;
  private text = GatheringText.none();
  /** What who registers is asked. */
  private form: RegistrationForm = [];
  /** Null where it shows none. */
  private cover: Cover | null = null;

  private constructor(
    readonly id: GatheringId,
    readonly number: number,
    private readonly createdAt: Date,
    /** What it is one of, where it is repeated. */
    private readonly seriesId: GatheringId | null,
    private session: Session,
    private plan: Plan,
    private team: Team,
    private aftermath: Aftermath,
  ) {
    super();
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

  get authorId(): MemberId {
    return this.team.authorId;
  }
  get address(): { readonly number: number; readonly slug: string } {
    return { number: this.number, slug: this.plan.slug };
  }
  /** What it says, as typed. */
  get words(): { readonly title: string; readonly summary: string; readonly body: string } {
    const { title, summary } = this.plan;
    return { title, summary, body: this.text.source };
  }
  /** What is kept of what was said, as typed; empty for nothing. */
  get minutes(): string {
    return this.aftermath.minutesSource;
  }
  get begins(): Date {
    return this.plan.startsAt;
  }

  /** To whom it opens, and when. */
  get admission(): Admission {
    return new Admission(this.life, this.plan, this.team);
  }

  /** Who planned it, hosts it, or runs all events. @throws GatheringNotFound to whom it is not shown, NotAllowed, SignInNeeded */
  mustBeRunBy(actor: Actor): void {
    this.admission.mustBeKnownTo(actor);
    actor.mustBeAllowed(this.team.includes(actor) ? 'event.create' : 'event.manage');
  }

  isRunBy(actor: Actor): boolean {
    return this.team.isLedBy(actor);
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
   * @throws CapacityBelowSeatsTaken, GatheringCancelled, GatheringErased
   */
  change(p: {
    terms: GatheringTerms;
    body: Body;
    hosts: readonly MemberId[];
    taken: number;
    at: Date;
  }): GatheringChange {
    this.life.mustBeChangeable();
    const { capacity } = p.terms;
    if (capacity !== null && capacity < p.taken) throw new CapacityBelowSeatsTaken(p.taken);
    const before = this.plan;
    this.plan = Plan.of(p.terms);
    const change = changeOf({ before, now: this.plan }, { isKnown: this.life.isPublished, at: p.at });
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
   * @throws CapacityBelowSeatsTaken, GatheringCancelled, GatheringErased
   */
  sayAs(model: Gathering, p: { taken: number; movedAgenda: AgendaMove; at: Date }): GatheringChange {
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
    if (isAnnounced && !this.hours.areOverAt(at))
      this.record(new GatheringPublished(at, id, number, authorId, this.plan.circles));
  }

  /** Tells of the decision, where the change is one. Asked while its author and its title are as they were. */
  answerFor(change: Restraining, p: Restrainer): void {
    const restraint = this.restraintBy(change, p);
    if (restraint) this.record(restraint);
  }

  /** As `answerFor`, of what may say it as it was: then there is nothing to answer for. @returns what the change does */
  answerForWhatDiffers<T>(p: Omit<Restrainer, 'reason'>, change: () => T): T {
    const was = this.said;
    const restraint = this.restraintBy('rewritten', { ...p, reason: null });
    const outcome = change();
    if (restraint && !isSaidAs(this.said, was)) this.record(restraint);
    return outcome;
  }

  private restraintBy(change: Restraining, p: Restrainer): GatheringRestrained | null {
    const { id, createdAt, life, plan, team } = this;
    return restraintOf({ id, createdAt, life, plan, team }, change, p);
  }

  private get said(): SaidOfIt {
    const { plan, text, team, form, cover } = this;
    return { plan, text, team, form, cover };
  }

  /** It does not take place: everybody who is registered is told. @throws GatheringCancelled */
  cancel(because: string, at: Date): void {
    const { isPublished: wasPublished } = this.life;
    this.life = this.life.cancelled(because);
    this.sequence += 1;
    if (wasPublished) this.schedule(at);
  }

  /** Tells of its session, from when the doors open until a while after its end; one that is cancelled is over now. */
  private schedule(at: Date): void {
    const { id, number } = this;
    const { title, summary, audience } = this.plan;
    const { doorsOpenAt, sessionClosesAt } = this.hours;
    const { isPublished: held, isAway } = this.life;
    const closesAt = held ? sessionClosesAt : at;
    const { people } = this.team;
    this.record(
      new GatheringScheduled(
        at,
        id,
        number,
        title,
        summary,
        doorsOpenAt,
        closesAt,
        people,
        held,
        audience,
        isAway,
      ),
    );
  }

  /** Out of sight by a decision, until that falls or is over. Told twice, it is taken away once. */
  takeAway(decisionId: string, action: string, at: Date): void {
    this.live(this.life.awayFor(decisionId, action), at);
  }

  /**
   * Of what was erased nothing comes back.
   * @param decisionId that fell or is over: others that stand still hold
   */
  bringBack(decisionId: string, at: Date): void {
    this.live(this.life.backFrom(decisionId), at);
  }

  /** Let appear: of all that held it only what was decided since holds. */
  stayAwayOnlyFor(since: readonly AwayFor[], at: Date): void {
    this.live(this.life.awayOnlyFor(since), at);
  }

  /** Whoever follows an event that was told of hears that it is out of sight, or in sight again. */
  private live(life: Life, at: Date): void {
    if (life === this.life) return;
    this.life = life;
    if (!life.isDraft) this.schedule(at);
  }

  /**
   * It is told in other words by a decision of somebody else than those who plan it; time, place and seats stay.
   * @param p.title, p.summary judged as those of its terms
   * @throws GatheringCancelled, GatheringErased
   */
  reword(p: { title: string; summary: string; body: WrittenText; at: Date }): void {
    this.life.mustBeChangeable();
    if (p.title !== this.name) this.sequence += 1;
    this.plan = this.plan.reworded(p.title, p.summary);
    this.text = GatheringText.of(p.body);
    this.edition += 1;
    if (this.life.isPublished) this.schedule(p.at);
  }

  /** Two people agreed that nothing is left of it; its seats and its times are. @returns all that it says */
  purge(at: Date): readonly string[] {
    const { text, cover } = this;
    const { cancelledBecause } = this.life;
    const asked = this.form.flatMap(({ label, options }) => [label, ...options]);
    const said = [...this.plan.texts, ...text.texts, cancelledBecause, ...this.aftermath.texts];
    this.plan = this.plan.erased();
    this.aftermath = this.aftermath.erased();
    this.text = GatheringText.none();
    this.form = [];
    this.cover = null;
    this.edition += 1;
    this.life = this.life.erased(at);
    if (this.life.isPublished) this.schedule(at);
    return [...said, ...asked, cover?.alt ?? ''];
  }

  /** Who had a seat heard that it is off, or read it as it is now: that is not taken back, and it is told. */
  tellUndone(decisionId: string, at: Date): void {
    this.record(new RestraintUndone(at, this.id, decisionId));
  }

  /** Tells what rules of words found in it. */
  tellOfWords(findings: readonly WordFinding[], by: MemberId, at: Date): void {
    if (findings.length > 0) this.record(new WordsFound(at, { kind: 'event', id: this.id }, by, findings));
  }

  /** Null where it shows none. */
  get picture(): Cover | null {
    return this.cover;
  }

  get name(): string {
    return this.plan.title;
  }

  get isDraft(): boolean {
    return this.life.isDraft;
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

  /** What who registers is asked. */
  get asks(): RegistrationForm {
    return this.form;
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

  private get hours(): SessionHours {
    return this.plan.hours;
  }

  /** Has members hear something of it, each once. */
  tell(news: GatheringNews, memberIds: readonly MemberId[], at: Date): void {
    for (const lot of lotsOf(memberIds)) this.record(new GatheringTold(at, this.id, this.number, news, lot));
  }
}
