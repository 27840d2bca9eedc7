import type { MessageId } from '#domain/community/chat/ids';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { ChannelSteering } from './channel-steering.policy.ts';
import type { ChatBell } from './chat.bell.ts';
import type { ChatGate, PassedMessage } from './chat.gate.ts';
import type { BeforeSaying, ChannelSeen, PlainMessages } from './plain-messages.port.ts';

interface Said {
  readonly actor: Actor;
  readonly clientId: string;
  readonly replyTo: MessageId | null;
}

/**
 * Says what most of what is said is: words in a channel, of which nobody is told, about which nothing was found, and which show
 * no file. It is judged by the channel as it was seen, and written if that still stands so: nobody is kept waiting
 * while it is judged.
 */
export class PlainSaying {
  constructor(
    private readonly messages: PlainMessages,
    private readonly steering: ChannelSteering,
    private readonly gate: ChatGate,
    private readonly bell: ChatBell,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  readonly look: PlainMessages['look'] = (...asked) => this.messages.look(...asked);

  /**
   * @returns null for what has to be said with the channel held
   * @throws ChannelNotFound, ChannelLocked, AnnouncementsOnly, ChatRule of a session
   */
  async say(
    before: BeforeSaying,
    passed: PassedMessage,
    said: Said,
  ): Promise<{ readonly id: MessageId; readonly position: number } | null> {
    const { seen } = before;
    if (!seen || !isPlain(seen, passed)) return null;
    const { channel } = seen;
    const { actor, clientId, replyTo } = said;
    channel.mustBeKnownTo(actor);
    const [id, at] = [this.ids.next<MessageId>(), this.clock.now()];
    const steers = await this.steering.isOf(channel, actor);
    if (channel.isSlow && !steers) return null;
    channel.mustTakeMessagesOf(actor, at, steers);
    const counted = this.gate.countedOf(passed, { actor, at }, before);
    if (!counted) return null;
    const message = { id, clientId, replyTo, at, counted, authorId: actor.mustBeMember(), text: passed.text };
    const place = await this.messages.say(seen, message);
    if (!place) return null;
    this.bell.ring({ id: channel.id, latestChange: place.change, visibleFor: channel.visibleFor });
    return { id, position: place.position };
  }
}

const isPlain = ({ channel }: ChannelSeen, { text, words, files }: PassedMessage): boolean =>
  !channel.tellsOf(text.mentions) && !words.held && words.findings.length === 0 && files.length === 0;
