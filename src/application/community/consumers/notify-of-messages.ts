import type { Consumer, RealtimeChannel } from '../../shared/ports.ts';
import { ringTold } from '../notifications/member.channel.ts';
import type { MessageNotices } from '../notifications/message-notices.port.ts';
import type { MessageAddressedV1 } from '../published/chat.facts.ts';

/** Tells members of what somebody says to them: once per member and fact. */
export class NotifyOfMessages implements Consumer<MessageAddressedV1> {
  constructor(
    private readonly notices: MessageNotices,
    private readonly channel: RealtimeChannel,
  ) {}

  async on(fact: MessageAddressedV1, { factId: cause }: { readonly factId: string }): Promise<void> {
    const { messageId, mentions } = fact;
    ringTold(this.channel, await this.notices.tell({ cause, at: new Date(fact.at), messageId, mentions }));
  }
}
