import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { ringTold } from '../notifications/member.channel.ts';
import type { MergeNotices } from '../notifications/merge-notices.port.ts';
import type { CategoryMergedV1 } from '../published/community.facts.ts';

/** Who followed a category that went into another one is told where it went: once, however many they were. */
export class NotifyOfMergedCategories implements Consumer<CategoryMergedV1> {
  constructor(
    private readonly notices: MergeNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on({ categoryId, by, at }: CategoryMergedV1): Promise<void> {
    ringTold(this.channel, await this.notices.tellFollowers({ categoryId, by, at: new Date(at) }));
  }
}
