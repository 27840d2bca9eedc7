import {
  type Actor,
  CASES_CIRCLE,
  NO_CATEGORY,
  type Permission,
  RANK,
  type Role,
} from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import { JudgeOutranked, NotAnotherJudge } from '../appeals/appeal.ts';
import type { ProfileRestriction } from '../decisions/decision-action.ts';
import type { ContentRef } from '../decisions/ids.ts';
import type { ReviewItemId } from './ids.ts';
import { ItemDecided } from './review.facts.ts';

export type { ReviewItemId };

/** What brought something into the queue. A kind that joins adds its line. */
export const ITEM_KINDS = ['report', 'held', 'profile', 'account', 'appeal'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Why something waits that a redaction did not reach. */
export const LEFT_WHY = 'caviardage-incomplet';
export const NOTE_MAX = 2000;
/** A claim that is not renewed lapses after so many minutes. */
export const CLAIM_MINUTES = 30;
const HISTORY_MAX = 200;

/** A rule of the queue that an act would break; the code says which. */
export class ReviewRule extends DomainError {
  readonly kind = 'rule';
  constructor(
    readonly code:
      | 'moderation.already-decided'
      | 'moderation.claimed-by-another'
      | 'moderation.not-claimed'
      | 'moderation.own-content'
      | 'moderation.nobody-to-measure'
      | 'moderation.action-not-possible',
    details: Record<string, unknown> = {},
  ) {
    super(code, details);
  }
}

/** Somebody else changed the case since it was looked at. */
export class ItemChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'moderation.item-changed';
  constructor() {
    super('The case changed meanwhile');
  }
}

/** What the case is about was edited since it was looked at: nobody decides of words they did not read. */
export class PieceChanged extends DomainError {
  readonly kind = 'conflict';
  readonly code = 'moderation.piece-changed';
  constructor() {
    super('The piece changed meanwhile');
  }
}

/** A restriction that would take nothing: nobody is told of it, and nothing is counted. */
export class NothingToTake extends DomainError {
  readonly kind = 'rule';
  readonly code;
  constructor(measure: ProfileRestriction) {
    super('Nothing to take');
    this.code = `moderation.nothing-to-${measure}` as const;
  }
}

export class ItemNotFound extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'moderation.item-not-found';
  constructor() {
    super('No such case');
  }
}

export interface HistoryEntry {
  readonly what:
    | 'raised'
    | 'claimed'
    | 'released'
    | 'assigned'
    | 'automatic'
    | 'at-once'
    | 'decided'
    | 'noted'
    | 'admitted';
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null for a machine. */
  readonly by: string | null;
  readonly detail: string | null;
}

/** Why something is to be looked at. */
export interface Cause {
  readonly kind: ItemKind;
  /** Key of a reason of reports, of a word rule, or of what holds newcomers back. */
  readonly why: string;
  /** What is added to the score of the case. */
  readonly score: number;
  /** 0 to 3. */
  readonly priority: number;
  readonly dueAt: Date;
  /** Words that a rule found, to be marked in the text. */
  readonly hits?: readonly string[];
}

/** Where a piece of content belongs, copied so that the queue can be filtered without asking its context. */
export interface Whereabouts {
  readonly title: string;
  readonly subjectId: MemberId | null;
  readonly categoryId: string | null;
  /** Who may know of it, as the one visibility filter names it; null for everybody who decides. */
  readonly audience?: string | null;
  /** What it is part of, such as the topic of a reply. */
  readonly partOf: ContentRef | null;
  /** Who has a part in it, and so neither decides of it nor reads of it here. */
  readonly barred?: readonly MemberId[];
  /** Of which rank at least they are who decide of it, by `RANK`. */
  readonly leastRank?: number;
}

const HITS_MAX = 50;
const TITLE_MAX = 300;

/** One case of the one queue: all that was said of one piece of content until somebody decides. */
export class ReviewItem extends AggregateRoot {
  private status: 'open' | 'decided' = 'open';
  private claimedBy: MemberId | null = null;
  private claimedUntil: Date | null = null;
  private assignedTo: MemberId | null = null;
  private decidedBy: MemberId | null = null;
  private decidedAt: Date | null = null;
  private outcome: string | null = null;
  private score = 0;
  private priority = 0;
  private dueAt: Date;
  private whys: string[] = [];
  private hits: string[] = [];
  private history: HistoryEntry[] = [];
  private version = 1;

  private constructor(
    readonly id: ReviewItemId,
    private kind: ItemKind,
    private readonly targetKind: string,
    private readonly targetId: string,
    private title: string,
    readonly subjectId: MemberId | null,
    private categoryId: string | null,
    private audience: string | null,
    private partOfKind: string | null,
    private partOfId: string | null,
    private barred: readonly MemberId[],
    private leastRank: number,
    private readonly raisedAt: Date,
  ) {
    super();
    this.dueAt = raisedAt;
  }

  /** A case of which nothing was said yet. */
  static open(p: {
    id: ReviewItemId;
    kind: ItemKind;
    target: ContentRef;
    where: Whereabouts;
    at: Date;
  }): ReviewItem {
    const { title, subjectId, categoryId, audience = null, partOf, barred = [], leastRank = 0 } = p.where;
    const { kind, id } = p.target;
    return new ReviewItem(
      p.id,
      p.kind,
      kind,
      id,
      title.slice(0, TITLE_MAX),
      subjectId,
      categoryId,
      audience,
      partOf?.kind ?? null,
      partOf?.id ?? null,
      barred,
      leastRank,
      p.at,
    );
  }

  get target(): ContentRef {
    return { kind: this.targetKind, id: this.targetId };
  }
  get partOf(): ContentRef | null {
    return this.partOfKind === null ? null : { kind: this.partOfKind, id: this.partOfId! };
  }
  /** Whose moderators look after it now. */
  get category(): string | null {
    return this.categoryId;
  }
  get standsAt(): number {
    return this.score;
  }
  get isOpen(): boolean {
    return this.status === 'open';
  }
  /** Whether anybody gave notice or a rule spoke of it, in the order they came. */
  get reasons(): readonly string[] {
    return this.whys;
  }
  get isHeld(): boolean {
    return this.kind === 'held';
  }

  /** One more reason to look at it. */
  raise(cause: Cause, at: Date): void {
    // Content that waits for a decision to appear stays such a case, whatever else is said of it.
    if (this.kind !== 'held' && cause.kind === 'held') this.kind = 'held';
    this.dueAt = this.whys.length === 0 || cause.dueAt < this.dueAt ? cause.dueAt : this.dueAt;
    this.score += cause.score;
    this.priority = Math.max(this.priority, cause.priority);
    if (!this.whys.includes(cause.why)) this.whys = [...this.whys, cause.why];
    this.hits = [...new Set([...this.hits, ...(cause.hits ?? [])])].slice(0, HITS_MAX);
    this.tell({ what: 'raised', at, by: null, detail: cause.why });
  }

  /** What it is about went elsewhere: others look after it there. Whose it is stays as it was. */
  movesTo({ title, categoryId, audience = null, partOf }: Whereabouts): void {
    this.title = title.slice(0, TITLE_MAX);
    this.categoryId = categoryId;
    this.audience = audience;
    this.partOfKind = partOf?.kind ?? null;
    this.partOfId = partOf?.id ?? null;
  }

  /** Who holds it now. */
  holderAt(at: Date): MemberId | null {
    return this.claimedUntil !== null && this.claimedUntil > at ? this.claimedBy : null;
  }

  /**
   * @param holderRole of who holds it now: who outranks them takes it over
   * @throws ReviewRule when somebody else holds it, or it is decided
   */
  claim(by: Actor, at: Date, holderRole: string | null = null): void {
    const memberId = this.mustBeReachedBy(by, 'review.decide');
    this.mustBeOpen();
    const takesOver = holderRole !== null && by.outranks(holderRole);
    if (!takesOver) this.mustNotBeHeldByAnother(memberId, at);
    const again = this.claimedBy === memberId;
    this.holdBy(memberId, at);
    if (!again) this.tell({ what: 'claimed', at, by: memberId, detail: null });
  }

  /** Gives it back to everybody. */
  release(by: Actor, at: Date): void {
    const memberId = this.mustBeReachedBy(by, 'review.decide');
    this.mustBeOpen();
    this.mustNotBeHeldByAnother(memberId, at);
    this.claimedBy = this.claimedUntil = null;
    this.tell({ what: 'released', at, by: memberId, detail: null });
  }

  /**
   * @param p.to null for nobody in particular; somebody who may decide of it
   * @throws ItemNotFound, ReviewRule, NotAllowed, NotAnotherJudge, InvalidValue beside `to` for who has a part in it
   *   or is of too low a rank
   */
  assign(p: { by: Actor; to: MemberId | null; toRole?: string | null; at: Date }): void {
    const memberId = this.mustBeReachedBy(p.by, 'review.decide');
    this.mustBeOpen();
    this.mustNotBeHeldByAnother(memberId, p.at);
    if (p.to !== null && this.barred.includes(p.to))
      throw new InvalidValue('to', 'moderation.not-another-judge');
    if (p.to !== null && (RANK[p.toRole as Role] ?? Infinity) < this.leastRank)
      throw new InvalidValue('to', 'moderation.judge-outranked');
    this.assignedTo = p.to;
    if (p.to !== memberId) this.claimedBy = this.claimedUntil = null;
    this.tell({ what: 'assigned', at: p.at, by: memberId, detail: p.to });
  }

  /** Others than who decided of it before look at it now. Who has it already gives it back. */
  bar(members: readonly MemberId[]): void {
    this.barred = [...new Set([...this.barred, ...members])];
    if (this.claimedBy !== null && members.includes(this.claimedBy))
      this.claimedBy = this.claimedUntil = null;
    if (this.assignedTo !== null && members.includes(this.assignedTo)) this.assignedTo = null;
  }

  /**
   * Nobody else is there: who has a part in it, or is of a lower rank, works on it after all. Asked again, nothing changes.
   * @param p.last who has a part in it, and answers all the same
   */
  admit({ last: members, hasLevel }: { last: readonly string[]; hasLevel: boolean }, at: Date): void {
    if (!hasLevel) this.leastRank = 0;
    const admitted = this.barred.filter((one) => members.includes(one));
    if (admitted.length === 0) return;
    this.barred = this.barred.filter((one) => !members.includes(one));
    for (const one of admitted) this.tell({ what: 'admitted', at, by: null, detail: one });
  }

  /** A note was left beside it: who works on it holds it longer. */
  noted(by: Actor, at: Date): void {
    const memberId = this.mustBeReachedBy(by, 'review.read');
    if (this.claimedBy === memberId) this.holdBy(memberId, at);
    this.tell({ what: 'noted', at, by: memberId, detail: null });
  }

  /** Whether a machine, or who gave notice, did this already because of this case. */
  hasActed(action: string): boolean {
    return this.history.some(({ what, detail }) => ACTED.includes(what) && detail === action);
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
    if (p.seen !== this.version) throw new ItemChanged();
    if (this.kind === 'appeal') throw new ReviewRule('moderation.action-not-possible');
    this.mustNotBeHeldByAnother(memberId, p.at);
    if (this.claimedBy !== memberId && !p.claims) throw new ReviewRule('moderation.not-claimed');
    this.close(p.outcome, memberId, p.at);
    return memberId;
  }

  /**
   * Whoever works on what it is about while it waits: nobody goes behind the back of who has it.
   * @throws ItemNotFound, ReviewRule, NotAllowed, NotAnotherJudge
   */
  mustBeWorkedOnBy(by: Actor, at: Date): void {
    const memberId = this.mustBeReachedBy(by, 'review.decide');
    this.mustBeOpen();
    this.mustNotBeHeldByAnother(memberId, at);
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
    this.mustNotBeHeldByAnother(memberId, at);
    this.close(outcome, memberId, at);
  }

  /** Decided elsewhere: by a moderator in the place itself, or because nothing is left to decide of. */
  closeWith(outcome: string, by: MemberId | null, at: Date): void {
    if (this.isOpen) this.close(outcome, by, at);
  }

  /**
   * What is in none of their categories is nothing to them, and nobody works on the case of their own words.
   * @throws ItemNotFound, ReviewRule `moderation.own-content`, NotAnotherJudge, JudgeOutranked
   */
  mustBeReachedBy(actor: Actor, permission: Permission): MemberId {
    actor.mustBeAllowed(permission);
    const judges = this.kind !== 'appeal' || actor.may('appeal.decide');
    if (!judges || !actor.may(permission, this.categoryId ?? NO_CATEGORY)) throw new ItemNotFound();
    if (!isKnownTo(actor, this.audience)) throw new ItemNotFound();
    const memberId = actor.mustBeMember();
    if (this.subjectId === memberId) throw new ReviewRule('moderation.own-content');
    if (this.barred.includes(memberId)) throw new NotAnotherJudge();
    if (RANK[actor.role] < this.leastRank) throw new JudgeOutranked();
    return memberId;
  }

  private close(outcome: string, by: MemberId | null, at: Date): void {
    this.status = 'decided';
    this.outcome = outcome;
    this.decidedBy = by;
    this.decidedAt = at;
    this.claimedBy = this.claimedUntil = null;
    this.tell({ what: 'decided', at, by, detail: outcome });
    this.record(new ItemDecided(at, this.id, this.target, outcome, by));
  }

  private mustBeOpen(): void {
    if (!this.isOpen) throw new ReviewRule('moderation.already-decided');
  }

  private mustNotBeHeldByAnother(memberId: MemberId, at: Date): void {
    const holder = this.holderAt(at);
    if (holder !== null && holder !== memberId) throw new ReviewRule('moderation.claimed-by-another');
  }

  private holdBy(memberId: MemberId, at: Date): void {
    this.claimedBy = memberId;
    this.claimedUntil = new Date(at.getTime() + CLAIM_MINUTES * 60_000);
  }

  private tell(p: Omit<HistoryEntry, 'at'> & { at: Date }): void {
    this.history = shortened([...this.history, { ...p, at: p.at.toISOString() }]);
  }
}

/** What was done before anybody decided of the case. */
const ACTED: readonly HistoryEntry['what'][] = ['automatic', 'at-once'];

/** What machines did is never forgotten, or they would do it again: `hasActed` reads it here. */
function shortened(history: readonly HistoryEntry[]): HistoryEntry[] {
  const dropped = history.slice(0, -HISTORY_MAX).filter(({ what }) => ACTED.includes(what));
  return [...dropped, ...history.slice(-HISTORY_MAX)];
}

/** @throws InvalidValue beside `note` */
export const judgedNote = (raw: string): string => boundedText('note', raw, { max: NOTE_MAX });

/** @param audience circles apart by a space; null for what is nobody's in particular */
const isKnownTo = (actor: Actor, audience: string | null): boolean =>
  audience === null || audience.split(' ').some((circle) => circle === CASES_CIRCLE || actor.sees(circle));

/**
 * A case is copied from its piece, which may have moved since: what counts is where the piece stands.
 * @throws ItemNotFound
 */
export function mustReachPiece(
  actor: Actor,
  permission: Permission,
  piece: { readonly categoryId: string | null; readonly audience: string } | null,
): void {
  if (!piece) return;
  const isTheirs = actor.may(permission, piece.categoryId ?? NO_CATEGORY) && isKnownTo(actor, piece.audience);
  if (!isTheirs) throw new ItemNotFound();
}
