import type { ReviewItems } from '#domain/moderation/review/review.port';
import type { TopicChangedV1 } from '../../community/published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import { type ContentKinds, whereaboutsOf } from '../review/content.kinds.ts';

/** Topics that go elsewhere take their cases with them: to the moderators of that place, and to nobody else. */
export class FollowMoves implements Consumer<TopicChangedV1> {
  constructor(
    private readonly items: ReviewItems,
    private readonly kinds: ContentKinds,
  ) {}

  async on({ change, topicId, otherTopicId }: TopicChangedV1): Promise<void> {
    if (!MOVING.includes(change)) return;
    for (const id of [topicId, otherTopicId])
      for (const item of id === null ? [] : await this.items.openWithin({ kind: 'topic', id })) {
        const piece = await this.kinds.piece(item.target);
        if (piece) item.movesTo(whereaboutsOf(piece));
      }
  }
}

const MOVING: readonly TopicChangedV1['change'][] = ['moved', 'merged', 'split'];
