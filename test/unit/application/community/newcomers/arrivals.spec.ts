import { describe, expect, it } from '@jest/globals';
import { ArrivalsGate } from '#application/community/newcomers/arrivals.gate';
import type { Printed } from '#application/community/newcomers/newcomers.port';
import {
  ANY_TEXT,
  type ArrivingKind,
  type ArrivingText,
  SENT_AROUND,
} from '#application/community/published/arriving-texts.api';
import { WriteLimit, DEFAULT_WRITE_LIMITS } from '#application/community/topics/write-limit.policy';
import type { TrustLevel } from '#domain/community/members/trust';
import { FIRST_NEWCOMER_RULE } from '#domain/community/newcomers/newcomer-rule';

const AT = new Date('2026-05-04T10:00:00Z');
const IDEA: ArrivingKind = { ...ANY_TEXT, kind: 'idea' };
const TOLD_TO_FEW: ArrivingKind = { kind: 'trial-feedback', isCounted: false, asks: SENT_AROUND };

/** A gate before somebody of one level with so many texts, where so many texts are alike. */
function gate({ trust = 0 as TrustLevel, posts = 0, copies = 0, sameHost = 0 } = {}) {
  const hit: string[] = [];
  const kept: Printed[] = [];
  const author = { trust, posts, joinedAt: new Date(0), email: 'lea@example.fr' };
  const levels = { of: async () => trust };
  const throttle = {
    hit: async ({ name }: { name: string }, _: string, times = 1) =>
      void hit.push(times < 0 ? `${name} back` : name),
    hitAll: async (rules: readonly { name: string }[]) => void hit.push(...rules.map(({ name }) => name)),
  } as never;
  const arrivals = new ArrivalsGate(
    { of: async () => ({ author, rule: FIRST_NEWCOMER_RULE }) },
    {
      countAndKeep: async (print) => {
        kept.push(print);
        return { copies, sameHost };
      },
      forgetBefore: async () => {},
    },
    new WriteLimit(throttle, levels, DEFAULT_WRITE_LIMITS),
    levels,
    'https://site.example',
  );
  return { arrivals, hit, kept };
}
const text = (more: Partial<ArrivingText> = {}): ArrivingText => ({
  kind: IDEA,
  id: 'idea-1',
  writer: { memberId: 'lea', role: 'member' },
  folded: 'a few words',
  links: [],
  isEdit: false,
  elsewhere: async () => 0,
  at: AT,
  ...more,
});
const LINK = 'https://elsewhere.example/a';

describe('whatever a member writes', () => {
  it('waits where it is their first, unless others read something of theirs in another place', async () => {
    expect(await gate().arrivals.whyItWaits(text())).toMatchObject({
      why: 'first-post',
      rule: 'newcomer-first-post',
      priority: 0,
      because: null,
    });
    expect(await gate().arrivals.whyItWaits(text({ elsewhere: async () => 1 }))).toBeNull();
    expect(await gate({ posts: 1 }).arrivals.whyItWaits(text())).toBeNull();
    expect(await gate({ trust: 1 }).arrivals.whyItWaits(text())).toBeNull();
  });

  it('waits again as another text where nothing else of theirs is read, and counts what is read in another place', async () => {
    const rewritten = (elsewhere: number) =>
      text({ isEdit: true, isRewritten: true, elsewhere: async () => elsewhere });
    expect((await gate().arrivals.whyItWaits(rewritten(1)))?.why).toBe('first-post');
    expect(await gate().arrivals.whyItWaits(rewritten(2))).toBeNull();
    expect((await gate({ posts: 1 }).arrivals.whyItWaits(rewritten(0)))?.why).toBe('first-post');
    expect(await gate({ posts: 1 }).arrivals.whyItWaits(rewritten(1))).toBeNull();
    expect(await gate({ posts: 2 }).arrivals.whyItWaits(rewritten(0))).toBeNull();
  });

  it('waits with a link among their first, and with the gravest reason first', async () => {
    const linked = text({ links: [LINK], elsewhere: async () => 2 });
    expect((await gate().arrivals.whyItWaits(linked))?.why).toBe('first-links');
    expect((await gate({ sameHost: 5 }).arrivals.whyItWaits(linked))?.why).toBe('link-flood');
    expect((await gate({ trust: 2, copies: 2 }).arrivals.whyItWaits(text()))?.why).toBe('copy');
    const own = text({ links: ['https://site.example/aide'], elsewhere: async () => 1 });
    expect(await gate().arrivals.whyItWaits(own)).toBeNull();
  });

  it('waits for nothing that its kind does not ask', async () => {
    const told = text({ kind: TOLD_TO_FEW, links: [LINK] });
    expect(await gate().arrivals.whyItWaits(told)).toBeNull();
    expect((await gate({ copies: 2 }).arrivals.whyItWaits(told))?.why).toBe('copy');
  });

  it('is refused beside its field where it cannot wait', async () => {
    const standing = { ...text({ isEdit: true, links: [LINK] }), field: 'body' };
    await expect(gate().arrivals.mustStand(standing)).rejects.toThrow('body: community.arrival-first-links');
    await expect(gate({ trust: 3 }).arrivals.mustStand(standing)).resolves.toBeUndefined();
  });

  it('waits for nobody of the team, and is remembered by its print where copies count', async () => {
    const staff = gate({ copies: 9 });
    expect(await staff.arrivals.whyItWaits(text({ writer: { memberId: 'a', role: 'agent' } }))).toBeNull();
    expect(staff.kept).toEqual([]);
    const member = gate();
    await member.arrivals.whyItWaits(text());
    expect(member.kept).toEqual([expect.objectContaining({ postId: 'idea-1', authorId: 'lea', at: AT })]);
  });
});

describe('the limits of a level', () => {
  const admitted = (kind: ArrivingKind, isEdit: boolean, links: readonly string[] = []) => {
    const { arrivals, hit } = gate();
    const writer = { memberId: 'lea', role: 'member' };
    const admitted = { kind, writer, links, field: 'body' };
    const done = isEdit ? arrivals.admitChange(admitted) : arrivals.admitting(admitted, async () => {});
    return done.then(() => hit);
  };

  it('do not count what is refused or goes wrong while it is written; that somebody tried is counted', async () => {
    const { arrivals, hit } = gate();
    const writer = { memberId: 'lea', role: 'member' };
    const refused = arrivals.admitting({ kind: IDEA, writer, links: [], field: 'body' }, async () => {
      throw new Error('closed meanwhile');
    });
    await expect(refused).rejects.toThrow('closed meanwhile');
    expect(hit).toEqual(['community.write', 'community.posts', 'community.posts back']);
  });

  it('count a text with those of the forum, an edit as a text that is changed, and no kind that is not counted', async () => {
    expect(await admitted(IDEA, false)).toEqual(['community.write', 'community.posts']);
    expect(await admitted(IDEA, true)).toEqual(['community.write']);
    expect(await admitted(TOLD_TO_FEW, false)).toEqual([]);
  });

  it('refuse more links than the level allows, beside the text, whatever its kind', async () => {
    const links = [1, 2, 3].map((one) => `https://elsewhere.example/${one}`);
    for (const kind of [IDEA, TOLD_TO_FEW])
      await expect(admitted(kind, false, links)).rejects.toThrow('body: community.too-many-links');
    expect(await admitted(IDEA, false, ['https://site.example/a', ...links.slice(1)])).toHaveLength(2);
  });
});
