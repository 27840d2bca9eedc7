import type { Channel, PollPut } from '#domain/community/chat/channel';
import type { Channels, Memberships, Messages } from '#domain/community/chat/chat.port';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { Message } from '#domain/community/chat/message';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { isSentTwiceInTalk, sentTwiceSince } from '#domain/shared/sent-twice';
import { toldOfTheFirst } from '../../moderation/published/found-words.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { WordsTold } from '../words/words.gate.ts';
import type { ChannelSteering } from './channel-steering.policy.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { ChatBell } from './chat.bell.ts';
import type { ChatGate, PassedMessage } from './chat.gate.ts';
import type { ConversationGate } from './conversation.gate.ts';
import type { PlainSaying } from './plain.saying.ts';

interface PostMessageCommand {
  readonly actor: Actor;
  readonly channelId: ChannelId;
  readonly body: string;
  /** Made by who writes: sent twice, it is taken once. */
  readonly clientId: string;
  readonly replyTo?: MessageId | null;
  /** That it puts before all who read the channel: one that its author may put there. */
  readonly poll?: PollPut | null;
  /** The author was warned of what the text says, and goes on. */
  readonly agreed?: boolean;
}

interface PostedMessage {
  readonly id: MessageId;
  readonly position: number;
  readonly told: readonly WordsTold[];
}

type Sent = Pick<Message, 'id' | 'position'>;

/** Says something in a channel. Who writes in it has joined it. */
export class PostMessage {
  constructor(
    private readonly channels: Channels,
    private readonly messages: Messages,
    private readonly attachments: Attachments,
    private readonly memberships: Memberships,
    private readonly conversations: ConversationGate,
    private readonly steering: ChannelSteering,
    private readonly gate: ChatGate,
    private readonly plainly: PlainSaying,
    private readonly bell: ChatBell,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @throws ChannelNotFound, ChannelLocked, AnnouncementsOnly, TooSoon, ChatRule, MessageNotFound, InvalidValue,
   * InvalidValues beside `body` or `poll`, NotAllowed, TooManyTries
   */
  async execute(command: PostMessageCommand): Promise<PostedMessage> {
    const { actor, channelId, body, clientId, replyTo = null, poll = null, agreed = false } = command;
    actor.mustBeAllowed('chat.write');
    const before = await this.plainly.look(channelId, actor.mustBeMember(), clientId);
    if (before.sent) return answerOf(before.sent, []);
    const passed = await this.gate.pass(actor, body, agreed, { standing: before.author });
    const said = poll === null ? await this.plainly.say(before, passed, { actor, clientId, replyTo }) : null;
    if (said) return answerOf(said, passed.told);
    const { posted, channel } = await this.unitOfWork.run(async () => {
      const channel = await this.channels.getForChange(channelId);
      channel.mustBeKnownTo(actor);
      return { channel, posted: await this.take(channel, command, passed) };
    });
    // That a message waits for a moderator is told to nobody else, not even by a number.
    if (!posted.told.includes('held')) this.bell.ring(channel);
    return posted;
  }

  /** The channel is held: what was sent at the same time under the same id is found now. */
  private async take(
    channel: Channel,
    { actor, clientId, replyTo = null, poll = null }: PostMessageCommand,
    passed: PassedMessage,
  ): Promise<PostedMessage> {
    const by = actor.mustBeMember();
    const sent = await this.messages.sentAs(by, clientId);
    if (sent) return answerOf(sent, passed.told);
    await this.conversations.mustReachSomebody(channel, by);
    const [id, at] = [this.ids.next<MessageId>(), this.clock.now()];
    const said = poll === null && (await this.saidLately(channel, { author: by, passed, replyTo, at }));
    if (said) return answerOf(said, toldOfTheFirst(passed.told, said));
    const { words, told } = await this.gate.arrive(passed, { actor, id, at, isEdit: false });
    const lastAt = channel.isSlow ? await this.messages.lastOf(by, channel.id) : null;
    const answered = replyTo ? await this.messages.get(replyTo) : null;
    const message = channel.take({
      id,
      clientId,
      actor,
      text: passed.text,
      words,
      replyTo: answered,
      poll,
      lastAt,
      at,
      steers: await this.steering.isOf(channel, actor),
    });
    this.messages.add(message);
    await this.attachments.attachToMessage(passed.files, by, message.id);
    await this.memberships.speak(channel.id, by, at, message.position);
    return answerOf(message, told);
  }

  /** The same sent from another page, or anew by the same one. */
  private async saidLately(
    channel: Channel,
    p: { author: MemberId; passed: PassedMessage; replyTo: MessageId | null; at: Date },
  ): ReturnType<Messages['saidLately']> {
    const { author, replyTo } = p;
    const { source } = p.passed.text;
    if (!isSentTwiceInTalk(source)) return null;
    return this.messages.saidLately({ author, channel: channel.id, source, replyTo }, sentTwiceSince(p.at));
  }
}

const answerOf = ({ id, position }: Sent, told: readonly WordsTold[]): PostedMessage => ({
  id,
  position,
  told,
});
