import { describe, expect, it } from '@jest/globals';
import { type Branch, branchesOf } from '#domain/shared/branch';
import { Bio, Member } from '#domain/community/members/member';
import { DEFAULT_NOTIFY, notifyFrom, notifyOf } from '#domain/community/members/preferences';
import { Pseudonym } from '#domain/community/members/pseudonym';
import { regionOf } from '#domain/community/members/region';

const at = new Date('2026-01-02T03:04:05Z');
const register = (name: string, founder = false) =>
  Member.register({
    id: '01920000-0000-7000-8000-00000000abcd' as never,
    pseudonym: Pseudonym.of(name, (text) => text),
    branches: ['music'],
    language: 'fr',
    charterVersion: '1',
    at,
    founder,
  });

describe('a member', () => {
  it('registers as pending, which is told, and becomes active once', () => {
    const member = register('Plume du Rhône', true);
    expect(member).toMatchObject({
      status: 'pending',
      role: 'member',
      publicName: { handle: 'plume-du-rhone' },
    });
    expect(member.pullFacts()).toEqual([
      expect.objectContaining({ name: 'member-registered', founder: true, at }),
    ]);
    member.activate();
    expect(member).toMatchObject({ status: 'active' });
  });

  it('who was banned does not become active by a late confirmation', () => {
    const member = register('Plume');
    Object.assign(member, { status: 'banned' });
    member.activate();
    expect(member).toMatchObject({ status: 'banned' });
  });

  it('has an address also without a Latin letter', () =>
    expect(register('美咲')).toMatchObject({ publicName: { handle: 'm-0000abcd' } }));

  it('needs a charter', () =>
    expect(() =>
      Member.register({
        id: 'x' as never,
        pseudonym: Pseudonym.of('Ab', (text) => text),
        branches: [],
        language: 'fr',
        charterVersion: '',
        at,
      }),
    ).toThrow('text.missing'));

  it('holds each branch since it was taken, and anew where it was left', () => {
    const member = register('Plume');
    const take = (branches: readonly Branch[], hours: number) => {
      const profile = { branches, region: null, bio: Bio.of('', String), isPublic: false };
      member.describe(profile, new Date(at.getTime() + hours * 3_600_000));
      return (member as unknown as { heldBranches: { branchesSince: object } }).heldBranches.branchesSince;
    };
    expect(take(['music'], 1)).toEqual({});
    expect(take(['music', 'film'], 2)).toEqual({ film: '2026-01-02T05:04:05.000Z' });
    expect(take(['film'], 3)).toEqual({ film: '2026-01-02T05:04:05.000Z' });
    expect(take(['music'], 4)).toEqual({ music: '2026-01-02T07:04:05.000Z' });
  });

  it('says nothing of themselves once they left', () => {
    const member = register('Plume');
    const profile = { branches: [], region: null, bio: Bio.of('I paint boats.', String), isPublic: true };
    member.leave({ neutral: Pseudonym.of('Former', (text) => text), at });
    expect(() => member.describe(profile, at)).toThrow('No such member');
    expect(member).toMatchObject({ isPublic: false });
  });

  it('hands over the picture that is no longer shown', () => {
    const member = register('Plume');
    expect(member.showAvatar({ key: 'a', likeness: '10' }, at)).toBeNull();
    expect(member.showAvatar({ key: 'b', likeness: '20' }, at)).toBe('a');
    expect(member.showAvatar(null, at)).toBe('b');
  });
});

describe('what a member tells', () => {
  it('branches are each once, in one order, and at least one', () => {
    expect(branchesOf(['film', 'writing', 'film'])).toEqual(['writing', 'film']);
    expect(() => branchesOf([])).toThrow('community.branch-missing');
    expect(() => branchesOf(['film', 'Film'])).toThrow('community.branch-unknown');
  });

  it('a region is one of the list, with either apostrophe, or none', () => {
    expect(regionOf("Provence-Alpes-Côte d'Azur")).toBe('Provence-Alpes-Côte d’Azur');
    expect(regionOf('I\u0302le-de-France')).toBe('Île-de-France');
    expect([regionOf(''), regionOf(null), regionOf(undefined)]).toEqual([null, null, null]);
    expect(() => regionOf('Ile de France')).toThrow('community.region-unknown');
  });

  it('a biography has 1,000 characters at most, and an empty one is not rendered', () => {
    expect(Bio.of('🎨'.repeat(1000), (text) => text).source).toHaveLength(2000);
    expect(() => Bio.of('🎨'.repeat(1001), (text) => text)).toThrow('text.too-long');
    expect(Bio.of('  ', () => 'never').html).toBe('');
  });
});

describe('what a member is told of', () => {
  it('is what was ticked, and nothing else', () => {
    const matrix = notifyOf(['reply:site', 'reply:email:digest', 'mention:email:at-once']);
    expect(matrix.reply).toEqual({ site: true, email: 'digest' });
    expect(matrix.mention).toEqual({ site: false, email: 'at-once' });
    expect(matrix.acceptance).toEqual({ site: false, email: 'never' });
    for (const pair of ['reply:fax', 'reply:email', 'reply:email:sometimes', 'nothing:site'])
      expect(() => notifyOf([pair])).toThrow('community.notify-unknown');
  });

  it('is what was taken away and what is to be done, on the site whatever was ticked', () => {
    const kept = notifyOf(['official-rule:email:never']);
    expect(kept.removed).toEqual({ site: true, email: 'never' });
    expect(kept['official-rule']).toEqual({ site: true, email: 'never' });
    expect(notifyOf([], kept).removed).toEqual({ site: true, email: 'never' });
    expect(notifyFrom({ removed: { site: false } }).removed.site).toBe(true);
  });

  it('is never a mail of its own about what was taken away: the statement of reasons is that mail', () => {
    expect(notifyFrom({ removed: { email: 'at-once' } }).removed.email).toBe('never');
    expect(() => notifyOf(['removed:email:at-once'])).toThrow('community.notify-unknown');
  });

  it('leaves duties as they are where the form had none', () => {
    const kept = notifyOf(['official-rule:email:never']);
    expect(notifyOf(['reply:site'], kept)['official-rule'].email).toBe('never');
    expect(notifyOf(['reply:site'])['official-rule'].email).toBe('at-once');
  });

  it('falls back to the defaults for kinds that came later, and for broken rows', () => {
    expect(notifyFrom({})).toEqual(DEFAULT_NOTIFY);
    expect(notifyFrom(null)).toEqual(DEFAULT_NOTIFY);
    const broken = { reply: { site: false, fax: true }, quote: { site: 'no', email: 'fax' }, gone: 1 };
    expect(notifyFrom(broken)).toEqual({
      ...DEFAULT_NOTIFY,
      reply: { ...DEFAULT_NOTIFY.reply, site: false },
    });
  });
});
