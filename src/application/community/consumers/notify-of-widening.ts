import { audienceOf, isWithin } from '#domain/community/categories/audience';
import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { ringTold } from '../notifications/member.channel.ts';
import type { RightsNotices } from '../notifications/rights-notices.port.ts';
import type { CategoryAudienceChangedV1 } from '../published/community.facts.ts';

/** Who wrote in a category that others read from now on is told so: once, however many they were, and while they may still take it back. */
export class NotifyOfWidening implements Consumer<CategoryAudienceChangedV1> {
  constructor(
    private readonly notices: RightsNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: CategoryAudienceChangedV1, { factId: cause }: { readonly factId: string }): Promise<void> {
    const { categoryId, audience, former, formerName = '' } = fact;
    if (isWithin(audienceOf(audience), audienceOf(former))) return;
    const notice = { cause, at: new Date(fact.at), categoryId, audience, former, formerName };
    ringTold(this.channel, await this.notices.tellWidened(notice));
  }
}
