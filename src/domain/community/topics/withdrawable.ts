import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { FORMER_MEMBER } from '../../shared/former-member.ts';
import type { MemberId } from '../../shared/id.ts';
import type { JudgedPiece, JudgedWords } from '../../shared/judged-words.ts';
import { correctedTo, factsOf, PassageLeft } from '../words/words.facts.ts';
import type { DecisionId } from './ids.ts';
import type { Decided, TakingAway } from './restriction.ts';

/** What is kept of something that waits for a moderator. */
interface Waiting {
  /** What stood for all to read is taken away by a decision like any other, which the act makes the id of. */
  readonly decisionId?: DecisionId;
}

/** As a decision keeps something away, or kept it before a later one did. */
export interface Away {
  readonly decisionId: DecisionId;
  readonly by: MemberId | null;
  readonly reason: string | null;
  readonly hidden: boolean;
}

const KEPT = 20;

/**
 * What can be out of sight: its author or a moderator deleted it, a decision took it away, or it waits for somebody to look;
 * and what comes back exactly as it was. Erased, it stays away for good.
 */
export abstract class Withdrawable<Held extends Waiting> extends AggregateRoot {
  abstract readonly authorId: MemberId;
  /** What Moderation knows it as. */
  protected abstract get piece(): JudgedPiece;
  protected deletedAt: Date | null = null;
  protected deletedBy: MemberId | null = null;
  protected deletionReason: string | null = null;
  /** The decision that took it away. */
  protected decisionId: DecisionId | null = null;
  /** Taken away for everybody but its author. */
  protected hidden = false;
  /** The decisions that kept it away before that one and may still hold, the earliest first. */
  protected awayBefore: readonly Away[] = [];
  /** It waits for a moderator. */
  protected held: Held | null = null;
  protected purgedAt: Date | null = null;
  /** Its author left and wanted nothing of it to stay: only what was decided of it, or waits, keeps it. */
  protected takenAlong = false;

  get isDeleted(): boolean {
    return this.deletedAt !== null;
  }
  /** Whether it is as it was then: deleted by that moment, and not since brought back to be deleted again. */
  isDeletedSince(moment: Date): boolean {
    return this.deletedAt !== null && this.deletedAt <= moment;
  }
  /** The same of what nobody reads any more: hidden, its author still does, unless it was they who deleted it. */
  isGoneForAllSince(moment: Date): boolean {
    return this.isDeletedSince(moment) && (!this.hidden || this.isDeletedByAuthor);
  }
  get isPurged(): boolean {
    return this.purgedAt !== null;
  }
  get isHeld(): boolean {
    return this.held !== null;
  }
  /** It waits still: neither its author nor a decision took it away meanwhile. */
  get isWaiting(): boolean {
    return this.isHeld && this.decisionId === null && this.deletedBy === null;
  }
  /** Its author took it back while it waited, or left and takes it along: it never appears again, unless it waits on. */
  get isTakenBack(): boolean {
    if (!this.isDeleted || this.isWaiting) return false;
    return this.takenAlong || (this.isHeld && this.deletedBy === this.authorId);
  }
  /** Its author left and takes it along, and it waits on for what others said beneath it. @param decisionId by which, where that is asked */
  waitsTakenAlong(decisionId?: DecisionId): boolean {
    return this.takenAlong && this.isWaiting && (!decisionId || this.held?.decisionId === decisionId);
  }
  get isOutOfAuthorsHands(): boolean {
    return this.decisionId !== null || this.isHeld;
  }
  /** The decision that keeps it away now. */
  get awayFor(): DecisionId | null {
    return this.isDeleted ? this.decisionId : null;
  }
  wasTakenAwayBy(decisionId: DecisionId): boolean {
    return this.isDeleted && this.decisionId === decisionId;
  }

  /** Whoever took it away, by a decision or without; null where a machine did, or somebody else who left since. */
  get takenAwayBy(): MemberId | null {
    return this.isDeleted ? this.deletedBy : null;
  }

  /** Who had deleted it; null also for what a decision took away, whoever had. */
  protected get deleter(): MemberId | null {
    return this.isOutOfAuthorsHands ? null : this.deletedBy;
  }

  /** Its author left and takes it along, as far as nobody has to judge it: once out of sight, it stays so, as if they had deleted it. */
  goAlong(): void {
    this.takenAlong = true;
  }

  /** Tells Moderation that a redaction by somebody else did not reach it. */
  tellOfLeft(passage: string, at: Date): void {
    this.record(new PassageLeft(at, this.piece, passage));
  }

  /**
   * Tells Moderation what its rules found, and that it waits where it does.
   * @param saysNow what it would wait for as it is now, where it waits already
   */
  tellOfWords(
    words: JudgedWords,
    at: Date,
    decisionId: DecisionId | null = null,
    saysNow: JudgedWords = words,
  ): void {
    for (const fact of factsOf(at, this.piece, this.authorId, words, decisionId)) this.record(fact);
    if (this.isWaiting) this.record(correctedTo(at, this.piece, saysNow));
  }

  /** Until a moderator has looked only its author reads it. */
  protected hideAsHeld(held: Held, at: Date): void {
    this.deletedAt = at;
    this.hidden = true;
    this.held = held;
  }

  /** It waits already, and nobody but its author ever read it: that is the decision by which it does. */
  waitUnder(decisionId: DecisionId): void {
    if (this.held && !this.held.decisionId) this.held = { ...this.held, decisionId };
  }

  /** What let it appear was of other words: it waits on, under a decision that is yet to be made. */
  protected waitOn(): void {
    if (this.held) this.held = withoutDecision(this.held);
  }

  /**
   * Its author takes back what waits. Others lose nothing by it, so nobody is told; it stays known that it waited, and it is
   * not brought back by its author past whoever was to look.
   */
  protected takeOwnBack(at: Date): void {
    this.deletedAt = at;
    this.deletedBy = this.authorId;
    this.hidden = false;
  }

  protected takeOutOfSight(p: TakingAway): void {
    this.deletedAt = p.at;
    this.deletedBy = p.by;
    this.deletionReason = p.reason;
    this.decisionId = p.decisionId ?? p.restriction?.decisionId ?? null;
    this.hidden = p.hidden ?? false;
    this.awayBefore = [];
  }

  /**
   * It is gone already, and now for this decision: the one before holds again where this one falls. What its author deleted
   * stays deleted by its author.
   */
  protected stayOutOfSight(p: Decided): void {
    if (this.awayBefore.some((one) => one.decisionId === p.decisionId)) return;
    if (this.decisionId !== null && this.decisionId !== p.decisionId)
      this.awayBefore = [...this.awayBefore, this.away(this.decisionId)].slice(-KEPT);
    const { decisionId, by, reason, hidden = false } = p;
    this.keepAwayFor({ decisionId, by, reason, hidden });
  }

  /**
   * It was let appear before these took it away: what kept it away until then does not hold it any more, and does not come back
   * once they fall. Of the latest it may be that nobody has heard yet.
   * @param since the earliest first, at least one
   */
  stayAwayOnlyFor(since: readonly Pick<Away, 'decisionId' | 'hidden'>[]): void {
    const isSince = (decisionId: DecisionId) => since.some((one) => one.decisionId === decisionId);
    this.awayBefore = this.awayBefore.filter((one) => isSince(one.decisionId));
    if (!this.isDeleted || this.decisionId === null || isSince(this.decisionId)) return;
    const latest = since.at(-1)!;
    this.awayBefore = this.awayBefore.filter((one) => one.decisionId !== latest.decisionId);
    this.keepAwayFor({ ...latest, by: null, reason: null });
  }

  /**
   * The decision does not hold any more.
   * @returns whether it is to come back: not what another decision keeps away, nor what its author had deleted
   */
  protected letGo(decisionId: DecisionId): boolean {
    this.awayBefore = this.awayBefore.filter((one) => one.decisionId !== decisionId);
    if (this.held?.decisionId === decisionId) {
      if (this.decisionId === null) return this.noLongerWaitsFor();
      this.held = null; // what it waited for fell, and another decision keeps it away
    }
    if (!this.wasTakenAwayBy(decisionId)) return false;
    const before = this.awayBefore.at(-1);
    if (before) return this.standAsBefore(before);
    if (!this.isDeletedByAuthor) return !this.waitAgain();
    this.decisionId = null;
    this.hidden = false;
    if (this.takenAlong) this.goneByAuthor();
    return false;
  }

  private goneByAuthor(): void {
    this.deletedBy = this.authorId;
    this.deletionReason = null;
  }

  /** What its author took back stays known as what waited, for no decision any more. @returns whether it is to come back */
  private noLongerWaitsFor(): boolean {
    if (!this.isTakenBack) return true;
    this.waitOn();
    return false;
  }

  private standAsBefore(before: Away): false {
    this.awayBefore = this.awayBefore.slice(0, -1);
    this.keepAwayFor(before);
    return false;
  }

  /** Away for that decision. What its author deleted stays deleted by its author; what went along names whoever keeps it away. */
  private keepAwayFor({ decisionId, by, reason, hidden }: Away): void {
    this.decisionId = decisionId;
    this.hidden = hidden;
    if (this.deletedBy === this.authorId) return;
    // Its author may have left as well, and is the same former member.
    this.deletedBy = by === FORMER_MEMBER ? null : by;
    this.deletionReason = reason;
  }

  /** What a decision held that still holds waits as before. @returns whether there is one */
  private waitAgain(): boolean {
    if (!this.held?.decisionId) return false;
    this.decisionId = null;
    this.deletedBy = null;
    this.deletionReason = null;
    this.hidden = true;
    return true;
  }

  private away(decisionId: DecisionId): Away {
    const { deletedBy: by, deletionReason: reason, hidden } = this;
    return { decisionId, by, reason, hidden };
  }

  /** @returns what it waited with, and the decision that falls because it is back; null where that one said so itself */
  protected comeBack(because: DecisionId | null | undefined): { held: Held | null; left: DecisionId | null } {
    const { held } = this;
    const undone = this.decisionId ?? held?.decisionId ?? null;
    this.deletedAt = null;
    this.deletedBy = null;
    this.forgetWhy();
    return { held, left: undone === because ? null : undone };
  }

  protected goForGood(at: Date): void {
    this.deletedAt ??= at;
    this.forgetWhy();
    this.purgedAt = at;
  }

  private forgetWhy(): void {
    this.deletionReason = null;
    this.decisionId = null;
    this.awayBefore = [];
    this.hidden = false;
    this.held = null;
  }

  private get isDeletedByAuthor(): boolean {
    return this.takenAlong || this.deletedBy === this.authorId;
  }
}

function withoutDecision<Held extends Waiting>(held: Held): Held {
  const left: Held & { decisionId?: DecisionId } = { ...held };
  delete left.decisionId;
  return left;
}
