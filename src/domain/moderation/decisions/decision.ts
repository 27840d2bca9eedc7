import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { DecisionEnded, DecisionMade, DecisionOverturned } from './decision.facts.ts';
import { type DecisionAction, type DecisionPath, restricts } from './decision-action.ts';
import type { ContentRef, DecisionId } from './ids.ts';
import {
  appealableUntil,
  type GivenStatement,
  judgedStatement,
  type StatementOfReasons,
} from './statement-of-reasons.ts';

export type { DecisionId };

export class StatementMissing extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'moderation.statement-missing';
  readonly fields = [{ field: 'facts', code: this.code }];
  constructor() {
    super('A restriction needs its statement of reasons');
  }
}

/** A rule of decisions that an act would break; the code says which. */
export class DecisionRule extends DomainError {
  readonly kind = 'rule';
  constructor(readonly code: 'moderation.already-overturned' | 'moderation.nothing-to-overturn') {
    super(code);
  }
}

export class DecisionNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.decision-not-found';
  constructor() {
    super('No such decision');
  }
}

/** restored: all is as it was before it · changed-since: what somebody else did meanwhile stands. */
export type Undoing = 'restored' | 'changed-since';

/**
 * What was decided of one piece of content or one member, by whom and why. Nothing is restricted without its statement of
 * reasons, whatever the path; nothing of it changes afterwards but that it may be overturned, and what came of that.
 */
export class Decision extends AggregateRoot {
  private overturnedAt: Date | null = null;
  private endedAt: Date | null = null;
  private overturnedBy: MemberId | null = null;
  private overturnedWhy: string | null = null;
  /** What became of what it did. */
  private undone: Undoing | null = null;
  /** The lesser one that took its place. */
  private replacedBy: DecisionId | null = null;
  private version = 1;

  private constructor(
    readonly id: DecisionId,
    readonly action: DecisionAction,
    private readonly targetKind: string,
    private readonly targetId: string,
    /** The member restricted, or whose content is; null when nobody is known. */
    private subject: MemberId | null,
    /** Where what it is about stood then; null for what no category holds, such as an account. */
    readonly categoryId: string | null,
    /** Null when a machine decided. */
    readonly decidedBy: MemberId | null,
    readonly path: DecisionPath,
    /** The item of the queue it settles. */
    readonly reviewItemId: string | null,
    /** What it records, when the act itself happened elsewhere: one decision per act. */
    readonly cause: string | null,
    readonly statement: StatementOfReasons | null,
    readonly decidedAt: Date,
    /** When it ends by itself; null when it does not. */
    readonly until: Date | null,
    /** Null when there is nothing to contest. */
    readonly appealableUntil: Date | null,
    /** The text that stands instead, where the decision itself wrote one. */
    readonly replacement: string | null,
    /** How many former texts were kept when it wrote that one: where there are no more, it is not carried out yet. */
    readonly formerTexts: number | null,
  ) {
    super();
  }

  /**
   * @param p.statement none for what restricts nobody
   * @throws StatementMissing, InvalidValue, InvalidValues
   */
  static take(p: {
    id: DecisionId;
    action: DecisionAction;
    target: ContentRef;
    subjectId: MemberId | null;
    categoryId?: string | null;
    by: MemberId | null;
    path: DecisionPath;
    reviewItemId?: string | null;
    cause?: string | null;
    statement: GivenStatement | null;
    until?: Date | null;
    /** From when it counts, where that was before. */
    since?: Date;
    replacement?: string | null;
    formerTexts?: number | null;
    /** Of what lets words appear: the mark of those that were read. */
    read?: string | null;
    at: Date;
  }): Decision {
    const statement = judgedFor(p.action, p.statement);
    const until = p.until ?? null;
    if (until !== null && until <= (p.since ?? p.at))
      throw new InvalidValue('until', 'moderation.ends-in-the-past');
    const decision = new Decision(
      p.id,
      p.action,
      p.target.kind,
      p.target.id,
      p.subjectId,
      p.categoryId ?? null,
      p.by,
      p.path,
      p.reviewItemId ?? null,
      p.cause ?? null,
      statement,
      p.at,
      until,
      p.action === 'approve' ? null : appealableUntil(p.at),
      p.replacement ?? null,
      p.formerTexts ?? null,
    );
    decision.record(
      new DecisionMade(
        p.at,
        p.id,
        p.action,
        p.target,
        p.subjectId,
        p.by,
        p.path,
        until,
        statement?.ground.explanation ?? null,
        decision.cause !== null,
        p.read ?? null,
      ),
    );
    return decision;
  }

  get subjectId(): MemberId | null {
    return this.subject;
  }
  get target(): ContentRef {
    return { kind: this.targetKind, id: this.targetId };
  }
  get stands(): boolean {
    return this.overturnedAt === null;
  }
  /** A passage is out of sight until somebody of a higher rank decides; the text is kept. */
  get isPassageMask(): boolean {
    return this.action === 'mask' && this.replacement !== null;
  }
  isAppealableAt(at: Date): boolean {
    return this.appealableUntil !== null && at <= this.appealableUntil;
  }

  /** @param p.why told to whoever was restricted @param p.read as `take` has it @throws DecisionRule */
  overturn(p: { by: MemberId; why: string; at: Date; read?: string | null }): void {
    if (!this.stands) throw new DecisionRule('moderation.already-overturned');
    if (this.statement === null) throw new DecisionRule('moderation.nothing-to-overturn');
    this.record(this.fall(p));
  }

  /** A lesser one than the other, told before it falls: nothing is as before in between. @throws DecisionRule */
  takePlaceOf(other: Decision, p: { by: MemberId; why: string; at: Date }): void {
    if (!other.stands) throw new DecisionRule('moderation.already-overturned');
    other.replacedBy = this.id;
    this.record(other.fall(p));
  }

  private fall(p: { by: MemberId; why: string; at: Date; read?: string | null }): DecisionOverturned {
    this.overturnedAt = p.at;
    this.overturnedBy = p.by;
    this.overturnedWhy = p.why;
    const { id, action, target, subjectId } = this;
    return new DecisionOverturned(p.at, id, action, target, subjectId, p.by, p.read);
  }

  /** Its time is over. Asked again, or once it was overturned, it stays as it is. */
  end(at: Date): void {
    if (!this.stands || this.endedAt !== null || this.until === null || this.until > at) return;
    this.endedAt = at;
    this.record(new DecisionEnded(at, this.id, this.action, this.target));
  }

  /** Whom it is about left, and is here again as somebody else: it is theirs to read and to contest. */
  follow(memberId: MemberId): void {
    this.subject = memberId;
  }

  /** Whoever keeps the content has undone it, or could not. Told again, it stays what it was first. */
  noteUndone(outcome: Undoing): void {
    if (!this.stands) this.undone ??= outcome;
  }
}

function judgedFor(action: DecisionAction, given: GivenStatement | null): StatementOfReasons | null {
  if (!restricts(action)) return null;
  if (given === null) throw new StatementMissing();
  return judgedStatement(given);
}
