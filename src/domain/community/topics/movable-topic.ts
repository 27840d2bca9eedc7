import type { MemberId } from '../../shared/id.ts';
import { isWithin } from '../categories/audience.ts';
import type { Audience, Category, CategoryId } from '../categories/category.ts';
import { ClosableTopic } from './closable-topic.ts';
import type { DecisionId } from './ids.ts';
import { Placing } from './placing.ts';
import type { RepliesOfOne, Restriction } from './restriction.ts';

/** In which category a topic stands. */
export abstract class MovableTopic extends ClosableTopic {
  /**
   * @param carried what befalls the others who wrote in it, where others read it from now on, fewer or more
   * @throws TopicRule `community.kind-not-allowed-here`
   */
  moveTo(
    category: Category,
    by: MemberId,
    at: Date,
    restriction: Restriction | null = null,
    carried: readonly RepliesOfOne[] = [],
  ): void {
    this.mustStand();
    const placing = this.placing.movedTo(category, this.kind, restriction);
    if (placing === this.placing) return;
    this.stand(placing, by, at, restriction);
    this.tellCarried(carried, by, at);
  }

  /**
   * The category that it stands in went into another one. That restricts nobody, and no decision about the topic falls by it; also what
   * is out of sight goes, and what the other one would not take now.
   */
  followInto(category: Category, at: Date): void {
    if (this.carriage?.into === this.category) this.carriage = { ...this.carriage, into: category.id };
    this.stand(this.placing.carriedInto(category), null, at);
  }

  /**
   * The decision that moved it does not hold any more.
   * @returns where it is to stand again; null when it was moved since
   */
  placeBefore(decisionId: DecisionId): CategoryId | null {
    const { left, again } = this.placing.without(decisionId);
    this.placing = left;
    return again;
  }

  /**
   * Also what is out of sight goes back. Where more people read it meanwhile, it does so whatever the category takes by now: nobody
   * reads on by what does not hold.
   * @returns whether it could
   */
  moveBack(category: Category, p: { by: MemberId | null; at: Date }): boolean {
    const goes = Placing.isPossibleIn(category, this.kind) || this.opensMoreThan(category.audienceOfTopics);
    if (this.mergedInto || !goes) return false;
    this.stand(this.placing.movedBackTo(category), p.by, p.at);
    return true;
  }

  /**
   * Whether the decision that split it off, which does not hold any more, has others read it than read what it came from; where somebody
   * moved it since, that does.
   */
  opensWhatItTook(from: MovableTopic): boolean {
    const isWhereItWasPut = this.category === (this.carriage?.into ?? this.category);
    return isWhereItWasPut && this.placing.isUnreplaced && this.opensMoreThan(from.visibleFor);
  }

  /** Where it goes back to, as it was put there when it was split off, once what moved it from there falls; null for nowhere. */
  get wayBackToSplit(): CategoryId | null {
    const { firstPlace } = this.placing;
    return firstPlace === (this.carriage?.into ?? firstPlace) ? firstPlace : null;
  }

  /** The decision that split it off does not hold any more: what moved it since leads back to where its messages came from. */
  leadBackTo(from: MovableTopic): void {
    this.placing = this.placing.movedFirstFrom(from.category);
  }

  private opensMoreThan(audience: Audience): boolean {
    return !isWithin(this.visibleFor, audience);
  }

  private stand(
    placing: Placing,
    by: MemberId | null,
    at: Date,
    restriction: Restriction | null = null,
  ): void {
    const { category: categoryId, visibleFor: readBefore } = this;
    this.placing = placing;
    const readers = { readBefore, readNow: placing.audience };
    this.tell('moved', by, at, { former: { categoryId }, restriction, readers });
  }
}
