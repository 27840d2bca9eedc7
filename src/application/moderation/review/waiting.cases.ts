import type { ContentRef } from '#domain/moderation/decisions/ids';
import type { Reports } from '#domain/moderation/reports/reports.port';
import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { ReviewItem } from '#domain/moderation/review/review-item';

/** The cases of what waits for a moderator, as its author changes it or takes it back meanwhile. Within a unit of work. */
export class WaitingCases {
  constructor(
    private readonly items: ReviewItems,
    private readonly reports: Reports,
  ) {}

  /** Whoever is about to open a case of the piece comes before or after, never beside. */
  async openOn(target: ContentRef): Promise<ReviewItem | null> {
    await this.items.takeTurn(target);
    return this.items.openOn(target);
  }

  /** Whoever gave notice of it is to hear what somebody decided: then the case stays. */
  async endAsWithdrawn(item: ReviewItem, at: Date): Promise<void> {
    if (!(await this.reports.hasOpenNotices(item.id))) item.endAsWithdrawn(at);
  }
}
