import { describe, expect, it } from '@jest/globals';
import { Channel, MAX_PINS } from '#domain/community/chat/channel';
import { ChannelChanged, MessageAddressed } from '#domain/community/chat/chat.facts';
import type { ChannelAsked } from '#domain/community/chat/channel-terms';
import type { ChannelId, MessageId } from '#domain/community/chat/ids';
import { EDIT_MINUTES, Message, WITHDRAW_HOURS } from '#domain/community/chat/message';
import { MessageText } from '#domain/community/chat/message-text';
import type { DecisionId } from '#domain/community/topics/ids';
import { UNJUDGED } from '#domain/shared/judged-words';
import { ContentHeld } from '#domain/community/words/words.facts';
import type { Actor, Permission } from '#domain/shared/actor';
import type { DomainError } from '#domain/shared/domain-error';
import type { Id, MemberId } from '#domain/shared/id';
import { signedIn } from '../../../../support/actors.ts';

const AT = new Date('2026-03-01T09:00:00Z');
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1000);
const somebody = (id: string, ...more: Permission[]): Actor =>
  signedIn(id, {
    grants: ['chat.read' as const, 'chat.write' as const, ...more].map((one) => [one, 'everywhere']),
  });
const AUTHOR = somebody('author');
const OTHER = somebody('other');
const STEERING = somebody('moderator', 'chat.steer');

const told = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const text = (raw: string) => MessageText.of(raw, (source) => ({ html: `<p>${source}</p>`, text: source }));

let made = 0;
const channel = (more: Partial<ChannelAsked> = {}): Channel => {
  made += 1;
  return Channel.open({
    id: `channel-${made}` as ChannelId,
    asked: {
      name: 'Le café',
      description: 'Pour se dire bonjour.',
      kind: 'public',
      branch: null,
      retentionDays: null,
      ...more,
    },
    at: AT,
  });
};
const say = (into: Channel, more: Partial<Parameters<Channel['take']>[0]> = {}): Message => {
  made += 1;
  return into.take({
    id: `message-${made}` as MessageId,
    clientId: `client-${made}`,
    actor: AUTHOR,
    text: text('Bonjour'),
    words: UNJUDGED,
    replyTo: null,
    lastAt: null,
    at: AT,
    ...more,
  });
};
const of = (actor: Actor): MemberId => actor.memberId!;

describe('a channel', () => {
  it('asks for a name, what it is for, a kind that is known, and the branch of a channel of one', () => {
    expect(channel().slug).toBe('le-cafe');
    expect(channel({ name: 'Nouveau' }).slug).toBe('salon-nouveau');
    expect(channel({ kind: 'branch', branch: 'music' }).visibleFor).toBe('branch:music');
    expect(channel({ kind: 'announcement' }).visibleFor).toBe('members');
    expect(told(() => channel({ name: 'x' }))).toBe('text.too-short');
    expect(told(() => channel({ kind: 'direct' }))).toBe('field.choice');
    expect(told(() => channel({ kind: 'branch' }))).toBe('community.branch-missing');
    expect(told(() => channel({ retentionDays: 0 }))).toBe('field.too-small');
    expect(told(() => channel({ retentionDays: 10_000 }))).toBe('field.too-large');
  });

  it('does not exist for who may not know of it', () => {
    const music = channel({ kind: 'branch', branch: 'music' });
    expect(told(() => music.mustBeKnownTo(AUTHOR))).toBe('community.channel-not-found');
    expect(told(() => music.mustBeKnownTo(signedIn('one', { audiences: ['branch:music'] })))).toBe('done');
  });

  it('gives each message the next place, and each change the next number', () => {
    const one = channel();
    const [first, second] = [say(one), say(one)];
    expect([first.position, second.position, one.end, one.latestChange]).toEqual([1, 2, 2, 2]);
    first.reactedTo(one.nextChange());
    expect([one.end, one.latestChange]).toEqual([2, 3]);
    one.tellReaders(AT);
    expect(one.pullFacts()).toEqual([new ChannelChanged(AT, one.id, 'members', 3)]);
  });

  it('takes announcements of those who make them alone, and nothing while it is locked but of who steers it', () => {
    const placard = channel({ kind: 'announcement' });
    expect(told(() => say(placard))).toBe('community.announcements-only');
    expect(told(() => say(placard, { actor: somebody('agent', 'chat.announce') }))).toBe('done');
    const one = channel();
    one.steer({ slowSeconds: 0, locked: true });
    expect(told(() => say(one))).toBe('community.channel-locked');
    expect(told(() => say(one, { actor: STEERING }))).toBe('done');
  });

  it('is slow for each, to the second, and not for who steers it', () => {
    const one = channel();
    one.steer({ slowSeconds: 30, locked: false });
    expect(told(() => say(one, { lastAt: AT, at: after(29) }))).toBe('community.channel-slow');
    expect(told(() => say(one, { lastAt: AT, at: after(30) }))).toBe('done');
    expect(told(() => say(one, { lastAt: null }))).toBe('done');
    expect(told(() => say(one, { lastAt: AT, at: after(1), actor: STEERING }))).toBe('done');
    expect(told(() => one.steer({ slowSeconds: -1, locked: false }))).toBe('field.too-small');
    expect(told(() => one.steer({ slowSeconds: 4_000, locked: false }))).toBe('field.too-large');
  });

  it('takes a poll that is for everybody who reads it, and among a few none', () => {
    const put = (into: Channel, ...audiences: string[]) =>
      told(() => say(into, { poll: { id: 'poll' as Id<'Poll'>, audiences } }));
    const music = channel({ kind: 'branch', branch: 'music' });
    expect([
      put(channel(), 'members'),
      put(channel(), 'public'),
      put(music, 'branch:film', 'branch:music'),
    ]).toEqual(['done', 'done', 'done']);
    expect([put(channel(), 'branch:music'), put(music, 'branch:film'), put(music, 'group:panel')]).toEqual([
      'community.poll-too-narrow',
      'community.poll-too-narrow',
      'community.poll-too-narrow',
    ]);
    const session = {
      title: 'Live',
      summary: '',
      opensAt: AT,
      closesAt: after(60),
      isAway: false,
      audience: 'members' as const,
    };
    const event = Channel.ofEvent({ id: 'event-1' as ChannelId, number: 1, session, at: AT });
    expect([put(event, 'members'), put(event, 'group:panel')]).toEqual(['done', 'community.poll-too-narrow']);
    const few = Channel.begin({
      id: 'few' as ChannelId,
      people: [of(AUTHOR), of(OTHER)],
      at: AT,
    });
    expect(put(few, 'public')).toBe('community.poll-not-here');
    expect(say(channel(), { poll: { id: 'poll' as Id<'Poll'>, audiences: ['public'] } }).pollId).toBe('poll');
    expect(say(channel()).pollId).toBeNull();
  });

  it('lets one answer what stands in it, and nothing else', () => {
    const [one, other] = [channel(), channel()];
    const there = say(one);
    expect(say(one, { replyTo: there }).replyTo).toBe(there.id);
    expect(told(() => say(other, { replyTo: there }))).toBe('community.message-elsewhere');
    there.withdraw({ by: of(AUTHOR), change: 9, at: AT });
    expect(told(() => say(one, { replyTo: there }))).toBe('community.message-gone');
  });

  it('has room for twenty pins', () => {
    expect(told(() => channel().mustHaveRoomForPin(MAX_PINS - 1))).toBe('done');
    expect(told(() => channel().mustHaveRoomForPin(MAX_PINS))).toBe('community.too-many-pins');
  });
});

describe('a message', () => {
  const mended = (one: Message, by: Actor, at: Date) =>
    told(() => one.edit({ by: of(by), text: text('Bonsoir'), words: UNJUDGED, change: 5, at }));

  it('has words, not too many', () => {
    expect(text('  👍  ').source).toBe('👍');
    expect(told(() => text('   '))).toBe('text.missing');
    expect(told(() => text('x'.repeat(2_001)))).toBe('text.too-long');
  });

  it('is mended by its author for a quarter of an hour, and taken back for a day', () => {
    const one = say(channel());
    expect(mended(one, OTHER, AT)).toBe('community.message-not-found');
    expect(mended(one, AUTHOR, after(EDIT_MINUTES * 60))).toBe('done');
    expect(mended(one, AUTHOR, after(EDIT_MINUTES * 60 + 1))).toBe('community.message-settled');
    const back = (by: Actor, at: Date) => told(() => one.withdraw({ by: of(by), change: 6, at }));
    expect(back(OTHER, AT)).toBe('community.message-not-found');
    expect(back(AUTHOR, after(WITHDRAW_HOURS * 3_600 + 1))).toBe('community.message-late');
    expect(back(AUTHOR, after(WITHDRAW_HOURS * 3_600))).toBe('done');
    expect([one.isInSight, back(AUTHOR, AT), mended(one, AUTHOR, AT)]).toEqual([
      false,
      'community.message-gone',
      'community.message-gone',
    ]);
  });

  it('waits for a moderator where its words have to, also once it is mended', () => {
    const held = { rule: 'a-rule', words: ['word'], score: 1, priority: 0, because: null };
    const one = say(channel(), { words: { findings: [], held } });
    expect(one.isInSight).toBe(false);
    expect(told(() => one.mustBeKnownTo(OTHER))).toBe('community.message-not-found');
    expect(told(() => one.mustBeKnownTo(AUTHOR))).toBe('done');
    expect(one.pullFacts()).toEqual([
      new ContentHeld(AT, { kind: 'chat-message', id: one.id }, held, null, false),
    ]);
    expect(one).toMatchObject({ standing: 'held', shown: false });
    one.takeAway('decision', 'held', () => 2);
    expect(one).toMatchObject({ standing: 'held', shown: false });
    one.bringBack(() => 3);
    expect(one).toMatchObject({ standing: 'published', shown: true });
    const other = say(channel());
    other.edit({ by: of(AUTHOR), text: text('Autre'), words: { findings: [], held }, change: 3, at: AT });
    expect(other.isInSight).toBe(false);
    expect(other.pullFacts()).toContainEqual(expect.objectContaining({ heldFor: held, wasRead: true }));
  });

  it('that waits is told to whom it names once it is let through, and not before', () => {
    const held = { rule: 'a-rule', words: ['word'], score: 1, priority: 0, because: null };
    const there = channel();
    const named = { text: { ...text('@ada'), mentions: ['ada'] } as never };
    const told = (message: ReturnType<typeof say>) =>
      message.pullFacts().filter((fact) => fact instanceof MessageAddressed);
    expect(told(say(there, named))).toMatchObject([{ at: AT, mentions: ['ada'] }]);
    const waits = say(there, { ...named, words: { findings: [], held } });
    expect(told(waits)).toEqual([]);
    waits.bringBack(() => 3);
    there.introduce(waits, ['ada'], after(60));
    expect(told(waits)).toMatchObject([{ at: after(60), mentions: ['ada'] }]);
  });

  it('comes back with the decision that took it away, unless a later one did again or its author', () => {
    const one = say(channel());
    one.takeAway('first', 'hidden', () => 2);
    one.takeAway('second', 'deleted', () => 3);
    one.undo('first', () => 4);
    expect(one.isInSight).toBe(false);
    one.undo('second', () => 5);
    expect(one.isInSight).toBe(true);
    one.withdraw({ by: of(AUTHOR), change: 6, at: AT });
    one.takeAway('third', 'hidden', () => 7);
    one.undo('third', () => 8);
    expect(one.isInSight).toBe(false);
  });

  it('that was removed where it stands is removed there again once a later decision has fallen', () => {
    const there = channel();
    const one = say(there);
    const removal = { ground: null, reason: 'Off the point.', decisionId: 'first' as DecisionId };
    there.remove(one, { by: of(STEERING), role: 'moderator', ...removal, at: AT });
    expect([one.isRemovedHere, one.removedHereAs]).toEqual([true, 'moderator']);
    one.takeAway('second', 'deleted', () => 3);
    expect([one.isRemovedHere, one.removedHereAs]).toEqual([false, null]);
    one.undo('second', () => 4);
    one.takeAway('first', 'hidden', () => 5);
    expect([one.isRemovedHere, one.removedHereAs]).toEqual([true, 'moderator']);
    there.putBack(one, of(STEERING), AT);
    expect(one).toMatchObject({ isInSight: true, removedBy: null, removedAs: null, removedUnder: null });
  });

  it('numbers as many changes as are made at once', () => {
    const there = channel();
    const { latestChange } = there;
    expect([there.nextChanges(3), there.nextChange()]).toEqual([latestChange + 1, latestChange + 4]);
  });

  it('says again what a decision replaced, which is no change while a later one says something else', () => {
    const one = say(channel());
    const numbers: number[] = [];
    const next = () => (numbers.push(9), 9);
    one.sayInstead(text('Bonjour à tous'), 'first' as Id<'Decision'>, 2);
    one.sayInstead(text('Bonsoir'), 'second' as Id<'Decision'>, 3);
    one.unsay('first', next);
    expect([one.text, numbers]).toEqual(['Bonsoir', []]);
    one.unsay('second', next);
    one.unsay('second', next);
    expect([one.text, numbers]).toEqual(['Bonjour', [9]]);
  });

  it('that waits tells whoever judges it that its author took it back', () => {
    const held = { rule: 'a-rule', words: ['word'], score: 1, priority: 0, because: null };
    const one = say(channel(), { words: { findings: [], held } });
    one.withdraw({ by: of(AUTHOR), change: 3, at: AT });
    expect(one.pullFacts().map(({ name }) => name)).toEqual(['content-held', 'content-taken-back']);
  });

  it('loses its pin when it is taken back, and takes none after', () => {
    const one = say(channel());
    one.pin({ by: of(STEERING), change: 2, at: AT });
    expect(one.isPinned).toBe(true);
    one.withdraw({ by: of(AUTHOR), change: 3, at: AT });
    expect(one.isPinned).toBe(false);
    expect(told(() => one.pin({ by: of(STEERING), change: 4, at: AT }))).toBe('community.message-gone');
    expect(told(() => one.reactedTo(4))).toBe('community.message-gone');
  });
});
