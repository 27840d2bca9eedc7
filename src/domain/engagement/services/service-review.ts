import type { Actor } from '../../shared/actor.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { MemberId } from '../../shared/id.ts';
import type { Office } from '../ideas/idea-answer.ts';
import type { Said, Standing } from '../words/judged-text.ts';
import { WithdrawableText } from '../words/withdrawable-text.ts';
import type { JudgedWords } from '../../shared/judged-words.ts';
import type { Replaced } from '../../shared/replaced.ts';
import type { WrittenText } from '../../shared/written-text.ts';
import type { Experience } from './experience.ts';
import type { ReviewAnswerId, ServiceId, ServiceReviewId } from './ids.ts';
import { ReviewAnswer } from './review-answer.ts';
import { ReviewNotChangeable, ReviewNotFound } from './service.errors.ts';
import { STARS } from './service-limits.ts';

interface ReviewSaid {
  readonly stars: number;
  readonly experience: Experience;
  readonly text: WrittenText;
  readonly words: JudgedWords;
}

/** What a member says of a service they used, with stars and the month in which they used it. */
export class ServiceReview extends WithdrawableText {
  private version = 1;
  protected standing: Standing = 'published';
  protected decisionId: string | null = null;
  protected replaced: readonly Replaced<Said>[] = [];
  protected purgedAt: Date | null = null;
  protected takenAlong = false;
  private editedAt: Date | null = null;
  private withdrawnAt: Date | null = null;

  private constructor(
    readonly id: ServiceReviewId,
    readonly serviceId: ServiceId,
    readonly authorId: MemberId,
    private readonly postedAt: Date,
    private stars: number,
    private month: string,
    private quarter: string,
    private source: string,
    private html: string,
    private plain: string,
  ) {
    super();
  }

  /** @throws InvalidValue beside `stars` */
  static write(
    p: { id: ServiceReviewId; serviceId: ServiceId; by: MemberId; at: Date } & ReviewSaid,
  ): ServiceReview {
    const { source, html, plain } = p.text;
    const { month, quarter } = p.experience;
    const said = [starsOf(p.stars), month, quarter, source, html, plain] as const;
    const review = new ServiceReview(p.id, p.serviceId, p.by, p.at, ...said);
    review.judge(p.at, review.target, p.by, p.words, false);
    return review;
  }

  /**
   * Its author says it otherwise; readers are told that it was changed, and when.
   * @throws ReviewNotFound for anybody else, ReviewNotChangeable, InvalidValue beside `stars`
   */
  edit(actor: Actor, { stars, experience, text, words }: ReviewSaid, at: Date): void {
    this.mustBeOwn(actor);
    if (this.standing === 'hidden') throw new ReviewNotChangeable();
    this.stars = starsOf(stars);
    ({ month: this.month, quarter: this.quarter } = experience);
    this.say(text);
    this.editedAt = at;
    this.replaced = [];
    this.judge(at, this.target, this.authorId, words, this.isPublished);
  }

  /**
   * Its author takes it back, for good; they may write another one, unless a decision had taken it away: what was judged is not said anew.
   * @throws ReviewNotFound for anybody else
   */
  withdraw(actor: Actor, at: Date): void {
    this.mustBeOwn(actor);
    this.endAsWithdrawn(at);
  }

  protected get isToWithdraw(): boolean {
    return this.withdrawnAt === null;
  }

  protected endAsWithdrawn(at: Date): void {
    this.tellTakenBack(at, this.target);
    this.standing = 'deleted';
    this.withdrawnAt = at;
  }

  /** The organisation answers in public. @throws ReviewNotFound where it is out of sight */
  answer(p: { id: ReviewAnswerId; text: WrittenText; by: Office; at: Date }): ReviewAnswer {
    if (!this.isPublished) throw new ReviewNotFound();
    return ReviewAnswer.give({ ...p, review: this });
  }

  /** What its author took back stays so, whatever is decided of it. */
  override takeAway(decisionId: string, standing: Exclude<Standing, 'published'>): boolean {
    return this.withdrawnAt === null && super.takeAway(decisionId, standing);
  }

  override bringBack(): void {
    if (this.withdrawnAt === null) super.bringBack();
    else this.decisionId = null;
  }

  /** Approved as it was, it says something else by now: somebody is to read it again. */
  waitAnew(at: Date): void {
    this.waitOn(at, this.target, false);
  }

  /** Two people agreed that nothing is left of it. @returns all that it says and ever said */
  purge(at: Date): readonly string[] {
    return this.purgeTo({ source: '', html: '', plain: '' }, at);
  }

  get said(): Said {
    const { source, html, plain } = this;
    return { source, html, plain };
  }

  protected say(said: Said): void {
    ({ source: this.source, html: this.html, plain: this.plain } = said);
  }

  private get target() {
    return { kind: 'service-review', id: this.id };
  }

  /** @throws ReviewNotFound for anybody else, and once it was taken back or deleted */
  mustBeOwn(actor: Actor): void {
    if (!actor.is(this.authorId) || this.standing === 'deleted') throw new ReviewNotFound();
  }
}

/** @throws InvalidValue beside `stars` */
function starsOf(stars: number): number {
  if (!Number.isInteger(stars) || stars < STARS.min || stars > STARS.max)
    throw new InvalidValue('stars', 'field.choice');
  return stars;
}
