import { describe, expect, it } from '@jest/globals';
import type { WordFinding } from '#domain/shared/word-finding';
import { Body } from '#domain/community/topics/body';
import type { DecisionId, PostId, PostRevisionId, TopicId } from '#domain/community/topics/ids';
import { Post } from '#domain/community/topics/post';
import { Tag } from '#domain/community/topics/tag';
import { Title } from '#domain/community/topics/title';
import type { MemberId } from '#domain/shared/id';
import { helper, later, moderator, MOMENT, refusal, topicWith, written } from './forum-of-paper.ts';

const edit = (
  post: Post,
  editorId: MemberId,
  text: string,
  at: Date,
  { reason = null, takenUp = false }: { reason?: string | null; takenUp?: boolean } = {},
) =>
  post.edit({ revisionId: 'r' as PostRevisionId, editorId, body: written(text).body, reason, takenUp, at });
const aReply = () => topicWith(1).posts[1]!;

describe('editing a post', () => {
  it('leaves no trace for the author within the hour', () => {
    const post = aReply();
    expect(edit(post, helper, 'Better words', later(60))).toBeNull();
    expect(post.pullFacts()).toMatchObject([{ name: 'post-edited', editorId: helper }]);
  });

  it('keeps what stood before once the hour is over', () => {
    const post = aReply();
    expect(edit(post, helper, 'Better words', later(61))).toMatchObject({ number: 1, source: 'A reply' });
    expect(edit(post, helper, 'Best words', later(62))).toMatchObject({ number: 2, source: 'Better words' });
  });

  it('keeps what stood before as soon as others relied on it', () => {
    expect(edit(aReply(), helper, 'Better words', later(1), { takenUp: true })).toMatchObject({
      source: 'A reply',
    });
  });

  it('keeps what stood before whenever somebody else edits, with the reason', () => {
    expect(edit(aReply(), moderator, 'Better words', MOMENT, { reason: 'A number' })).toMatchObject({
      editorId: moderator,
      reason: 'A number',
    });
  });

  it('keeps what somebody else left there, also of its author within the hour', () => {
    const post = aReply();
    edit(post, moderator, 'Laid out', later(1), { reason: 'Layout' });
    expect(edit(post, helper, 'Better words', later(2))).toMatchObject({ number: 2, source: 'Laid out' });
    expect(edit(post, helper, 'Best words', later(3))).toMatchObject({ number: 3, source: 'Better words' });
  });

  it('keeps what a redaction left there, also of its author within the hour', () => {
    const post = aReply();
    post.mask({ body: written('A […]').body, by: moderator, at: later(1), restriction: null });
    expect(edit(post, helper, 'A reply', later(2))).toMatchObject({ number: 1, source: 'A […]' });
  });

  it('does nothing when nothing changed', () => {
    const post = aReply();
    expect(edit(post, moderator, 'A reply', later(90))).toBeNull();
    expect(post.pullFacts()).toEqual([]);
  });

  it('is refused for a deleted post, and for who saw another version', () => {
    const { topic, posts } = topicWith(1);
    expect(refusal(() => posts[1]!.mustBeAt(2))).toBe('shared.changed-meanwhile');
    expect(refusal(() => posts[1]!.mustBeAt(1))).toBeUndefined();
    topic.deletePost(posts[1]!, { by: moderator, reason: null, at: MOMENT, latestBeside: MOMENT });
    expect(refusal(() => edit(posts[1]!, helper, 'Better words', MOMENT))).toBe('community.post-deleted');
  });
});

describe('marking a post', () => {
  it('is for others than its author, while it stands', () => {
    const { topic, posts } = topicWith(1);
    const post = posts[1]!;
    expect(refusal(() => post.mustTakeHelpfulMarkOf(moderator))).toBeUndefined();
    expect(refusal(() => post.mustTakeHelpfulMarkOf(helper))).toBe('community.own-post-not-helpful');
    expect(refusal(() => post.mustTakeReactionOf(helper))).toBe('community.own-post-no-reaction');
    topic.deletePost(post, { by: moderator, reason: null, at: MOMENT, latestBeside: MOMENT });
    expect(refusal(() => post.mustTakeHelpfulMarkOf(moderator))).toBe('community.post-deleted');
    expect(refusal(() => post.mustTakeReactionOf(moderator))).toBe('community.post-deleted');
  });
});

describe('a reply that waits from its first moment', () => {
  it('is not there to be marked by others', () => {
    const held = { rule: 'a-rule', words: ['word'], score: 1, priority: 0, because: null };
    const post = Post.reply({
      id: 'held' as PostId,
      topicId: 'topic' as TopicId,
      position: 2,
      authorId: helper,
      replyTo: null,
      written: { ...written('A word'), words: { findings: [], held } },
      at: MOMENT,
    });
    expect(refusal(() => post.mustTakeHelpfulMarkOf(moderator))).toBe('community.post-not-found');
    expect(refusal(() => post.mustTakeReactionOf(moderator))).toBe('community.post-not-found');
    expect(refusal(() => post.mustTakeReactionOf(helper))).toBe('community.post-deleted');
  });

  it('tells whoever judges what its author corrects in it, and that they took it back', () => {
    const held = { rule: 'a-rule', words: ['word'], score: 1, priority: 0, because: null };
    const finding = { ruleKey: 'a-rule', words: ['another', 'another'] } as unknown as WordFinding;
    const post = Post.reply({
      id: 'held' as PostId,
      topicId: 'topic' as TopicId,
      position: 2,
      authorId: helper,
      replyTo: null,
      written: { ...written('A word'), words: { findings: [], held } },
      at: MOMENT,
    });
    const target = { kind: 'post', id: 'held' };
    expect(post.pullFacts()).toEqual([expect.objectContaining({ name: 'content-held', target })]);
    post.tellOfWords({ findings: [finding], held: null }, MOMENT);
    expect(post.pullFacts()).toEqual([
      expect.objectContaining({ name: 'words-found' }),
      expect.objectContaining({ name: 'content-corrected', target, words: ['another'] }),
    ]);
    post.withdraw(MOMENT);
    expect(post.pullFacts()).toEqual([expect.objectContaining({ name: 'content-taken-back', target })]);
    post.tellOfWords({ findings: [], held: null }, MOMENT);
    expect(post.pullFacts()).toEqual([]);
  });
});

describe('the limits of texts', () => {
  const body = (text: string) =>
    refusal(() => Body.of(text, (s) => ({ html: s, text: s, version: 1 })).source.length);
  const titled = (text: string) => refusal(() => Title.of(text).text.length);
  it('are judged at the edge', () => {
    expect([body(' a '), body('ab'), body('x'.repeat(30_000)), body('x'.repeat(30_001)), body('  ')]).toEqual(
      ['text.too-short', 2, 30_000, 'text.too-long', 'text.missing'],
    );
    expect([
      titled('x'.repeat(11)),
      titled('x'.repeat(12)),
      titled('x'.repeat(150)),
      titled('x'.repeat(151)),
    ]).toEqual(['text.too-short', 12, 150, 'text.too-long']);
  });

  it('of a tag want a letter or a digit, and give it its address', () => {
    expect(Tag.of({ label: '  Droits  d’auteur ', description: '' })).toMatchObject({
      slug: 'droits-d-auteur',
    });
    expect(Tag.of({ label: 'Rights', description: '', slug: 'droits' })).toMatchObject({
      slug: 'droits',
      label: 'Rights',
    });
    expect(refusal(() => Tag.of({ label: '!!!', description: '' }))).toBe('text.no-letter');
    expect(refusal(() => Tag.of({ label: 'x'.repeat(41), description: '' }))).toBe('text.too-long');
  });
});

describe('a reply that is out of sight', () => {
  const decisionId = 'decision-1' as DecisionId;

  it('waits for no decision any more once its author took it back and that one fell', () => {
    const post = aReply();
    post.hold({ at: MOMENT, why: 'words', decisionId });
    post.withdraw(later(1));
    expect(post.isFreeOf(decisionId)).toBe(false);
    expect(post).toMatchObject({ isDeleted: true, isTakenBack: true, held: { why: 'words' } });
    expect(post).not.toHaveProperty('held.decisionId');
  });

  it('is gone for all since it was deleted, and not where it is only hidden', () => {
    const made = (hidden: boolean) => {
      const { topic, posts } = topicWith(1);
      const decided = { decisionId, by: moderator, reason: 'It names somebody.', hidden, at: later(1) };
      topic.takePostAway(posts[1]!, { ...decided, latestBeside: MOMENT });
      return [0, 1].map((minute) => posts[1]!.isGoneForAllSince(later(minute)));
    };
    expect(made(false)).toEqual([false, true]);
    expect(made(true)).toEqual([false, false]);
  });
});
