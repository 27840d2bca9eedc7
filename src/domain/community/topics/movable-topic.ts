import type { MemberId } from '../../shared/id.ts';
import type { Category, CategoryId } from '../categories/category.ts';
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
   * The decision that moved it does not hold any more.
   * @returns where it is to stand again; null when it was moved since
   */
  placeBefore(decisionId: DecisionId): CategoryId | null {
    const { left, again } = this.placing.without(decisionId);
    this.placing = left;
    return again;
  }

  /** Also what is out of sight goes back. @returns whether the category still takes such topics */
  moveBack(category: Category, p: { by: MemberId | null; at: Date }): boolean {
    if (this.mergedInto || !Placing.isPossibleIn(category, this.kind)) return false;
    this.stand(this.placing.movedBackTo(category), p.by, p.at);
    return true;
  }

  private stand(
    placing: Placing,
    by: MemberId | null,
    at: Date,
    restriction: Restriction | null = null,
  ): void {
    const { category: categoryId } = this;
    this.placing = placing;
    this.tell('moved', by, at, { former: { categoryId }, restriction });
  }
}
