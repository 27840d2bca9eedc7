import { describe, expect, it } from '@jest/globals';
import { mustBeKeepable } from '#domain/community/distance/distance';
import type { MemberId } from '#domain/shared/id';

const me = 'me' as MemberId;
const other = 'other' as MemberId;

describe('whom a member keeps at a distance', () => {
  it.each(['member', 'ambassador'])('may be a %s', (role) => {
    expect(() => mustBeKeepable(me, { id: other, role })).not.toThrow();
  });
  it.each(['agent', 'moderator', 'community_manager', 'administrator'])('is never an %s', (role) => {
    expect(() => mustBeKeepable(me, { id: other, role })).toThrow('community.distance-from-team');
  });
  it('is never oneself', () => {
    expect(() => mustBeKeepable(me, { id: me, role: 'member' })).toThrow('community.distance-from-oneself');
  });
});
