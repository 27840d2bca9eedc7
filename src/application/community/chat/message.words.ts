import type { Channel } from '#domain/community/chat/channel';
import type { Messages } from '#domain/community/chat/chat.port';
import type { Message } from '#domain/community/chat/message';
import { MESSAGE_LIMITS, MessageText } from '#domain/community/chat/message-text';
import { knownId } from '#domain/shared/id';
import type { Mending, PieceWords, Purging } from '../../moderation/published/piece-words.api.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { TextRenderer } from '../../shared/text.ports.ts';

/** What moderators do to the words of messages: each is a change of its channel, which those who have it open are told of. */
export class MessageWords implements PieceWords, Mending, Purging {
  readonly table = 'community.chat_message';
  readonly mending: Mending = this;
  readonly masking = 'never';
  readonly purging: Purging = this;

  constructor(
    private readonly messages: Messages,
    private readonly attachments: Attachments,
    private readonly renderer: TextRenderer,
    private readonly baseUrl: string,
  ) {}

  async parts(id: string) {
    const { message } = await this.messages.getForChange(knownId<'ChatMessage'>(id));
    return [{ name: 'body', text: message.text, max: MESSAGE_LIMITS.max, isLine: false }] as const;
  }

  async mend(
    id: string,
    { body }: Parameters<Mending['mend']>[1],
    { decisionId, at }: Parameters<Mending['mend']>[2],
  ): Promise<void> {
    const { channel, message } = await this.messages.getForChange(knownId<'ChatMessage'>(id));
    const text = MessageText.of(body ?? message.text, (source) =>
      this.renderer.render(source, { baseUrl: this.baseUrl, trust: 'new' }),
    );
    message.sayInstead(text, knownId<'Decision'>(decisionId), channel.nextChange());
    await this.tell(channel, message, at);
  }

  async purge(id: string, at: Date) {
    const { channel, message } = await this.messages.getForChange(knownId<'ChatMessage'>(id));
    const texts = message.purge(at, channel.nextChange());
    await this.tell(channel, message, at);
    return { texts, files: await this.attachments.partFromMessages([message.id]) };
  }

  readonly shownAnew = async (ids: readonly string[], at: Date): Promise<void> => {
    for (const id of ids) {
      const { channel, message } = await this.messages.getForChange(knownId<'ChatMessage'>(id));
      message.readAnew(channel.nextChange());
      await this.tell(channel, message, at);
    }
  };

  private async tell(channel: Channel, { id }: Message, at: Date): Promise<void> {
    await this.messages.quoteAnew(id, channel);
    channel.tellReaders(at);
  }
}
