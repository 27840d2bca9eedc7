import { describe, expect, it } from '@jest/globals';
import { DEFAULT_WRITE_LIMITS, WriteLimit } from '#application/community/topics/write-limit.policy';
import type { ThrottleRule } from '#application/shared/ports';
import type { Role } from '#domain/shared/actor';
import { Actor, SignInNeeded } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';

function limit(isNew: boolean) {
  const hits: (ThrottleRule & { key: string })[] = [];
  const throttle = {
    hit: async (rule: ThrottleRule, key: string) => void hits.push({ ...rule, key }),
    hitAll: async (rules: readonly ThrottleRule[], key: string) =>
      void hits.push(...rules.map((rule) => ({ ...rule, key }))),
    forget: async () => {},
  };
  return {
    hits,
    writes: new WriteLimit(throttle, { of: async () => (isNew ? 0 : 1) }, DEFAULT_WRITE_LIMITS),
  };
}
const actor = (role: Role) => Actor.member('m' as MemberId, role, new Map(), []);

describe('how much one member may write', () => {
  it('is 60 texts an hour, 10 for a newcomer', async () => {
    for (const [role, isNew, allowed] of [
      ['member', false, 60],
      ['member', true, 10],
      ['ambassador', true, 60],
    ] as const) {
      const { hits, writes } = limit(isNew);
      await writes.countText(actor(role));
      expect(hits).toEqual([{ name: 'community.write', limit: allowed, windowSeconds: 3_600, key: 'm' }]);
    }
  });

  it('is not counted for who works for the organisation', async () => {
    const { hits, writes } = limit(true);
    for (const role of ['agent', 'moderator', 'community_manager', 'administrator'] as const)
      await writes.countText(actor(role));
    expect(hits).toEqual([]);
  });

  it('is 10 previews a minute, and marks are counted apart', async () => {
    const { hits, writes } = limit(false);
    await writes.countPreview(actor('member'));
    await writes.countMark(actor('member'));
    expect(hits).toMatchObject([
      { name: 'community.preview', limit: 10, windowSeconds: 60 },
      { name: 'community.mark', limit: 300, windowSeconds: 3_600 },
    ]);
  });

  it('is nothing for a visitor', async () => {
    const { writes } = limit(false);
    await expect(writes.countText(Actor.visitor(new Map()))).rejects.toThrow(SignInNeeded);
  });

  it('is two private conversations a day for a newcomer, and as many as the team wants', async () => {
    const [fresh, team] = [limit(true), limit(true)];
    await fresh.writes.countConversation(actor('member'));
    await team.writes.countConversation(actor('agent'));
    expect(fresh.hits).toEqual([
      { name: 'community.conversations', limit: 2, windowSeconds: 86_400, key: 'm' },
    ]);
    expect(team.hits).toEqual([]);
  });
});

it('what came of a text is told also where nothing of it can be given back', async () => {
  const broken = async (_: ThrottleRule, __: string, times?: number) => {
    if (times === -1) throw new Error('Nobody counts');
  };
  const throttle = { hit: broken, hitAll: async () => {}, forget: async () => {} };
  const writes = new WriteLimit(throttle, { of: async () => 1 as const }, DEFAULT_WRITE_LIMITS);
  const refused = writes.countingPost(actor('member'), () => Promise.reject(new Error('Refused')));
  await expect(refused).rejects.toThrow('Refused');
  const saidAlready = writes.countingPost(actor('member'), async (nothingNew) => {
    nothingNew();
    return 'said already';
  });
  expect(await saidAlready).toBe('said already');
});
