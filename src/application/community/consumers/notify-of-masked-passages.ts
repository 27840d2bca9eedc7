import { masksPassage } from '../../moderation/published/masks-passage.ts';
import type { DecisionMadeV1 } from '../../moderation/published/moderation.facts.ts';
import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { ringTold } from '../notifications/member.channel.ts';
import type { OfficialNotices } from '../official/official-notices.port.ts';

/** Tells those who run the community and are above its author at once that a passage is masked until they decide; its author reads the decision. */
export class NotifyOfMaskedPassages implements Consumer<DecisionMadeV1> {
  constructor(
    private readonly notices: OfficialNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: DecisionMadeV1, { factId: cause }: { readonly factId: string }): Promise<void> {
    if (!masksPassage(fact) || fact.path !== 'page' || fact.by === null) return;
    const notice = { postId: fact.targetId, by: fact.by, cause, at: new Date(fact.at) };
    ringTold(this.channel, await this.notices.tellMasked(notice));
  }
}
