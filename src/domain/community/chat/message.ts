import type { Actor } from '../../shared/actor.ts';
import { AggregateRoot } from '../../shared/aggregate-root.ts';
import { type Id, knownId, type MemberId } from '../../shared/id.ts';
import { type Replaced, replacing, without } from '../../shared/replaced.ts';
import type { Restriction } from '../topics/restriction.ts';
import type { JudgedWords } from '../../shared/judged-words.ts';
import { ContentTakenBack, factsOf } from '../words/words.facts.ts';
import { ChatRule, MessageNotFound } from './chat.errors.ts';
import { MessageAddressed, MessagePutBack, MessageRemoved } from './chat.facts.ts';
import type { ChannelId, MessageId } from './ids.ts';
import type { MessageText } from './message-text.ts';

/** Messages that one topic takes up. */
export const EXCHANGE_LIMITS = { max: 20 } as const;
/** How many characters of a message those that answer it show. */
export const QUOTED_CHARACTERS = 80;
/** How long its author may mend a message, and take it back. */
export const EDIT_MINUTES = 15;
export const WITHDRAW_HOURS = 24;

/** published: for who may read the channel · held: waits for a moderator · hidden: its author alone sees it · deleted: nobody does. */
export type MessageStanding = 'published' | 'held' | 'hidden' | 'deleted';

interface SaidInMessage {
  readonly source: string;
  readonly html: string;
  readonly plain: string;
}

/** The number of a change, taken where something changes: a number that is taken tells all readers that something did. */
type NextChange = () => number;

/** What somebody said in a channel. Its position never changes; each change of it has a number of its own. */
export class Message extends AggregateRoot {
  private standing: MessageStanding = 'published';
  /** Others read it at some time. */
  private shown = true;
  /** The decision by which it is out of sight. */
  private decisionId: string | null = null;
  private editedAt: Date | null = null;
  /** Its author took it back. */
  private withdrawnAt: Date | null = null;
  private pinnedAt: Date | null = null;
  private pinnedBy: MemberId | null = null;
  /** Who steers the channel and took it out of sight last. */
  private removedBy: MemberId | null = null;
  /** The role that they did so in: it counts, whatever they are by now. */
  private removedAs: string | null = null;
  /** The decision by which they did: another may have come over it since, and fall again. */
  private removedUnder: string | null = null;
  /** What decisions replaced and would stand again without them. */
  private replaced: readonly Replaced<SaidInMessage>[] = [];
  /** When nothing was left of it. */
  private purgedAt: Date | null = null;
  /** Its author left and wanted nothing of it to stay: only evidence keeps it. */
  private takenAlong = false;

  private constructor(
    readonly id: MessageId,
    readonly channelId: ChannelId,
    readonly position: number,
    private change: number,
    readonly authorId: MemberId,
    /** Made by who wrote it: sent twice, it is the same message. */
    readonly clientId: string,
    private source: string,
    private html: string,
    private plain: string,
    readonly replyTo: MessageId | null,
    readonly writtenAt: Date,
    /** The poll that it puts before its readers. */
    readonly pollId: Id<'Poll'> | null,
  ) {
    super();
  }

  /** Made by `Channel.take`, which allots its position. */
  static write(p: {
    id: MessageId;
    channelId: ChannelId;
    position: number;
    change: number;
    authorId: MemberId;
    clientId: string;
    text: MessageText;
    words: JudgedWords;
    replyTo: MessageId | null;
    pollId: Id<'Poll'> | null;
    at: Date;
  }): Message {
    const { source, html, plain } = p.text;
    const { id, channelId, position, change, authorId, clientId, replyTo, pollId, at } = p;
    const written = [source, html, plain] as const;
    const place = [id, channelId, position, change] as const;
    const message = new Message(...place, authorId, clientId, ...written, replyTo, at, pollId);
    message.judge(p.words, at, false);
    message.shown = message.isInSight;
    return message;
  }

  /** Tells of it as a fact, where it is said to certain members. @param at when they could first read it */
  address(mentions: readonly string[], at: Date): void {
    this.record(new MessageAddressed(at, this.id, this.authorId, mentions));
  }

  /** What waits for a moderator was never there for others. @throws MessageNotFound */
  mustBeKnownTo(actor: Actor): void {
    if (this.standing === 'held' && !actor.is(this.authorId)) throw new MessageNotFound();
  }

  /** Others can read it, or could at some time. */
  get wasShown(): boolean {
    return this.shown;
  }
  get isInSight(): boolean {
    return this.standing === 'published' && this.withdrawnAt === null;
  }
  /** It is out of sight because somebody who steers the channel took it there. */
  get isRemovedHere(): boolean {
    const isGoneForAll = this.withdrawnAt !== null || this.takenAlong;
    return this.removedUnder !== null && this.removedUnder === this.decisionId && !isGoneForAll;
  }
  /** The role in which they did; null where it is not for that. */
  get removedHereAs(): string | null {
    return this.isRemovedHere ? this.removedAs : null;
  }
  /** What those that answer it show of it; null where they show nothing. */
  get quotation(): string | null {
    if (!this.isInSight) return null;
    const characters = [...this.plain];
    const goesOn = characters.length > QUOTED_CHARACTERS;
    return `${characters.slice(0, QUOTED_CHARACTERS).join('')}${goesOn ? '…' : ''}`;
  }
  /** As typed. */
  get text(): string {
    return this.source;
  }
  get isPinned(): boolean {
    return this.pinnedAt !== null;
  }

  /**
   * Mended by its author.
   * @throws MessageNotFound for who did not write it, ChatRule `community.message-gone`, `community.message-settled`
   */
  edit(p: { by: MemberId; text: MessageText; words: JudgedWords; change: number; at: Date }): void {
    this.mustBeOf(p.by);
    this.mustBeInSight();
    if (minutesSince(this.writtenAt, p.at) > EDIT_MINUTES)
      throw new ChatRule('community.message-settled', { minutes: EDIT_MINUTES });
    if (p.text.source === this.source) return;
    ({ source: this.source, html: this.html, plain: this.plain } = p.text);
    this.editedAt = p.at;
    this.replaced = [];
    this.change = p.change;
    this.judge(p.words, p.at, true);
  }

  /**
   * Taken back by its author.
   * @throws MessageNotFound for who did not write it, ChatRule `community.message-gone`, `community.message-late`
   */
  withdraw(p: { by: MemberId; change: number; at: Date }): void {
    this.mustBeOf(p.by);
    if (this.withdrawnAt !== null || this.standing === 'deleted')
      throw new ChatRule('community.message-gone');
    if (minutesSince(this.writtenAt, p.at) > WITHDRAW_HOURS * 60)
      throw new ChatRule('community.message-late', { hours: WITHDRAW_HOURS });
    this.endAsWithdrawn(p.at);
    this.unpin(p.change);
  }

  /** Its author left while it waits: nobody publishes it in their name. @returns whether it is taken back */
  withdrawAsLeft(at: Date, numbered: NextChange): boolean {
    if (this.standing !== 'held' || this.withdrawnAt !== null) return false;
    this.endAsWithdrawn(at);
    this.change = numbered();
    return true;
  }

  private endAsWithdrawn(at: Date): void {
    this.withdrawnAt = at;
    if (this.standing === 'held')
      this.record(new ContentTakenBack(at, { kind: 'chat-message', id: this.id }));
  }

  /** @throws ChatRule `community.message-gone` */
  pin(p: { by: MemberId; change: number; at: Date }): void {
    this.mustBeInSight();
    this.pinnedAt = p.at;
    this.pinnedBy = p.by;
    this.change = p.change;
  }

  unpin(change: number): void {
    this.pinnedAt = null;
    this.pinnedBy = null;
    this.change = change;
  }

  /** Its readers said what they think of it. @throws ChatRule `community.message-gone` */
  reactedTo(change: number): void {
    this.mustBeInSight();
    this.change = change;
  }

  /**
   * Out of sight by who steers the channel: its author goes on seeing it, and reads why.
   * @throws MessageNotFound to its author, who takes it back, ChatRule `community.message-gone`
   */
  remove(
    p: { by: MemberId; role: string; restriction: Omit<Restriction, 'subjectId' | 'writtenAt'>; at: Date },
    numbered: NextChange,
  ): void {
    if (p.by === this.authorId) throw new MessageNotFound();
    this.mustBeInSight();
    const { decisionId } = p.restriction;
    this.takeAway(decisionId, 'hidden', numbered);
    [this.removedBy, this.removedAs, this.removedUnder] = [p.by, p.role, decisionId];
    const restriction = { ...p.restriction, subjectId: this.authorId, writtenAt: this.writtenAt };
    this.record(new MessageRemoved(p.at, this.id, p.by, restriction));
  }

  /**
   * Shown again by who steers the channel, where it was removed.
   * @throws MessageNotFound to its author, who contests the decision, and for what is out of sight otherwise
   */
  putBack(by: MemberId, at: Date, numbered: NextChange): void {
    const { removedUnder } = this;
    if (by === this.authorId || removedUnder === null || !this.isRemovedHere) throw new MessageNotFound();
    this.record(new MessagePutBack(at, this.id, by, removedUnder));
    this.undo(removedUnder, numbered);
  }

  /** Out of sight by a decision; the later one counts. Told again, it is no change. */
  takeAway(decisionId: string, standing: Exclude<MessageStanding, 'published'>, numbered: NextChange): void {
    if (decisionId === this.decisionId && standing === this.standing) return;
    this.standing = standing;
    this.decisionId = decisionId;
    this.change = numbered();
  }

  /** It waits already: that is the decision by which it does. */
  waitUnder(decisionId: string): void {
    if (this.standing === 'held') this.decisionId ??= decisionId;
  }

  /**
   * Approved, or restored. What its author took back stays taken back, of what was erased nothing comes back, and what they took
   * along is as if they had deleted it.
   */
  bringBack(numbered: NextChange): void {
    if (this.purgedAt !== null) return;
    const stays = this.takenAlong && this.standing !== 'published';
    this.standing = stays ? 'deleted' : 'published';
    if (!stays) this.shown = true;
    this.decisionId = null;
    this.change = numbered();
  }

  /**
   * What a decision took away is back once it has fallen, unless a later one took it away again.
   * @returns whether it is back
   */
  undo(decisionId: string, numbered: NextChange): boolean {
    if (this.removedUnder === decisionId) this.forgetRemoval();
    if (this.decisionId !== decisionId) return false;
    this.bringBack(numbered);
    return true;
  }

  /** Says something else by a decision of somebody else than its author. */
  sayInstead(text: MessageText, decisionId: Id<'Decision'>, change: number): void {
    const { source, html, plain } = this;
    this.replaced = replacing(this.replaced, decisionId, { source, html, plain });
    ({ source: this.source, html: this.html, plain: this.plain } = text);
    this.change = change;
  }

  /** The decision that replaced it does not hold any more: it says again what it would say without it. */
  unsay(decisionId: string, numbered: NextChange): void {
    const found = without(this.replaced, knownId<'Decision'>(decisionId));
    if (!found) return;
    this.replaced = found.left;
    if (!found.again) return; // it says what a later decision says
    ({ source: this.source, html: this.html, plain: this.plain } = found.again);
    this.change = numbered();
  }

  /** Two people agreed that nothing is left of it. @returns all that it says and ever said */
  purge(at: Date, change: number): readonly string[] {
    const { source, html, plain } = this;
    const all = [{ source, html, plain }, ...this.replaced.map(({ former }) => former)];
    this.source = '';
    this.html = '';
    this.plain = '';
    this.replaced = [];
    this.purgedAt = at;
    this.standing = 'deleted';
    this.forgetRemoval();
    this.unpin(change);
    return all.flatMap((one) => [one.source, one.plain]);
  }

  /** A passage went from it: whoever reads it is to read it anew. */
  readAnew(change: number): void {
    this.change = change;
  }

  /** @param wasRead others could read it before */
  private judge(words: JudgedWords, at: Date, wasRead: boolean): void {
    if (words.held) this.standing = 'held';
    const target = { kind: 'chat-message', id: this.id };
    for (const fact of factsOf(at, target, this.authorId, words, null, wasRead)) this.record(fact);
  }

  private forgetRemoval(): void {
    this.removedBy = this.removedAs = this.removedUnder = null;
  }

  private mustBeOf(member: MemberId): void {
    if (member !== this.authorId) throw new MessageNotFound();
  }

  private mustBeInSight(): void {
    if (!this.isInSight) throw new ChatRule('community.message-gone');
  }
}

const minutesSince = (then: Date, at: Date): number => (at.getTime() - then.getTime()) / 60_000;
