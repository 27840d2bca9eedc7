import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { CategoryAudienceChangedV1 } from '../../community/published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';

/** The open cases of a category are for whoever may look after it now, as all that is written there. */
export class FollowAudiences implements Consumer<CategoryAudienceChangedV1> {
  constructor(
    private readonly items: ReviewItems,
    private readonly kinds: ContentKinds,
  ) {}

  async on({ categoryId }: CategoryAudienceChangedV1): Promise<void> {
    const items = await this.items.openIn(categoryId);
    const pieces = await this.kinds.pieces(items.map(({ target }) => target));
    for (const item of items) {
      const piece = pieces.get(`${item.target.kind}:${item.target.id}`);
      if (piece) item.movesTo(whereaboutsOf(piece));
    }
  }
}
