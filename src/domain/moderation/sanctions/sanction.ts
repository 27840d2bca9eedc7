import { type Actor, NO_CATEGORY, type Permission } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { DomainError } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { mustBeAnother } from '../../shared/second-signature.ts';
import { Decision } from '../decisions/decision.ts';
import type { DecisionPath } from '../decisions/decision-action.ts';
import type { DecisionId } from '../decisions/ids.ts';
import { type GivenStatement, judgedStatement } from '../decisions/statement-of-reasons.ts';
import { mayBringBack, MemberOutranks, RemovedByHigher } from '../review/measure.ts';
import type { SanctionId } from './ids.ts';
import { endOf, type LadderStep, rightTo, stepOf } from './ladder.ts';
import { StandingChanged } from './sanction.facts.ts';
import { DAY_MS, gravest, type MemberMeasure, type Standing, standingUnder } from './standing.ts';

export type { SanctionId };

export class SanctionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.sanction-not-found';
  constructor() {
    super('No such sanction');
  }
}

/** A rule of sanctions that an act would break; the code says which. */
export class SanctionRule extends DomainError {
  readonly kind = 'rule';
  constructor(readonly code: 'moderation.not-proposed' | 'moderation.sanction-not-standing') {
    super(code);
  }
}

/** Roles of whom a measure befell and of who gave it. */
export interface RanksOver {
  readonly role: string;
  /** Of who proposed it and who signed; none where a machine did. */
  readonly givers: readonly string[];
}

/**
 * Who may impose a step takes it back: over a lower rank, and what nobody of a higher one gave. What two sign is lifted by who
 * may sign, and not by who proposed it alone: each end of it is in the hands of another.
 */
export const mayLift = (
  actor: Actor,
  { step: key, proposedBy }: { step: string; proposedBy: string | null },
  { role, givers }: RanksOver,
): boolean => {
  const step = stepOf(key);
  return (
    rightsToLift(step).every((right) => actor.may(right, NO_CATEGORY)) &&
    !(step.secondSignature && actor.memberId === proposedBy) &&
    actor.outranks(role) &&
    givers.every((giver) => mayBringBack(actor, giver))
  );
};

/** Whether it holds still, also where nobody has noted its end yet. */
export const holdsAt = (
  { status, until }: { readonly status: SanctionStatus; readonly until: Date | null },
  at: Date,
): boolean => status === 'standing' && (until === null || until > at);

const rightsToLift = (step: LadderStep): readonly Permission[] =>
  step.secondSignature ? [rightTo(step), 'sanction.sign'] : [rightTo(step)];

/** proposed: waits for its second signature · lifted: the decision fell · refused: nobody signed. */
export type SanctionStatus = 'proposed' | 'standing' | 'ended' | 'lifted' | 'refused';

/** What befalls one member: a step of the ladder, under a decision that says why. */
export class Sanction extends AggregateRoot {
  private status: SanctionStatus = 'proposed';
  private signedBy: MemberId | null = null;
  private decisionId: DecisionId | null = null;
  private begunAt: Date | null = null;
  private until: Date | null = null;
  private countsUntil: Date | null = null;
  private endedAt: Date | null = null;
  private version = 1;

  private constructor(
    readonly id: SanctionId,
    private befalls: MemberId,
    private readonly step: string,
    private readonly action: MemberMeasure,
    /** Kept until it is signed: then its decision has it. */
    private statement: GivenStatement | null,
    private readonly proposedBy: MemberId | null,
    private readonly proposedAt: Date,
    /** Where it was decided, and of which case: kept for the decision that a signature brings later. */
    private readonly path: DecisionPath,
    private readonly reviewItemId: string | null,
  ) {
    super();
  }

  /**
   * A step that needs one signature begins at once, the others wait for the second.
   * @param p.role of whom it befalls: nobody acts on an equal or higher rank, so the last administrator stays
   * @param p.others what their other sanctions leave them
   * @returns the decision that it rests on, once it begins
   * @throws NotAllowed, MemberOutranks, InvalidValue, InvalidValues beside the fields of the statement
   */
  static give(p: {
    id: SanctionId;
    decisionId: DecisionId;
    memberId: MemberId;
    role: string;
    step: LadderStep;
    statement: GivenStatement;
    by: Actor;
    others: Standing;
    /** Where it was decided: on its own page unless told. */
    path?: DecisionPath;
    reviewItemId?: string | null;
    at: Date;
  }): { sanction: Sanction; decision: Decision | null } {
    const by = p.by.mustBeMember();
    p.by.mustBeAllowed(rightTo(p.step), NO_CATEGORY);
    if (!p.by.outranks(p.role)) throw new MemberOutranks();
    judgedStatement(p.statement);
    const { key, action } = p.step;
    const sanction = new Sanction(
      p.id,
      p.memberId,
      key,
      action,
      p.statement,
      by,
      p.at,
      p.path ?? 'page',
      p.reviewItemId ?? null,
    );
    const decision = p.step.secondSignature ? null : sanction.begin(p.step, p);
    return { sanction, decision };
  }

  /** What a decision taken elsewhere brought. */
  static underDecision(p: {
    id: SanctionId;
    decisionId: DecisionId;
    memberId: MemberId;
    step: LadderStep;
    until: Date | null;
    by: MemberId | null;
    others: Standing;
    at: Date;
  }): Sanction {
    const sanction = new Sanction(
      p.id,
      p.memberId,
      p.step.key,
      p.step.action,
      null,
      p.by,
      p.at,
      'page',
      null,
    );
    sanction.stand({ ...p, countsDays: p.step.countsDays });
    sanction.tellStanding(p);
    return sanction;
  }

  get memberId(): MemberId {
    return this.befalls;
  }

  /** The decision that it rests on, once it is signed. */
  get restsOn(): DecisionId | null {
    return this.decisionId;
  }

  get stepKey(): string {
    return this.step;
  }

  /** @returns the decision that it rests on @throws NotAllowed, NeedsAnotherSignature, MemberOutranks, SanctionRule */
  sign(p: { by: Actor; role: string; decisionId: DecisionId; others: Standing; at: Date }): Decision {
    const by = this.mustBeSignableBy(p.by, p.role);
    this.signedBy = by;
    return this.begin(stepOf(this.step), p);
  }

  /** @throws NotAllowed, NeedsAnotherSignature, MemberOutranks, SanctionRule */
  refuse(p: { by: Actor; role: string; at: Date }): void {
    this.signedBy = this.mustBeSignableBy(p.by, p.role);
    this.status = 'refused';
    this.endedAt = p.at;
  }

  /**
   * A complaint was right in part: a lesser step, served from when this one began, takes its place. What was signed by two is
   * made less by who might have signed it: `Appeal` asks for that.
   */
  lighten(p: {
    id: SanctionId;
    decisionId: DecisionId;
    /** The case that was decided first: what is left of it answers the same notices. */
    reviewItemId: string | null;
    step: LadderStep;
    statement: GivenStatement;
    by: MemberId;
    cause: string;
    others: Standing;
    at: Date;
  }): { sanction: Sanction; decision: Decision } {
    const { key, action, countsDays } = p.step;
    const since = this.begunAt ?? p.at;
    const until = endOf(p.step, since);
    const { id, decisionId, reviewItemId, statement, by, cause, at } = p;
    const target = { kind: 'profile', id: this.memberId };
    const decision = Decision.take({
      id: decisionId,
      action,
      target,
      subjectId: this.memberId,
      by,
      path: 'appeal',
      reviewItemId,
      cause,
      statement,
      until,
      since,
      at,
    });
    const sanction = new Sanction(id, this.memberId, key, action, null, by, at, 'appeal', reviewItemId);
    const isServed = until !== null && until <= at;
    sanction.stand({ decisionId, until, countsDays, at: since }, isServed ? until : null);
    const own = isServed ? 'free' : standingUnder(action);
    this.finish('lifted', { others: gravest([own, p.others]), at });
    return { sanction, decision };
  }

  /**
   * Whom it befell left, and is here again as somebody else: it goes on with them.
   * @param p.others what their other sanctions leave them
   * @returns what this one leaves them
   */
  follow(p: { memberId: MemberId; others: Standing; at: Date }): Standing {
    this.befalls = p.memberId;
    if (this.status !== 'standing') return 'free';
    this.tellStanding(p);
    return standingUnder(this.action);
  }

  /** Its time is over. Asked again, it stays as it is. */
  end(p: { others: Standing; at: Date }): void {
    this.finish('ended', p);
  }

  get isLifted(): boolean {
    return this.status === 'lifted';
  }

  /** @throws NotAllowed, NeedsAnotherSignature, MemberOutranks, RemovedByHigher */
  mustBeLiftableBy(actor: Actor, { role, givers }: RanksOver): void {
    const step = stepOf(this.step);
    for (const right of rightsToLift(step)) actor.mustBeAllowed(right, NO_CATEGORY);
    if (step.secondSignature) mustBeAnother(actor.mustBeMember(), this.proposedBy);
    if (!actor.outranks(role)) throw new MemberOutranks();
    if (!givers.every((giver) => mayBringBack(actor, giver))) throw new RemovedByHigher();
  }

  /** What is over by itself is not lifted, also where nobody has noted its end yet. @throws SanctionRule */
  mustStand(at: Date): void {
    if (!holdsAt({ status: this.status, until: this.until }, at))
      throw new SanctionRule('moderation.sanction-not-standing');
  }

  /** The decision that it rests on was overturned. */
  lift(p: { others: Standing; at: Date }): void {
    this.finish('lifted', p);
  }

  private finish(how: 'ended' | 'lifted', p: { others: Standing; at: Date }): void {
    const stood = this.status === 'standing';
    // What has ended already still counts towards the next step, until its decision falls.
    if (!stood && !(how === 'lifted' && this.status === 'ended')) return;
    this.status = how;
    this.endedAt = p.at;
    if (stood && standingUnder(this.action) !== 'free')
      this.record(new StandingChanged(p.at, this.memberId, p.others));
  }

  private mustBeSignableBy(actor: Actor, role: string): MemberId {
    const by = actor.mustBeMember();
    actor.mustBeAllowed('sanction.sign', NO_CATEGORY);
    if (this.status !== 'proposed') throw new SanctionRule('moderation.not-proposed');
    mustBeAnother(by, this.proposedBy);
    if (!actor.outranks(role)) throw new MemberOutranks();
    return by;
  }

  private begin(
    step: LadderStep,
    p: {
      decisionId: DecisionId;
      others: Standing;
      at: Date;
    },
  ): Decision {
    const { countsDays } = step;
    const until = endOf(step, p.at);
    const decision = Decision.take({
      id: p.decisionId,
      action: this.action,
      target: { kind: 'profile', id: this.memberId },
      subjectId: this.memberId,
      by: this.proposedBy,
      path: this.path,
      reviewItemId: this.reviewItemId,
      statement: this.statement,
      until,
      at: p.at,
    });
    this.stand({ ...p, until, countsDays });
    this.tellStanding(p);
    return decision;
  }

  private stand(
    p: { decisionId: DecisionId; until: Date | null; countsDays: number | null; at: Date },
    endedAt: Date | null = null,
  ): void {
    this.status = endedAt === null ? 'standing' : 'ended';
    this.endedAt = endedAt;
    this.statement = null;
    this.decisionId = p.decisionId;
    this.begunAt = p.at;
    this.until = p.until;
    this.countsUntil = p.countsDays === null ? null : new Date(p.at.getTime() + p.countsDays * DAY_MS);
  }

  private tellStanding(p: { others: Standing; at: Date }): void {
    const own = standingUnder(this.action);
    if (own !== 'free') this.record(new StandingChanged(p.at, this.memberId, gravest([own, p.others])));
  }
}
