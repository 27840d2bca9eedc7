import type { Messages } from '#domain/community/chat/chat.port';
import type { MessageId } from '#domain/community/chat/ids';
import type { MemberId } from '#domain/shared/id';
import type { TakingBack } from '../../shared/departures.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { ChatBell } from './chat.bell.ts';

/** What who left said in a channel, and waits for a moderator, is taken back. */
export class TakeMessagesBack implements TakingBack {
  constructor(
    private readonly messages: Messages,
    private readonly bell: ChatBell,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<readonly string[]> {
    for (const id of await this.messages.waitingOf(memberId)) await this.take(id);
    return this.messages.takenBackOf(memberId);
  }

  private async take(id: MessageId): Promise<void> {
    const channel = await this.unitOfWork.run(async () => {
      const { channel, message } = await this.messages.getForChange(id);
      if (!message.withdrawAsLeft(this.clock.now(), () => channel.nextChange())) return null;
      await this.messages.quoteAnew(id, channel);
      return channel;
    });
    if (channel) this.bell.ring(channel);
  }
}
