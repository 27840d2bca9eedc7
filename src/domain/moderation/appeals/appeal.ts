import { type Actor, NO_CATEGORY } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Decision } from '../decisions/decision.ts';
import type { DecisionId } from '../decisions/ids.ts';
import type { ReportId } from '../reports/ids.ts';
import { AppealDecided, AppealFiled } from './appeal.facts.ts';
import { barOf, type Bench } from './bench.ts';
import type { AppealId } from './ids.ts';
import { APPEAL_OUTCOMES, type AppealOutcome, type AppealParty } from './outcomes.ts';

export type { AppealId };

export const APPEAL_TEXT = { min: 20, max: 5000 } as const;
export const APPEAL_REPLY = { min: 20, max: 5000 } as const;
/** Within so many days an answer is aimed at. */
const DAYS_TO_ANSWER = 7;
/** Why an appeal waits in the queue. */
export const APPEAL_WHY = 'contestation';

/** A rule of appeals that an act would break; the code says which. */
export class AppealRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'moderation.appeal-too-late'
      | 'moderation.already-appealed'
      | 'moderation.appeal-already-decided'
      | 'moderation.already-overturned'
      | 'moderation.nothing-lesser',
  ) {
    super(code);
  }
}

/** Somebody of a higher rank decided it: who is level with them judges it, as long as any are there. */
export class JudgeOutranked extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.judge-outranked';
  constructor() {
    super('Somebody of a higher rank decided it');
  }
}

/** Nobody judges what they decided or gave notice of themselves, nor what concerns them. */
export class NotAnotherJudge extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.not-another-judge';
  constructor() {
    super('Somebody else judges');
  }
}

export class AppealNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.appeal-not-found';
  constructor() {
    super('No such appeal');
  }
}

/** A complaint about a decision, free of charge, judged by somebody else, answered with reasons. */
export class Appeal extends AggregateRoot {
  private outcome: AppealOutcome | null = null;
  private reply: string | null = null;
  private decidedBy: MemberId | null = null;
  private decidedAt: Date | null = null;
  private version = 1;

  private constructor(
    readonly id: AppealId,
    readonly decisionId: DecisionId,
    readonly party: AppealParty,
    /** The notice of whoever complains of what became of it; null for who was restricted. */
    readonly reportId: ReportId | null,
    /** Null for who gave notice without an account. */
    readonly appellantId: MemberId | null,
    /** Where the answer goes when there is no account, or none any more. */
    readonly email: string | null,
    readonly language: string,
    readonly text: string,
    readonly filedAt: Date,
    readonly dueAt: Date,
  ) {
    super();
  }

  /**
   * @param p.alreadyFiled whether the same person contested it before: once is enough
   * @throws AppealRule, InvalidValue beside `text`
   */
  static file(p: {
    id: AppealId;
    decision: Decision;
    party: AppealParty;
    reportId?: ReportId | null;
    appellantId: MemberId | null;
    email: string | null;
    language: string;
    text: string;
    alreadyFiled: boolean;
    at: Date;
  }): Appeal {
    const text = boundedText('text', p.text.replaceAll('\u0000', ''), APPEAL_TEXT);
    if (p.alreadyFiled) throw new AppealRule('moderation.already-appealed');
    if (!p.decision.stands) throw new AppealRule('moderation.already-overturned');
    if (!p.decision.isAppealableAt(p.at)) throw new AppealRule('moderation.appeal-too-late');
    const dueAt = new Date(p.at.getTime() + DAYS_TO_ANSWER * 86_400_000);
    const appeal = new Appeal(
      p.id,
      p.decision.id,
      p.party,
      p.reportId ?? null,
      p.appellantId,
      p.email,
      p.language,
      text,
      p.at,
      dueAt,
    );
    appeal.record(new AppealFiled(p.at, p.id, p.decision.id, p.appellantId, p.party));
    return appeal;
  }

  /**
   * Upheld, the decision falls with everything it did; upheld in part, a lesser one takes its place. What whoever gave notice
   * is right about is looked at again: nothing falls for it, and nothing lesser is left.
   * @param p.instead the lesser one, where the complaint is right in part
   * @param p.bench who had a part in it, and who else is there
   * @throws NotAllowed, NotAnotherJudge, JudgeOutranked, AppealRule, InvalidValue beside `outcome` or `reply`
   */
  decide(p: {
    by: Actor;
    decision: Decision;
    outcome: string;
    reply: string;
    instead?: Decision | null;
    bench: Bench;
    at: Date;
  }): void {
    const by = this.mustBeJudgedBy(p.by, p.decision, p.bench);
    const outcome = outcomeOf(p.outcome);
    if (this.party === 'notifier' && outcome === 'partially-upheld')
      throw new AppealRule('moderation.nothing-lesser');
    const reply = boundedText('reply', p.reply.replaceAll('\u0000', ''), APPEAL_REPLY);
    this.outcome = outcome;
    this.reply = reply;
    this.decidedBy = by;
    this.decidedAt = p.at;
    this.record(new AppealDecided(p.at, this.id, this.decisionId, this.appellantId, outcome));
    if (outcome === 'partially-upheld')
      return this.leaveLess(p.decision, p.instead ?? null, { by, why: reply, at: p.at });
    const falls = this.party === 'author' && p.decision.stands && p.decision.statement !== null;
    if (outcome === 'upheld' && falls) p.decision.overturn({ by, why: reply, at: p.at });
  }

  /**
   * What a right limited to other categories does not reach is nothing to them. Who had a part in it judges as long as nobody
   * else can, and who is outranked by who decided as long as nobody level is there. What two people signed is judged by who
   * might have signed it: a moderator alone does not lift it, unless nobody else is there.
   * @throws NotAllowed, AppealNotFound, NotAnotherJudge, JudgeOutranked, AppealRule when it is judged already
   */
  mustBeJudgedBy(actor: Actor, decision: Decision, { parts, hasSigner, hasLevel, last }: Bench): MemberId {
    const by = actor.mustBeMember();
    actor.mustBeAllowed('appeal.decide');
    if (!actor.may('appeal.decide', decision.categoryId ?? NO_CATEGORY)) throw new AppealNotFound();
    const { decidedBy, subjectId } = decision;
    const bar = barOf({ decidedBy, subjectId, appellantId: this.appellantId, parts }, actor);
    if (bar === 'party' && !last.includes(by)) throw new NotAnotherJudge();
    if (parts.signers.length > 0 && hasSigner) actor.mustBeAllowed('sanction.sign', NO_CATEGORY);
    if (bar === 'rank' && hasLevel) throw new JudgeOutranked();
    if (this.outcome !== null) throw new AppealRule('moderation.appeal-already-decided');
    return by;
  }

  private leaveLess(
    decision: Decision,
    instead: Decision | null,
    p: { by: MemberId; why: string; at: Date },
  ): void {
    if (!instead) throw new AppealRule('moderation.nothing-lesser');
    instead.takePlaceOf(decision, p);
  }
}

function outcomeOf(raw: string): AppealOutcome {
  const outcome = APPEAL_OUTCOMES.find((one) => one === raw);
  if (!outcome) throw new InvalidValue('outcome', 'moderation.outcome-unknown');
  return outcome;
}
