import { AggregateRoot } from '../../shared/aggregate-root.ts';
import type { MemberId } from '../../shared/id.ts';
import type { DecisionId, PostId, TopicId } from '../topics/ids.ts';
import { type Day, parisDay } from '../../shared/day.ts';
import type { RuleId, SealId } from './ids.ts';
import { OfficialRule, QuestionChangedMeanwhile } from './official.errors.ts';
import { AnswerSealed, SealLifted, SealRisen, SealToReview } from './official.facts.ts';
import type { LiftReason, SealKind, SealReviewReason } from './official.facts.ts';
import { causesWith, isFirstReason, pastOn, type ReviewCause } from './review.ts';
import type { SealTerms, SourceLink } from './seal-terms.ts';

export type { LiftReason, SealId, SealKind };

/** A question as one text, of which seals keep the hash; reads say the same in SQL. */
export const askedIn = (title: string, opening: string): string => `${title}\n\n${opening}`;

/** A reply as it stands at the moment it is sealed. */
interface SealedReply {
  readonly id: PostId;
  readonly topicId: TopicId;
  readonly authorId: MemberId;
  readonly isOpening: boolean;
  /** SHA-256 of the text as typed, hex. */
  readonly textHash: string;
  /** The same of the question it answers, as `Seals.questionOf` tells it. */
  readonly question: string;
  readonly version: number;
  /** Keys of the regulatory values that the text cites. */
  readonly values: readonly string[];
}

/** The agent who seals, and the department they belonged to then: a later change of office changes no old seal. */
export interface SealingAgent {
  readonly memberId: MemberId;
  readonly department: string;
}

/**
 * What makes an answer the organisation's own: written in its name (`authored`, also when a colleague of the department
 * confirms it), or a member's reply that an agent checked (`validated`). Made at the act, and true of one text only and as the answer to one question, of which it keeps the
 * hashes.
 */
export class Seal extends AggregateRoot {
  private state: 'valid' | 'to_review' | 'superseded' | 'withdrawn' = 'valid';
  private reviewSince: Date | null = null;
  private reviewWhy: SealReviewReason | null = null;
  private reviewCause: string | null = null;
  /** All that changed in the register since, of which the one above came first. */
  private reviewCauses: readonly ReviewCause[] = [];
  private liftedAt: Date | null = null;
  private liftedBy: MemberId | null = null;
  private liftedWhy: LiftReason | null = null;
  private liftNote: string | null = null;
  /** The decision on the text that made it fall. */
  private fellFor: DecisionId | null = null;
  private settledAt: Date | null = null;
  private settledBy: MemberId | null = null;
  private version = 1;

  private constructor(
    readonly id: SealId,
    readonly postId: PostId,
    readonly kind: SealKind,
    readonly sealedBy: MemberId,
    readonly department: string,
    readonly bodyHash: string,
    readonly questionHash: string,
    readonly bodyVersion: number,
    readonly sealedAt: Date,
    readonly sources: readonly SourceLink[],
    readonly branches: readonly string[],
    readonly ruleIds: readonly RuleId[],
    readonly valueKeys: readonly string[],
    readonly validFrom: Day,
    readonly validTo: Day | null,
    readonly reviewBy: Day,
  ) {
    super();
  }

  /**
   * @param p.latest the newest seal of the reply, standing or fallen
   * @param p.replaces the seal that whoever acts saw and means to take the place of
   * @param p.asked the question as whoever acts read it, hashed; null from programs that do not say
   * @throws QuestionChangedMeanwhile when it is another by now
   * @throws OfficialRule `community.already-sealed` when another one stands, `community.opening-post-not-sealed`,
   *   `community.authored-by-its-author`, `community.validated-by-another`, `community.authored-stays-authored`,
   *   `community.authored-by-another-department`
   */
  static on(
    reply: SealedReply,
    p: {
      id: SealId;
      kind: SealKind;
      by: SealingAgent;
      terms: SealTerms;
      latest: Seal | null;
      replaces: SealId | null;
      asked?: string | null | undefined;
      at: Date;
    },
  ): Seal {
    if (reply.isOpening) throw new OfficialRule('community.opening-post-not-sealed');
    if (p.asked != null && p.asked !== reply.question) throw new QuestionChangedMeanwhile();
    const standing = p.latest?.stands ? p.latest : null;
    if ((standing?.id ?? null) !== p.replaces) throw new OfficialRule('community.already-sealed');
    if (reply.authorId !== p.by.memberId && p.latest?.kind === 'authored') p.latest.mustBeConfirmedAs(p);
    else mustFitAuthor(reply, p);
    standing?.lift({ by: p.by.memberId, why: 'superseded', topicId: reply.topicId, at: p.at });
    const { sources, branches, ruleIds, validFrom, validTo, reviewBy } = p.terms;
    const seal = new Seal(
      p.id,
      reply.id,
      p.kind,
      p.by.memberId,
      p.by.department,
      reply.textHash,
      reply.question,
      reply.version,
      p.at,
      sources,
      branches,
      ruleIds,
      reply.values,
      validFrom,
      validTo,
      reviewBy,
    );
    seal.record(
      new AnswerSealed(
        p.at,
        p.id,
        reply.id,
        reply.topicId,
        p.kind,
        reply.authorId,
        p.by.memberId,
        p.replaces,
      ),
    );
    return seal;
  }

  /** What one agent wrote in the name of a department is confirmed by that department, and never becomes a member's reply. */
  private mustBeConfirmedAs(p: { kind: SealKind; by: SealingAgent }): void {
    const { department } = this;
    if (department !== p.by.department)
      throw new OfficialRule('community.authored-by-another-department', { department });
    if (p.kind !== 'authored') throw new OfficialRule('community.authored-stays-authored');
  }

  get stands(): boolean {
    return this.liftedAt === null;
  }
  get isToReview(): boolean {
    return this.state === 'to_review';
  }

  /** Whether it vouches for this text. @param textHash SHA-256, hex */
  isTrueOf(textHash: string): boolean {
    return this.stands && textHash === this.bodyHash;
  }

  /**
   * @param p.by null when a machine took its text away
   * @param p.decisionId the decision on the text that makes it fall
   * @throws OfficialRule `community.not-sealed`
   */
  lift(p: {
    by: MemberId | null;
    why: LiftReason;
    topicId: TopicId;
    at: Date;
    note?: string | null;
    decisionId?: DecisionId | null;
  }): void {
    if (!this.stands) throw new OfficialRule('community.not-sealed');
    this.state = p.why === 'superseded' ? 'superseded' : 'withdrawn';
    this.liftedAt = p.at;
    this.liftedBy = p.by;
    this.liftedWhy = p.why;
    this.liftNote = p.note ?? null;
    this.fellFor = p.decisionId ?? null;
    this.record(new SealLifted(p.at, this.id, this.postId, p.topicId, this.kind, this.sealedBy, p.by, p.why));
  }

  /**
   * The decision that made it fall does not hold any more: it vouches for its text again, if that is the text that stands.
   * @returns whether it does
   */
  rise(p: {
    decisionId: DecisionId;
    textHash: string;
    topicId: TopicId;
    by: MemberId | null;
    at: Date;
  }): boolean {
    if (this.fellFor !== p.decisionId || this.stands || p.textHash !== this.bodyHash) return false;
    this.state = this.reviewSince === null ? 'valid' : 'to_review';
    this.liftedAt = this.liftedBy = this.liftedWhy = this.liftNote = this.fellFor = null;
    this.settledAt = this.settledBy = null;
    this.record(new SealRisen(p.at, this.id, this.postId, p.topicId, this.kind, this.sealedBy, p.by));
    return true;
  }

  /** Another decision keeps the text away that it vouched for. */
  fallFor(decisionId: DecisionId): void {
    this.fellFor = decisionId;
  }

  /**
   * What waits already takes note of each further change, and keeps its place among what waits; what waits for its date
   * alone waits for the change from then on.
   * @param p.from the first day on which what changed says something else; null where it does already
   * @returns whether anything changed
   */
  putToReview(p: { why: SealReviewReason; cause: string | null; at: Date; from?: Day | null }): boolean {
    const known = this.reviewCauses;
    const review = { ...p, since: p.at };
    const isFirst = isFirstReason(review, this.isToReview ? this.reviewWhy : null, known);
    const causes = causesWith(known, review);
    if (!this.stands || (!isFirst && causes.length === known.length)) return false;
    this.state = 'to_review';
    this.reviewCauses = causes;
    if (isFirst) {
      this.reviewSince = p.at;
      this.reviewWhy = p.why;
      this.reviewCause = p.cause;
    }
    this.record(new SealToReview(p.at, this.id, this.postId, this.sealedBy, p.why, p.cause));
    return true;
  }

  /** By the calendar alone: its validity or its date of review has passed. @returns whether anything changed */
  reviewIfPast(at: Date): boolean {
    const why = pastOn(parisDay(at), this);
    return why !== null && this.putToReview({ why, cause: null, at });
  }

  /** The question may be another by now: nobody vouched for an answer to that one. @returns whether anything changed */
  reviewIfAsked(question: string, at: Date): boolean {
    return question !== this.questionHash && this.putToReview({ why: 'question-changed', cause: null, at });
  }

  /** The desk has dealt with an answer whose seal fell. @throws OfficialRule */
  settle(by: MemberId, at: Date): void {
    if (this.stands) throw new OfficialRule('community.seal-still-stands');
    if (this.settledAt !== null) throw new OfficialRule('community.already-settled');
    this.settledAt = at;
    this.settledBy = by;
  }
}

function mustFitAuthor(reply: SealedReply, p: { kind: SealKind; by: SealingAgent }): void {
  const isOwn = reply.authorId === p.by.memberId;
  if (p.kind === 'authored' && !isOwn) throw new OfficialRule('community.authored-by-its-author');
  if (p.kind === 'validated' && isOwn) throw new OfficialRule('community.validated-by-another');
}
