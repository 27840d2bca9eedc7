import { describe, expect, it } from '@jest/globals';
import type { Audience } from '#domain/community/categories/category';
import { CategoryAudienceChanged } from '#domain/community/categories/category.facts';
import { category, moderator, refusal, topicWith } from '../topics/forum-of-paper.ts';

const text = (audience: Audience, kinds: ('question' | 'discussion')[] = ['question']) => ({
  name: 'Space',
  description: '',
  guidance: '',
  icon: 'folder',
  kinds,
  audience,
  position: 0,
});
const at = new Date('2026-03-02T09:00:00Z');
const alone = { parent: null, children: [], isReceiving: false, at };

describe('a category', () => {
  it('is nested two deep at most', () => {
    const child = category({ parent: category() });
    expect(refusal(() => category({ parent: child }))).toBe('community.category-too-deep');
  });

  it('is never open to more people than the one above', () => {
    const verdicts = (outer: Audience) =>
      (['public', 'members', 'branch:music', 'staff'] as const).map(
        (audience) =>
          typeof refusal(() => category({ audience, parent: category({ audience: outer }) })) !== 'string',
      );
    expect(verdicts('public')).toEqual([true, true, true, true]);
    expect(verdicts('members')).toEqual([false, true, true, true]);
    expect(verdicts('branch:music')).toEqual([false, false, true, false]);
    expect(verdicts('staff')).toEqual([false, false, false, true]);
  });

  it('takes known kinds, each once, a known audience, and a place that can be counted', () => {
    const made = (more: object) =>
      refusal(() => {
        const space = category();
        space.describe({ ...text('public'), ...more }, alone);
        return [...space.allowedKinds, space.audienceOfTopics];
      });
    expect(made({ kinds: ['discussion', 'question', 'question'] })).toEqual([
      'question',
      'discussion',
      'public',
    ]);
    expect(made({ audience: 'branch:film' })).toEqual(['question', 'branch:film']);
    expect([
      made({ kinds: [] }),
      made({ kinds: ['question', 'nonsense'] }),
      made({ audience: 'branch:dance' }),
      made({ audience: 'everybody' }),
      made({ position: -1 }),
      made({ position: -3.5 }),
      made({ position: Number.NaN }),
      made({ position: 10_001 }),
    ]).toEqual([
      'list.missing',
      'field.choice',
      'field.choice',
      'field.choice',
      'field.too-small',
      'field.integer',
      'field.integer',
      'field.too-large',
    ]);
  });

  it('says whether its topics must follow to another audience', () => {
    const space = category();
    expect(space.describe(text('public'), alone)).toBe(false);
    expect(space.pullFacts()).toEqual([]);
    const renamed = { ...text('members'), name: 'Members alone' };
    expect(space.describe(renamed, alone)).toBe(true);
    expect(space.audienceOfTopics).toBe('members');
    expect(space.pullFacts()).toEqual([
      new CategoryAudienceChanged(at, space.id, 'members', 'public', text('public').name),
    ]);
  });

  it('is neither opened beyond its parent nor narrowed past its children', () => {
    const parent = category({ audience: 'members' });
    const child = category({ audience: 'members', parent });
    expect(refusal(() => child.describe(text('public'), { ...alone, parent }))).toBe(
      'community.audience-too-wide',
    );
    expect(refusal(() => parent.describe(text('staff'), { ...alone, children: [child] }))).toBe(
      'community.audience-too-wide',
    );
  });

  it('takes no topic while it is closed, neither a new one nor one that is moved there, and does again once it is reopened', () => {
    const [former, space] = [category({ id: 'former' }), category({ id: 'space' })];
    const { topic } = topicWith(0);
    const arriving = () => refusal(() => topic.moveTo(space, moderator, at, null, []));
    space.close(at);
    expect([refusal(() => space.mustTakeTopics()), arriving()]).toEqual([
      'community.category-closed',
      'community.category-closed',
    ]);
    expect(refusal(() => former.mustTakeTopics())).toBeUndefined();
    space.reopen();
    arriving();
    expect(topic.category).toBe('space');
  });

  it('gives back also while it is closed what a decision took from it', () => {
    const [space, elsewhere] = [category({ id: 'category' }), category({ id: 'elsewhere' })];
    const { topic } = topicWith(0);
    topic.moveTo(elsewhere, moderator, at, null, []);
    space.close(at);
    topic.moveBack(space, { by: null, at });
    expect(topic.category).toBe('category');
  });

  it('goes into another one that the same people read, once, and takes nothing more', () => {
    const [space, target] = [category({ id: 'space' }), category({ id: 'target' })];
    space.mergeInto(target, [], { at, by: null });
    expect(space.leadsTo).toBe('target');
    const acts = [
      () => space.mergeInto(target, [], { at, by: null }),
      () => space.mustTakeTopics(),
      () => space.close(at),
      () => space.reopen(),
      () => space.describe(text('public'), alone),
      () => space.mustBeUnused({ topics: 0, categories: 0, merged: 0, references: 0, sites: 0 }),
      () => category({ parent: space }),
      () => target.mergeInto(space, [], { at, by: null }),
    ];
    expect(acts.map(refusal)).toEqual(acts.map(() => 'community.category-merged'));
  });

  it('goes neither into itself, nor into one in it, nor into one that is closed or that others read', () => {
    const space = category({ id: 'space' });
    const [child, closed] = [category({ id: 'child', parent: space }), category({ id: 'closed' })];
    closed.close(at);
    const into = (target: typeof space) => refusal(() => space.mergeInto(target, [child], { at, by: null }));
    expect([
      into(space),
      into(child),
      into(closed),
      into(category({ id: 'members', audience: 'members' })),
      into(category({ id: 'deep', parent: category({ id: 'above' }) })),
    ]).toEqual([
      'community.category-into-itself',
      'community.category-into-itself',
      'community.category-closed',
      'community.category-of-others',
      'community.category-too-deep',
    ]);
    expect([space.leadsTo, child.parent]).toEqual([null, 'space']);
    into(category({ id: 'target' }));
    expect(child.parent).toBe('target');
  });

  it('stands in none any more once it went into another one, so that it holds back none', () => {
    const above = category({ id: 'above' });
    const space = category({ id: 'space', parent: above });
    space.mergeInto(category({ id: 'target', parent: above }), [], { at, by: null });
    expect(space.parent).toBeNull();
  });

  it('keeps its readers while topics of another one are still coming in', () => {
    const receiving = { ...alone, isReceiving: true };
    expect(refusal(() => category().describe(text('members'), receiving))).toBe(
      'community.category-receiving',
    );
    expect(category().describe({ ...text('public'), name: 'Renamed' }, receiving)).toBe(false);
  });

  it('takes its topics along, whatever the other one takes, and what a decision replaced leads there too', () => {
    const [space, other] = [category({ id: 'category' }), category({ id: 'other' })];
    const target = category({ id: 'target', kinds: ['announcement'] });
    const { topic } = topicWith(0);
    const restriction = { decisionId: 'decision' } as never;
    topic.moveTo(other, moderator, at, restriction);
    topic.moveTo(space, moderator, at, { decisionId: 'later' } as never);
    topic.pullFacts();
    topic.followInto(target, at);
    expect(topic.category).toBe('target');
    expect(topic.pullFacts()).toMatchObject([
      { change: 'moved', by: null, former: { categoryId: 'category' } },
    ]);
    expect(topic.placeBefore('later' as never)).toBe('other');
    expect(topic.placeBefore('decision' as never)).toBe('target');
  });

  it('goes for good as long as nothing ever stood in it', () => {
    const none = { topics: 0, categories: 0, merged: 0, references: 0, sites: 0 };
    expect(refusal(() => category().mustBeUnused(none))).toBeUndefined();
    for (const standing of Object.keys(none))
      expect(refusal(() => category().mustBeUnused({ ...none, [standing]: 1 }))).toBe(
        'community.category-in-use',
      );
  });

  it('takes at least one kind of topic, and the version its editor saw', () => {
    expect(refusal(() => category({ kinds: [] }))).toBe('list.missing');
    expect(refusal(() => category().mustBeAt(2))).toBe('shared.changed-meanwhile');
  });
});
