import type { Actor } from '../../shared/actor.ts';
import type { Branch } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { slugOf } from '../../shared/slug.ts';
import type { DecisionId } from '../topics/ids.ts';
import type { JudgedWords } from '../../shared/judged-words.ts';
import { AnnouncementsOnly, ChannelLocked, ChannelNotFound, ChatRule, TooSoon } from './chat.errors.ts';
import { ChannelChanged } from './chat.facts.ts';
import {
  type ChannelAsked,
  type ChannelKind,
  EVENT_RETENTION_DAYS,
  type EventAudience,
  type EventSession,
  CHANNEL_LIMITS,
  channelTerms,
  wholeWithin,
} from './channel-terms.ts';
import { CONVERSATION_PEOPLE, circlesOf, eventCircle, peopleIn } from './conversation.ts';
import type { ChannelId, MessageId } from './ids.ts';
import { Message } from './message.ts';
import type { MessageText } from './message-text.ts';
import { NumberedLog } from './numbered-log.ts';

/** A poll that a message puts before those who read it, with whom it asks. */
export interface PollPut {
  readonly id: Id<'Poll'>;
  readonly audiences: readonly string[];
}

/** What addresses mean something else by. */
const RESERVED: readonly string[] = ['messages', 'nouveau'];

/** Pinned at once. */
export const MAX_PINS = 20;

/** A place where members talk. It numbers its messages and what becomes of them; it does not hold them. */
export class Channel extends NumberedLog {
  private slowSeconds = 0;
  private locked = false;
  /** Of an event: messages are taken from then on, and until then. */
  private opensAt: Date | null = null;
  private closesAt: Date | null = null;
  /** Of an event: whom that is for, and whether a decision took it out of sight. */
  private eventAudience: EventAudience | null = null;
  private eventAway = false;
  /** Of an event: of which moment that is. */
  private scheduledAt: Date | null = null;

  private constructor(
    readonly id: ChannelId,
    readonly slug: string,
    private name: string,
    private description: string,
    private kind: ChannelKind,
    private branch: Branch | null,
    /** Circles apart by a space, any one of which lets somebody know of it. */
    private audience: string,
    private retentionDays: number | null,
    readonly openedAt: Date,
  ) {
    super();
  }

  /** @throws InvalidValue, InvalidValues */
  static open(p: { id: ChannelId; asked: ChannelAsked; at: Date }): Channel {
    const terms = channelTerms(p.asked);
    const { name, description, kind, branch, audience, retentionDays } = terms;
    const plain = slugOf(name, CHANNEL_LIMITS.name.max, 'salon');
    const slug = RESERVED.includes(plain) ? `salon-${plain}` : plain;
    return new Channel(p.id, slug, name, description, kind, branch, audience, retentionDays, p.at);
  }

  /** A private conversation, of nobody but these people. */
  static begin(p: { id: ChannelId; people: readonly MemberId[]; at: Date }): Channel {
    return new Channel(p.id, p.id, '', '', 'direct', null, circlesOf(p.people), null, p.at);
  }

  /** The channel of an event, which is called by the id of the event. */
  static ofEvent(p: { id: ChannelId; number: number; session: EventSession; at: Date }): Channel {
    const audience = `${eventCircle(p.id)} staff`;
    const slug = `evenement-${p.number}`;
    const channel = new Channel(p.id, slug, '', '', 'event', null, audience, EVENT_RETENTION_DAYS, p.at);
    channel.follow(p.session, p.at);
    return channel;
  }

  /** The event is another, or at another time. @returns false where something later was told already, which stands */
  follow({ title, summary, opensAt, closesAt, audience, isAway }: EventSession, at: Date): boolean {
    if (this.scheduledAt && at < this.scheduledAt) return false;
    this.scheduledAt = at;
    this.name = title;
    this.description = summary;
    this.opensAt = opensAt;
    this.closesAt = closesAt;
    this.eventAudience = audience;
    this.eventAway = isAway;
    this.tellReaders(at);
    return true;
  }

  /** What an actor may not know of does not exist for them. @throws ChannelNotFound */
  mustBeKnownTo(actor: Actor): void {
    if (!this.audience.split(' ').some((circle) => actor.sees(circle))) throw new ChannelNotFound();
  }

  /** What members have among themselves is nobody's to run, and is joined by no one on their own. @throws ChannelNotFound */
  mustBePlace(): void {
    if (this.isConversation) throw new ChannelNotFound();
  }

  /** @throws ChannelNotFound for what is open to more than the people in it */
  mustBeConversation(): void {
    if (!this.isConversation) throw new ChannelNotFound();
  }

  /** Somebody more from now on. @returns whether they were not there yet @throws ChatRule `community.conversation-full` */
  welcome(member: MemberId): boolean {
    const { people } = this;
    if (people.includes(member)) return false;
    if (people.length >= CONVERSATION_PEOPLE.max)
      throw new ChatRule('community.conversation-full', { max: CONVERSATION_PEOPLE.max });
    this.audience = circlesOf([...people, member]);
    return true;
  }

  /** Somebody who knows of it no more. */
  letGo(member: MemberId): void {
    this.audience = circlesOf(this.people.filter((one) => one !== member));
  }

  /** Its messages stay with whom they were written for: a channel keeps its kind. @throws InvalidValue, InvalidValues */
  describe(asked: Pick<ChannelAsked, 'name' | 'description' | 'retentionDays'>): void {
    this.mustBePlace();
    if (this.kind === 'event') throw new ChatRule('community.channel-of-event');
    const { name, description, retentionDays } = channelTerms({
      ...asked,
      kind: this.kind,
      branch: this.branch,
    });
    this.name = name;
    this.description = description;
    this.retentionDays = retentionDays;
  }

  /**
   * Who steers it: moderators, and who runs the event whose channel it is.
   * @param runsEvent whether they are one of those who run it
   */
  isSteeredBy(actor: Actor, runsEvent: boolean): boolean {
    if (this.isConversation) return false;
    if (actor.may('chat.steer')) return true;
    return this.isOfEvent && (actor.may('event.manage') || (runsEvent && actor.may('event.create')));
  }

  /** @throws InvalidValue */
  steer(p: { slowSeconds: number; locked: boolean }): void {
    this.mustBePlace();
    this.slowSeconds = wholeWithin('slowSeconds', p.slowSeconds, CHANNEL_LIMITS.slowSeconds);
    this.locked = p.locked;
  }

  /**
   * @param p.replyTo the message it answers
   * @param p.poll that it puts before all who read here, and whom that asks
   * @param p.steers whether its author steers the channel
   * @param p.lastAt when its author wrote here last
   * @throws ChannelLocked, AnnouncementsOnly, TooSoon, InvalidValue beside `poll`, ChatRule `community.message-elsewhere` and of a session
   */
  take(p: {
    id: MessageId;
    clientId: string;
    actor: Actor;
    text: MessageText;
    words: JudgedWords;
    replyTo: Message | null;
    poll?: PollPut | null;
    steers?: boolean;
    lastAt: Date | null;
    at: Date;
  }): Message {
    const steers = p.steers ?? this.isSteeredBy(p.actor, false);
    this.mustTakeMessagesOf(p.actor, p.at, steers);
    if (!steers) this.mustNotBeTooSoon(p.lastAt, p.at);
    if (p.poll) this.mustShowToAll(p.poll);
    if (p.replyTo) this.mustHold(p.replyTo);
    if (p.replyTo && !p.replyTo.isInSight) throw new ChatRule('community.message-gone');
    const { id, clientId, text, words, at } = p;
    const authorId = p.actor.mustBeMember();
    const replyTo = p.replyTo?.id ?? null;
    const place = { channelId: this.id, position: this.nextPosition(), change: this.nextChange() };
    const pollId = p.poll?.id ?? null;
    const message = Message.write({ id, clientId, authorId, text, words, replyTo, pollId, at, ...place });
    if (message.isInSight) this.introduce(message, text.mentions, at);
    return message;
  }

  /**
   * Tells those whom a message is said to, from when they can read it: what waits for a moderator is told once it is let through.
   * Of what is said to everybody there is too much to be told.
   */
  introduce(message: Message, mentions: readonly string[], at: Date): void {
    if (this.tellsOf(mentions)) message.address(mentions, at);
  }

  /**
   * Takes what somebody else said here out of sight.
   * @param p.role of whoever does
   * @param p.ground key of one of those that Moderation knows
   * @throws MessageNotFound to its author, ChatRule `community.message-elsewhere`, `community.message-gone`
   */
  remove(
    message: Message,
    p: {
      by: MemberId;
      role: string;
      decisionId: DecisionId;
      reason: string;
      ground: string | null;
      at: Date;
    },
  ): void {
    this.mustHold(message);
    const { by, role, at, decisionId, reason, ground } = p;
    const restriction = { decisionId, categoryId: null, title: this.name, reason, ground };
    message.remove({ by, role, restriction, at }, () => this.nextChange());
  }

  /** Shows that again. @throws MessageNotFound to its author and for what is out of sight otherwise, ChatRule `community.message-elsewhere` */
  putBack(message: Message, by: MemberId, at: Date): void {
    this.mustHold(message);
    message.putBack(by, at, () => this.nextChange());
  }

  /** Whether a message that names these is told to somebody beyond its being there. */
  tellsOf(mentions: readonly string[]): boolean {
    return this.isConversation || mentions.length > 0;
  }

  /** @throws ChannelLocked, AnnouncementsOnly, ChatRule `community.session-not-open`, `community.session-over` */
  mustTakeMessagesOf(actor: Actor, at: Date, steers = this.isSteeredBy(actor, false)): void {
    this.mustTakeReactionsOf(actor, at, steers);
    if (this.kind === 'announcement' && !actor.may('chat.announce')) throw new AnnouncementsOnly();
  }

  /** Members say what they think of announcements too. @throws ChannelLocked, ChatRule `community.session-not-open`, `community.session-over` */
  mustTakeReactionsOf(actor: Actor, at: Date, steers = this.isSteeredBy(actor, false)): void {
    if (this.opensAt && at < this.opensAt) throw new ChatRule('community.session-not-open');
    if (this.eventAway || (this.closesAt && at >= this.closesAt))
      throw new ChatRule('community.session-over');
    if (this.locked && !steers) throw new ChannelLocked();
  }

  /** @throws ChatRule `community.too-many-pins` */
  mustHaveRoomForPin(pinned: number): void {
    if (pinned >= MAX_PINS) throw new ChatRule('community.too-many-pins', { max: MAX_PINS });
  }

  /** @throws ChatRule `community.message-elsewhere` */
  mustHold(message: Message): void {
    if (message.channelId !== this.id) throw new ChatRule('community.message-elsewhere');
  }

  /** What changed by no act of its readers is told as a fact. */
  tellReaders(at: Date): void {
    this.record(new ChannelChanged(at, this.id, this.audience, this.latestChange));
  }

  get visibleFor(): string {
    return this.audience;
  }
  /** There is a while to wait between two messages of one member. */
  get isSlow(): boolean {
    return this.slowSeconds > 0;
  }
  get isOfEvent(): boolean {
    return this.kind === 'event';
  }
  get isConversation(): boolean {
    return this.kind === 'direct';
  }
  /** Of a private conversation. */
  get people(): readonly MemberId[] {
    return peopleIn(this.audience);
  }

  /** Nobody reads of a poll here that is not theirs to know; and members have none among themselves. */
  private mustShowToAll({ audiences }: PollPut): void {
    if (this.isConversation) throw new InvalidValue('poll', 'community.poll-not-here');
    const readers = this.audience.split(' ').filter((circle) => circle !== 'staff');
    const isForAll = audiences.some((one) => one === 'public' || one === 'members');
    if (!isForAll && !readers.every((circle) => audiences.includes(circle)))
      throw new InvalidValue('poll', 'community.poll-too-narrow');
  }

  private mustNotBeTooSoon(lastAt: Date | null, at: Date): void {
    if (!lastAt || this.slowSeconds === 0) return;
    const wait = Math.ceil(this.slowSeconds - (at.getTime() - lastAt.getTime()) / 1000);
    if (wait > 0) throw new TooSoon(this.slowSeconds, wait);
  }
}
