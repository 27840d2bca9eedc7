import type { Actor, Permission } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import type { MemberId } from '../../shared/id.ts';
import type { ContentRef } from '../decisions/ids.ts';
import { type HistoryEntry, latestSince, wasActedOn, withEntry } from './case-history.ts';
import type { Cause, ItemKind } from './cause.ts';
import type { ReviewItemId } from './ids.ts';
import { Judges } from './judges.ts';
import { ItemChanged, ItemNotFound, ReviewRule } from './review.errors.ts';
import { CaseTakenOver, ItemDecided } from './review.facts.ts';
import { Urgency } from './urgency.ts';
import { CasePlace, type Whereabouts } from './whereabouts.ts';

export type { HistoryEntry } from './case-history.ts';
export { type Cause, ITEM_KINDS, type ItemKind } from './cause.ts';
export { ItemNotFound, NothingToTake, PieceChanged, ReviewRule } from './review.errors.ts';
export { mustReachPiece, reachesPiece, type Whereabouts } from './whereabouts.ts';
export type { ReviewItemId };

/** Why something waits that a redaction did not reach. */
export const LEFT_WHY = 'caviardage-incomplet';
/** Why something waits of which a passage is masked until somebody of a higher rank decides. */
export const MASKED_WHY = 'passage-masque';
/** How a case ended whose piece its author took back before anybody decided: nobody decided of it. */
export const WITHDRAWN = 'withdrawn';
export const NOTE_MAX = 2000;

/** One case of the one queue: all that was said of one piece of content until somebody decides. */
export class ReviewItem extends AggregateRoot {
  private status: 'open' | 'decided' = 'open';
  private decidedBy: MemberId | null = null;
  private decidedAt: Date | null = null;
  private outcome: string | null = null;
  private history: readonly HistoryEntry[] = [];
  private version = 1;

  private constructor(
    readonly id: ReviewItemId,
    private kind: ItemKind,
    private readonly targetKind: string,
    private readonly targetId: string,
    readonly subjectId: MemberId | null,
    private place: CasePlace,
    private judges: Judges,
    private urgency: Urgency,
    private readonly raisedAt: Date,
  ) {
    super();
  }

  /** A case of which nothing was said yet. */
  static open(p: {
    id: ReviewItemId;
    kind: ItemKind;
    target: ContentRef;
    where: Whereabouts;
    at: Date;
  }): ReviewItem {
    const { kind, id } = p.target;
    return new ReviewItem(
      p.id,
      p.kind,
      kind,
      id,
      p.where.subjectId,
      CasePlace.of(p.where),
      Judges.of(p.where),
      Urgency.none(p.at),
      p.at,
    );
  }

  get target(): ContentRef {
    return { kind: this.targetKind, id: this.targetId };
  }
  get partOf(): ContentRef | null {
    return this.place.partOf;
  }
  /** Whose moderators look after it now. */
  get category(): string | null {
    return this.place.categoryId;
  }
  get standsAt(): number {
    return this.urgency.score;
  }
  get isOpen(): boolean {
    return this.status === 'open';
  }
  /** Whether anybody gave notice or a rule spoke of it, in the order they came. */
  get reasons(): readonly string[] {
    return this.urgency.whys;
  }
  get isHeld(): boolean {
    return this.kind === 'held';
  }

  /** One more reason to look at it. */
  raise(cause: Cause, at: Date): void {
    // Content that waits for a decision to appear stays such a case, whatever else is said of it.
    if (this.kind !== 'held' && cause.kind === 'held') this.kind = 'held';
    this.urgency = this.urgency.raisedBy(cause);
    this.tell({ what: 'raised', at, by: null, detail: cause.why });
  }

  /** Its author corrected what it is about: what was found and stands there no more is not marked any longer. */
  reworded(found: readonly string[], isThere: (word: string) => boolean): void {
    if (this.isOpen) this.urgency = this.urgency.ofWords(found, isThere);
  }

  /** What it is about went elsewhere: others look after it there. Whose it is stays as it was. */
  movesTo(where: Whereabouts): void {
    this.place = CasePlace.of(where);
  }

  /** Who holds it now. */
  holderAt(at: Date): MemberId | null {
    return this.judges.holderAt(at);
  }

  /**
   * @param holderRole of who holds it now: who outranks them takes it over
   * @param over whom they mean to take it over from, null for nobody; not asked about where that is not told
   * @throws ReviewRule when somebody else holds it, or it is decided
   */
  claim(by: Actor, at: Date, holderRole: string | null = null, over?: MemberId | null): void {
    const memberId = this.mustBeReachedBy(by, 'review.decide');
    this.mustBeOpen();
    const holder = this.judges.holderAt(at);
    const isMeant = over === undefined || over === holder;
    const takesOver = holderRole !== null && by.outranks(holderRole) && isMeant;
    if (!takesOver) this.judges.mustBeFreeFor(memberId, at);
    const again = this.judges.isClaimedBy(memberId);
    this.judges = this.judges.claimed(memberId, at);
    if (holder !== null && holder !== memberId) {
      this.tell({ what: 'taken-over', at, by: memberId, detail: holder });
      this.record(new CaseTakenOver(at, this.id, holder, memberId));
    } else if (!again) this.tell({ what: 'claimed', at, by: memberId, detail: null });
  }

  /** Gives it back to everybody. */
  release(by: Actor, at: Date): void {
    const memberId = this.mustBeWorkedOnBy(by, at);
    this.judges = this.judges.released();
    this.tell({ what: 'released', at, by: memberId, detail: null });
  }

  /**
   * @param p.to null for nobody in particular; somebody who may decide of it
   * @throws ItemNotFound, ReviewRule, NotAllowed, NotAnotherJudge, InvalidValue beside `to` for who has a part in it
   *   or is of too low a rank
   */
  assign(p: { by: Actor; to: MemberId | null; toRole?: string | null; at: Date }): void {
    const memberId = this.mustBeWorkedOnBy(p.by, p.at);
    const judges = this.judges.assigned(p.to, p.toRole);
    this.judges = p.to === memberId ? judges : judges.released();
    this.tell({ what: 'assigned', at: p.at, by: memberId, detail: p.to });
  }

  /** Others than who decided of it before look at it now. Who has it already gives it back. */
  bar(members: readonly MemberId[]): void {
    this.judges = this.judges.without(members);
  }

  /**
   * Nobody else is there: who has a part in it, or is of a lower rank, works on it after all. Asked again, nothing changes.
   * @param p.last who has a part in it, and answers all the same
   */
  admit({ last: members, hasLevel }: { last: readonly string[]; hasLevel: boolean }, at: Date): void {
    const admitted = this.judges.barredOf(members);
    this.judges = this.judges.with(members, !hasLevel);
    for (const one of admitted) this.tell({ what: 'admitted', at, by: null, detail: one });
  }

  /** A note was left beside it: who works on it holds it longer. */
  noted(by: Actor, at: Date): void {
    const memberId = this.mustBeReachedBy(by, 'review.read');
    if (this.judges.isClaimedBy(memberId)) this.judges = this.judges.claimed(memberId, at);
    this.tell({ what: 'noted', at, by: memberId, detail: null });
  }

  /** Whether a machine, or who gave notice, did this already because of this case. */
  hasActed(action: string): boolean {
    return wasActedOn(this.history, action);
  }

  /** A machine, or who gave notice, acted on what was said so far; somebody still decides. @param by null for a machine */
  actedOn(action: string, at: Date, by: MemberId | null = null): void {
    this.tell({ what: by === null ? 'automatic' : 'at-once', at, by, detail: action });
  }

  /**
   * @param p.seen the version that was looked at
   * @param p.claims takes it on the spot where nobody holds it, for several at once
   * @throws ItemChanged, ReviewRule, NotAllowed
   */
  decide(p: { by: Actor; seen: number; outcome: string; claims: boolean; at: Date }): MemberId {
    const memberId = this.mustBeReachedBy(p.by, 'review.decide');
    this.mustBeOpen();
    if (p.seen !== this.version) throw new ItemChanged(latestSince(this.history, p.seen));
    if (this.kind === 'appeal') throw new ReviewRule('moderation.action-not-possible');
    this.judges.mustBeFreeFor(memberId, p.at);
    if (!this.judges.isClaimedBy(memberId) && !p.claims) throw new ReviewRule('moderation.not-claimed');
    this.close(p.outcome, memberId, p.at);
    return memberId;
  }

  /**
   * Whoever works on what it is about while it waits: nobody goes behind the back of who has it.
   * @throws ItemNotFound, ReviewRule, NotAllowed, NotAnotherJudge
   */
  mustBeWorkedOnBy(by: Actor, at: Date): MemberId {
    const memberId = this.mustBeReachedBy(by, 'review.decide');
    this.mustBeOpen();
    this.judges.mustBeFreeFor(memberId, at);
    return memberId;
  }

  /** Whether it was there already: what is done later than it was raised may have been done because of it. */
  waitedAt(at: Date): boolean {
    return this.raisedAt <= at;
  }

  /**
   * An appeal is answered, with reasons of its own kind, by who holds it or by anybody else while nobody does.
   * @throws ItemNotFound, ReviewRule, NotAllowed, NotAnotherJudge
   */
  answer(by: Actor, outcome: string, at: Date): void {
    const memberId = this.mustBeReachedBy(by, 'appeal.decide');
    this.mustBeOpen();
    this.judges.mustBeFreeFor(memberId, at);
    this.close(outcome, memberId, at);
  }

  /** Decided elsewhere: by a moderator in the place itself, or because nothing is left to decide of. */
  closeWith(outcome: string, by: MemberId | null, at: Date): void {
    if (this.isOpen) this.close(outcome, by, at);
  }

  /**
   * Its author took back what waited: nothing is left to decide of, and nobody did. Where anything else brought it here the case stays:
   * what another rule found, in words that others may have read, somebody in distress, a passage that stands elsewhere, a decision that fell.
   */
  endAsWithdrawn(at: Date): void {
    if (!this.isOpen || !this.isHeld || this.reasons.length > 1) return;
    this.end({ outcome: WITHDRAWN, what: 'withdrawn', by: null, at });
  }

  /**
   * What is in none of their categories is nothing to them, and nobody works on the case of their own words.
   * @throws ItemNotFound, ReviewRule `moderation.own-content`, NotAnotherJudge, JudgeOutranked
   */
  mustBeReachedBy(actor: Actor, permission: Permission): MemberId {
    actor.mustBeAllowed(permission);
    if (this.kind === 'appeal' && !actor.may('appeal.decide')) throw new ItemNotFound();
    this.place.mustBeReachedBy(actor, permission);
    const memberId = actor.mustBeMember();
    if (this.subjectId === memberId) throw new ReviewRule('moderation.own-content');
    this.judges.mustInclude(actor);
    return memberId;
  }

  private close(outcome: string, by: MemberId | null, at: Date): void {
    this.end({ outcome, what: 'decided', by, at });
  }

  private end(p: { outcome: string; what: 'decided' | 'withdrawn'; by: MemberId | null; at: Date }): void {
    const { outcome, what, by, at } = p;
    this.status = 'decided';
    this.outcome = outcome;
    this.decidedBy = by;
    this.decidedAt = at;
    this.judges = this.judges.released();
    this.tell({ what, at, by, detail: outcome });
    this.record(new ItemDecided(at, this.id, this.target, outcome, by));
  }

  private mustBeOpen(): void {
    if (!this.isOpen) throw new ReviewRule('moderation.already-decided');
  }

  private tell(p: Omit<HistoryEntry, 'at' | 'version'> & { at: Date }): void {
    this.history = withEntry(this.history, { ...p, version: this.version });
  }
}

/** @throws InvalidValue beside `note` */
export const judgedNote = (raw: string): string => boundedText('note', raw, { max: NOTE_MAX });
