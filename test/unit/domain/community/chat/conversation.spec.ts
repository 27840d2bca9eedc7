import { describe, expect, it } from '@jest/globals';
import { Channel } from '#domain/community/chat/channel';
import { conversationPeople } from '#domain/community/chat/conversation';
import type { ChannelId } from '#domain/community/chat/ids';
import { type Actor, ownCircle } from '#domain/shared/actor';
import type { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import { signedIn } from '../../../../support/actors.ts';

const AT = new Date('2026-03-01T09:00:00Z');
const id = (name: string) => name as MemberId;
const somebody = (name: string, ...more: string[]): Actor =>
  signedIn(name, { audiences: [ownCircle(id(name)), 'staff', ...more] });
const told = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as DomainError).code;
  }
};
const begun = (...people: string[]) =>
  Channel.begin({ id: 'conversation' as ChannelId, people: people.map(id), at: AT });

describe('a private conversation', () => {
  it('is known to the people in it, and to nobody who knows of everything else', () => {
    const conversation = begun('ann', 'ben');
    for (const [name, known] of [
      ['ann', 'done'],
      ['ben', 'done'],
      ['an', 'community.channel-not-found'],
      ['cem', 'community.channel-not-found'],
    ] as const)
      expect([name, told(() => conversation.mustBeKnownTo(somebody(name)))]).toEqual([name, known]);
  });

  it('takes in who is welcomed once, up to eight, and lets go who leaves', () => {
    const conversation = begun('a', 'b', 'c', 'd', 'e', 'f', 'g');
    expect([conversation.welcome(id('h')), conversation.welcome(id('h'))]).toEqual([true, false]);
    expect(told(() => conversation.welcome(id('i')))).toBe('community.conversation-full');
    conversation.letGo(id('a'));
    expect(conversation.people).toEqual(['b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(told(() => conversation.mustBeKnownTo(somebody('a')))).toBe('community.channel-not-found');
    for (const one of conversation.people) conversation.letGo(one);
    expect([conversation.people, told(() => conversation.mustBeKnownTo(somebody('b')))]).toEqual([
      [],
      'community.channel-not-found',
    ]);
  });

  it('is run by nobody', () => {
    const conversation = begun('ann', 'ben');
    expect(told(() => conversation.steer({ slowSeconds: 0, locked: true }))).toBe(
      'community.channel-not-found',
    );
    expect(
      told(() => conversation.describe({ name: 'Ours', description: 'Ours alone.', retentionDays: 1 })),
    ).toBe('community.channel-not-found');
  });

  it('is between two at least and eight at most, each counted once', () => {
    const people = (...others: string[]) => conversationPeople(id('ann'), others.map(id));
    expect(people('ben', 'ben', 'ann')).toEqual(['ann', 'ben']);
    expect(told(() => people('ann'))).toBe('community.conversation-alone');
    expect(told(() => people(...'bcdefghi'))).toBe('community.conversation-people');
  });
});
