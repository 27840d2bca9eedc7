import { describe, expect, it } from '@jest/globals';
import { mustBeLevelWithAuthor, NobodyAbove, Outranked } from '#domain/moderation/review/measure';
import { Actor, type Role } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';

const ME = '019a0000-0000-7000-8000-000000000001' as MemberId;
const as = (role: Role) => Actor.member(ME, role, new Map(), []);

describe('masking a passage until somebody above its author decides', () => {
  it.each([
    ['moderator', 'agent'],
    ['moderator', 'moderator'],
    ['community_manager', 'community_manager'],
  ] as const)('is done by a %s to what a %s wrote', (role, author) => {
    expect(() => mustBeLevelWithAuthor(as(role), author)).not.toThrow();
  });

  it('is not done to what somebody above wrote', () => {
    expect(() => mustBeLevelWithAuthor(as('moderator'), 'community_manager')).toThrow(Outranked);
  });

  it('is not done where nobody is above the author: nobody could decide', () => {
    expect(() => mustBeLevelWithAuthor(as('administrator'), 'administrator')).toThrow(NobodyAbove);
  });
});
