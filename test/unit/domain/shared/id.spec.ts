import { describe, expect, it } from '@jest/globals';
import { type Id, knownId, knownIds, type MemberId } from '../../../../src/domain/shared/id.ts';

const follow = (memberId: MemberId, topicId: Id<'Topic'>) => [memberId, topicId];

describe('an id that the system wrote itself', () => {
  it('is what it is said to be the id of', () => {
    expect(follow(knownId<'Member'>('m'), knownId<'Topic'>('t'))).toEqual(['m', 't']);
    // @ts-expect-error a topic is not a member
    expect(follow(knownId<'Topic'>('t'), knownId<'Topic'>('t'))).toEqual(['t', 't']);
    // @ts-expect-error what it is the id of is not guessed from where it goes
    expect(follow(knownId('m'), knownId<'Topic'>('t'))).toEqual(['m', 't']);
  });

  it('stays away where there is none', () => {
    expect(knownId<'Member'>(null)).toBeNull();
    const perhaps: string | null = null;
    // @ts-expect-error nobody is not a member
    const member: MemberId = knownId<'Member'>(perhaps);
    expect(member).toBeNull();
  });

  it('comes in numbers, in the order in which they were told', () => {
    const members: MemberId[] = knownIds<'Member'>(new Set(['m', 'n']));
    expect(members).toEqual(['m', 'n']);
    // @ts-expect-error what they are the ids of is not guessed either
    const guessed: MemberId[] = knownIds(['m']);
    expect(guessed).toEqual(['m']);
  });
});
