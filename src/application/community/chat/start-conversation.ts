import { Channel } from '#domain/community/chat/channel';
import type { Channels, Memberships, Messages } from '#domain/community/chat/chat.port';
import { conversationPeople } from '#domain/community/chat/conversation';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import type { Message } from '#domain/community/chat/message';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import { isSentTwiceInTalk, sentTwiceSince } from '#domain/shared/sent-twice';
import { toldOfTheFirst } from '../../moderation/published/found-words.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { WriteLimit } from '../topics/write-limit.policy.ts';
import type { WordsTold } from '../words/words.gate.ts';
import type { Attachments } from '../files/attachments.port.ts';
import type { ChatBell } from './chat.bell.ts';
import type { ChatGate, PassedMessage } from './chat.gate.ts';
import type { ConversationGate } from './conversation.gate.ts';
import type { Conversations } from './correspondents.port.ts';

interface StartConversationCommand {
  readonly actor: Actor;
  /** What those are called whom it is for. */
  readonly to: readonly string[];
  /** What is said first. */
  readonly body: string;
  /** Made by who writes: sent twice, it is taken once. */
  readonly clientId: string;
  readonly agreed?: boolean;
}

interface StartedConversation {
  readonly channelId: ChannelId;
  readonly messageId: MessageId;
  readonly told: readonly WordsTold[];
}

interface Said {
  readonly actor: Actor;
  readonly clientId: string;
  readonly passed: PassedMessage;
}

type Sent = Pick<Message, 'id' | 'channelId'>;

/** Writes to somebody: in the conversation that two have already, in a new one where there is none, or they are more. */
export class StartConversation {
  constructor(
    private readonly channels: Channels,
    private readonly conversations: Conversations,
    private readonly messages: Messages,
    private readonly attachments: Attachments,
    private readonly memberships: Memberships,
    private readonly people: ConversationGate,
    private readonly gate: ChatGate,
    private readonly limit: WriteLimit,
    private readonly bell: ChatBell,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws InvalidValue beside `to` or `body`, InvalidValues, NotAllowed, TooManyTries, WrittenEnough */
  async execute(command: StartConversationCommand): Promise<StartedConversation> {
    const { actor, body, clientId, agreed = false } = command;
    actor.mustBeAllowed('direct.open');
    actor.mustBeAllowed('chat.write');
    const by = actor.mustBeMember();
    const sent = await this.messages.sentAs(by, clientId);
    if (sent) return answerOf(sent, []);
    const people = conversationPeople(by, await this.people.people(by, command.to));
    const passed = await this.gate.pass(actor, body, agreed);
    const { channel, started } = await this.unitOfWork.run(() =>
      this.write(people, { actor, clientId, passed }),
    );
    if (channel && !started.told.includes('held')) this.bell.ring(channel);
    return started;
  }

  /** These people are held: what was sent to them at the same time under the same id is found now. */
  private async write(
    people: readonly MemberId[],
    said: Said,
  ): Promise<{ channel: Channel | null; started: StartedConversation }> {
    const there = await this.conversations.hold(people);
    const message = await this.messages.sentAs(said.actor.mustBeMember(), said.clientId);
    if (message) return { channel: null, started: answerOf(message, said.passed.told) };
    const channel = there ? await this.channels.getForChange(there) : await this.begin(people, said.actor);
    const before = there && (await this.saidLately(there, said));
    if (before) return { channel: null, started: answerOf(before, toldOfTheFirst(said.passed.told, before)) };
    return { channel, started: await this.say(channel, said) };
  }

  /** The same sent from another page, or anew by the same one. */
  private async saidLately(channel: ChannelId, { actor, passed }: Said): ReturnType<Messages['saidLately']> {
    const { source } = passed.text;
    if (!isSentTwiceInTalk(source)) return null;
    const [author, since] = [actor.mustBeMember(), sentTwiceSince(this.clock.now())];
    return this.messages.saidLately({ author, channel, source, replyTo: null }, since);
  }

  private async begin(people: readonly MemberId[], actor: Actor): Promise<Channel> {
    await this.limit.countConversation(actor);
    const at = this.clock.now();
    const channel = Channel.begin({ id: this.ids.next<ChannelId>(), people, at });
    await this.channels.addNow(channel);
    for (const one of people) await this.memberships.join(channel.id, one, at, 0);
    return channel;
  }

  private async say(channel: Channel, { actor, clientId, passed }: Said): Promise<StartedConversation> {
    const [id, at] = [this.ids.next<MessageId>(), this.clock.now()];
    const { words, told } = await this.gate.arrive(passed, { actor, id, at, isEdit: false });
    const { text } = passed;
    const message = channel.take({ id, clientId, actor, text, words, replyTo: null, lastAt: null, at });
    this.messages.add(message);
    await this.attachments.attachToMessage(passed.files, actor.mustBeMember(), message.id);
    await this.memberships.readTo(channel.id, actor.mustBeMember(), message.position);
    return answerOf(message, told);
  }
}

const answerOf = ({ id, channelId }: Sent, told: readonly WordsTold[]): StartedConversation => ({
  channelId,
  messageId: id,
  told,
});
