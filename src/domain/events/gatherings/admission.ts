import type { Actor } from '../../shared/actor.ts';
import {
  AnswersClosed,
  GatheringNotBegun,
  GatheringNotFound,
  NotForThisBranch,
  RegistrationClosed,
  SessionOfTheTeam,
} from './gathering.errors.ts';
import { NotInSession, SessionClosed } from '../questions/question.errors.ts';
import type { Life } from './life.ts';
import type { Plan } from './plan.ts';
import type { SessionHours } from './session-hours.ts';
import type { Team } from './team.ts';

/** Who may know of an event, come to it and take part in its session; and until when. */
export class Admission {
  constructor(
    private readonly life: Life,
    private readonly plan: Plan,
    private readonly team: Team,
  ) {}

  /** @throws GatheringNotFound for who may not know of it */
  mustBeKnownTo(actor: Actor): void {
    if (this.team.isLedBy(actor)) return;
    if (this.life.isDraft || this.life.isAway || !actor.sees(this.plan.audience))
      throw new GatheringNotFound();
  }

  /**
   * Whether somebody may register now.
   * @param branches their own
   * @throws GatheringNotFound, GatheringCancelled, RegistrationClosed, NotForThisBranch
   */
  mustTake(actor: Actor, branches: readonly string[], at: Date): void {
    this.mustBeKnownTo(actor);
    this.life.mustNotBeCancelled();
    if (!this.givesSeatsAt(at)) throw new RegistrationClosed();
    if (!this.plan.isFor(branches)) throw new NotForThisBranch(this.plan.branches);
  }

  /** Seats go to who waits until it is over. */
  givesSeatsAt(at: Date): boolean {
    return this.life.isHeld && !this.hours.areOverAt(at);
  }

  /** A seat is given up, or an offer taken, until it is over. @throws GatheringNotFound, GatheringCancelled, RegistrationClosed */
  mustStillBeOpen(actor: Actor, at: Date): void {
    this.mustBeKnownTo(actor);
    this.life.mustNotBeCancelled();
    if (!this.life.isPublished || this.hours.areOverAt(at)) throw new RegistrationClosed();
  }

  /** What is answered to what it asks may change until it begins. @throws GatheringNotFound, AnswersClosed */
  mustTakeAnswers(actor: Actor, at: Date): void {
    this.mustBeKnownTo(actor);
    if (!this.life.isHeld || this.hours.haveBegunAt(at)) throw new AnswersClosed();
  }

  /** From a quarter of an hour before. @throws GatheringNotBegun */
  mustHaveBegun(at: Date): void {
    if (!this.life.isPublished || at < this.hours.doorsOpenAt) throw new GatheringNotBegun();
  }

  /**
   * Whether somebody takes part in its session: they have a seat, or run it. Questions come in from when it is published
   * until a while after its end.
   * @param hasSeat whether a seat is theirs
   * @throws GatheringNotFound, NotInSession, SessionClosed
   */
  mustSeatInSession(actor: Actor, hasSeat: boolean, at: Date): void {
    this.mustBeKnownTo(actor);
    if (!hasSeat && !this.team.isLedBy(actor)) throw new NotInSession();
    if (!this.life.isHeld || at > this.hours.sessionClosesAt) throw new SessionClosed();
  }

  /** Words are given as long as it goes on: who asks for one does so until its end. @throws SessionClosed */
  mustGiveWords(at: Date): void {
    if (!this.life.isHeld || this.hours.areOverAt(at)) throw new SessionClosed();
  }

  /** What is asked among the team stays there. @throws SessionOfTheTeam */
  mustBeOpenToMembers(): void {
    if (this.plan.isOfTheTeam) throw new SessionOfTheTeam();
  }

  /** What a decision took out of sight is not carried on: by mail, nor by other dates. @throws GatheringTakenAway */
  mustNotBeTakenAway(): void {
    this.life.mustNotBeAway();
  }

  private get hours(): SessionHours {
    return this.plan.hours;
  }
}
