import { describe, expect, it } from '@jest/globals';
import { LEVEL_LIMITS } from '#domain/community/members/level-limits';
import { type Counted, markOf, TRUST_LEVELS, trustOf } from '#domain/community/members/trust';

const RELIABLE: Counted = {
  confirmed: true,
  posts: 40,
  keptPosts: 20,
  helped: 9,
  validated: 3,
  activeDays: 12,
  marks: 0,
  sanctions: 0,
};
const levelWith = (more: Partial<Counted>) => trustOf({ ...RELIABLE, ...more }).level;
const missingWith = (more: Partial<Counted>) => trustOf({ ...RELIABLE, ...more }).missing;

describe('the level of trust', () => {
  it('is never more than 3 by figures alone', () => {
    expect(trustOf(RELIABLE)).toEqual({ level: 3, missing: [] });
  });

  it.each([
    [0, 'address not confirmed', { confirmed: false }],
    [0, 'nothing written that stands', { posts: 0 }],
    [0, 'a sanction of late', { sanctions: 1 }],
    [1, 'four posts kept', { keptPosts: 4 }],
    [1, 'one member helped, however often', { helped: 1 }],
    [1, 'two days', { activeDays: 2 }],
    [1, 'two posts taken away', { marks: 2 }],
    [2, 'two validated answers', { validated: 2 }],
    [2, 'one of twenty taken away', { posts: 19, marks: 1 }],
    [3, 'one of twenty-one taken away', { posts: 20, marks: 1 }],
  ])('is %i with %s', (level, _why, more) => {
    expect(levelWith(more)).toBe(level);
  });

  it('is not bought by quantity: a thousand posts that helped nobody give no more than the first level', () => {
    expect(levelWith({ posts: 1000, keptPosts: 1000, helped: 0, validated: 0, activeDays: 300 })).toBe(1);
  });

  it('says all that the next level lacks, with how much there is', () => {
    expect(missingWith({ keptPosts: 2, helped: 1 })).toEqual([
      { what: 'keptPosts', has: 2, takes: 5 },
      { what: 'helped', has: 1, takes: 2 },
    ]);
  });

  it('falls for what was taken away and for sanctions, not for friendly words or tidying', () => {
    expect(['hide', 'delete', 'rename', 'warn'].map(markOf)).toEqual(['mark', 'mark', 'mark', 'mark']);
    expect(['silence', 'suspend', 'ban'].map(markOf)).toEqual(['sanction', 'sanction', 'sanction']);
    expect(
      ['purge', 'remind', 'move', 'lock', 'edit', 'mask', 'hold', 'keep', 'restore', 'approve'].map(markOf),
    ).toEqual(Array.from({ length: 10 }, () => null));
  });
});

describe('limits of levels', () => {
  it('are two links and five posts a day for newcomers', () => {
    expect(LEVEL_LIMITS[0]).toMatchObject({ linksPerPost: 2, postsPerDay: 5 });
  });
  it('never shrink as trust grows', () => {
    for (const level of TRUST_LEVELS.slice(1))
      for (const [what, limit] of Object.entries(LEVEL_LIMITS[level]))
        expect(limit).toBeGreaterThanOrEqual(LEVEL_LIMITS[(level - 1) as 0][what as 'linksPerPost']);
  });
});
