import type { Channels, Memberships } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { MemberId } from '#domain/shared/id';
import type { Departure } from '../../shared/departures.ts';
import type { UnitOfWork } from '../../shared/ports.ts';
import type { ChatBell } from '../chat/chat.bell.ts';
import type { LeftWordsBook } from './left-words.port.ts';

/** Who left is in no conversation any more; what they said stays with the others, who said it to them. */
export class LeaveAllConversations implements Departure {
  constructor(
    private readonly book: LeftWordsBook,
    private readonly channels: Channels,
    private readonly memberships: Memberships,
    private readonly bell: ChatBell,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async of(memberId: MemberId): Promise<void> {
    for (const id of await this.book.conversationsOf(memberId)) await this.leave(id, memberId);
  }

  private async leave(id: ChannelId, memberId: MemberId): Promise<void> {
    const moved = await this.unitOfWork.run(async () => {
      const channel = await this.channels.getForChange(id);
      const { visibleFor: before } = channel;
      channel.letGo(memberId);
      await this.memberships.leave(id, memberId);
      return { channel, before };
    });
    this.bell.regroup(moved.channel, moved.before);
  }
}
