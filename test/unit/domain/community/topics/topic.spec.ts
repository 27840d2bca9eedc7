import { describe, expect, it } from '@jest/globals';
import { Choices } from '#domain/community/topics/choices';
import type { DecisionId } from '#domain/community/topics/ids';
import type { PostId, TopicId } from '#domain/community/topics/ids';
import { Passage } from '#domain/community/topics/passage';
import type { Post } from '#domain/community/topics/post';
import { isFresh, Topic } from '#domain/community/topics/topic';
import { PostsMoved } from '#domain/community/topics/topic.facts';
import { READINGS_OF_PARSER } from '#infrastructure/community/topics/readings';
import {
  asker,
  category,
  helper,
  later,
  moderator,
  MOMENT,
  refusal,
  reply,
  title,
  topicWith,
  written,
} from './forum-of-paper.ts';

const names = (topic: Topic) => topic.pullFacts().map((fact) => ('change' in fact ? fact.change : fact.name));
const solvedBy = (topic: Topic, posts: readonly Post[]) => ({
  solved: (topic as unknown as { choices: { solved: boolean } }).choices.solved,
  accepted: posts.map((post) => post.id).filter((id) => topic.hasAccepted(id)),
});
const lastActivity = (topic: Topic) =>
  (topic as unknown as { thread: { lastActivityAt: Date } }).thread.lastActivityAt;
const called = (topic: Topic) => (topic as unknown as { naming: { title: string } }).naming.title;
const by = moderator;
const at = MOMENT;

describe('opening', () => {
  const opened = (more: Partial<Parameters<typeof Topic.open>[0]> = {}) =>
    Topic.open({
      id: 't' as TopicId,
      number: 7,
      kind: 'question',
      category: category(),
      title: title('Où déclarer ses droits ?'),
      tags: [],
      branches: [],
      authorId: asker,
      openingPostId: 'p' as PostId,
      written: written('The question', { mentions: ['alix'] }),
      at,
      ...more,
    });

  it('gives the topic its address and tells who is named', () => {
    const { topic, opening } = opened();
    expect(topic.address).toEqual({ number: 7, slug: 'ou-declarer-ses-droits' });
    expect(opening.isOpening).toBe(true);
    expect(topic.pullFacts()).toMatchObject([
      { name: 'topic-opened', mentions: ['alix'], openingPostId: 'p' },
    ]);
  });

  it('is refused in a category that does not take the kind, or with six tags', () => {
    const announcements = category({ kinds: ['announcement'] });
    expect(refusal(() => opened({ category: announcements }))).toBe('community.kind-not-allowed-here');
    expect(refusal(() => opened({ tags: ['a', 'b', 'c', 'd', 'e', 'f'] }))).toBe('community.too-many-tags');
  });

  it('counts a tag that is named twice once', () => {
    expect(opened({ tags: ['a', 'b', 'c', 'd', 'e', 'a'] }).topic).toMatchObject({
      naming: { tags: ['a', 'b', 'c', 'd', 'e'] },
    });
  });
});

describe('the branches it concerns', () => {
  const branches = (...names: string[]) =>
    refusal(() => {
      const { topic } = Topic.open({
        id: 't' as TopicId,
        number: 7,
        kind: 'question',
        category: category(),
        title: title(),
        tags: [],
        branches: names,
        authorId: asker,
        openingPostId: 'p' as PostId,
        written: written('The question'),
        at,
      });
      return (topic as unknown as { branches: string[] }).branches;
    });

  it('are known ones, each once; none is all of them', () => {
    expect([branches(), branches('music', 'writing', 'music'), branches('dance')]).toEqual([
      [],
      ['writing', 'music'],
      'community.branch-unknown',
    ]);
  });
});

describe('answering', () => {
  it('takes the next place and becomes the latest activity', () => {
    const { topic } = topicWith(1);
    const third = reply(topic, 'new');
    expect([third.place, topic.lastPlace]).toEqual([3, 3]);
    expect(third.pullFacts()).toMatchObject([{ name: 'answer-posted', position: 3, replyTo: null }]);
  });

  it('is refused once the topic is closed or deleted', () => {
    const closed = topicWith(0).topic;
    closed.close(by, at);
    expect(refusal(() => reply(closed, 'x'))).toBe('community.topic-closed');
    const deleted = topicWith(0).topic;
    deleted.delete({ by, reason: null, at });
    expect(refusal(() => reply(deleted, 'x'))).toBe('community.topic-gone');
  });

  it('may answer a standing post of the same topic only', () => {
    const { topic, posts } = topicWith(2);
    expect(reply(topic, 'x', posts[1]).target).toBe(posts[1]!.id);
    expect(refusal(() => reply(topic, 'x', topicWith(1).posts[1]))).toBe('community.post-not-found');
    topic.deletePost(posts[2]!, { by, reason: null, at, latestBeside: MOMENT });
    expect(refusal(() => reply(topic, 'x', posts[2]))).toBe('community.post-deleted');
  });
});

describe('accepting', () => {
  it('takes several replies, keeps the history, and ends with the last withdrawal', () => {
    const { topic, posts } = topicWith(2);
    topic.accept(posts[1]!, asker, at);
    topic.accept(posts[2]!, asker, at);
    topic.withdrawAcceptance(posts[1]!, asker, later(1));
    expect([topic.hasAccepted(posts[1]!.id), topic.hasAccepted(posts[2]!.id)]).toEqual([false, true]);
    topic.accept(posts[1]!, asker, later(2));
    expect(names(topic)).toEqual([
      'answer-accepted',
      'answer-accepted',
      'acceptance-withdrawn',
      'answer-accepted',
    ]);
  });

  it('keeps once what the same person takes back and chooses anew, however often they do', () => {
    const [, reply] = topicWith(1).posts;
    const own = { by: asker, at, decisionId: null };
    let choices = Choices.of([])
      .with(reply!, asker, at)
      .without(reply!, { ...own, by });
    for (let time = 0; time < 3; time += 1) choices = choices.with(reply!, asker, at).without(reply!, own);
    expect(choices.with(reply!, asker, at).acceptances).toMatchObject([
      { by: asker, withdrawnBy: by },
      { by: asker, withdrawnAt: null },
    ]);
  });

  it('is refused for what cannot be an answer', () => {
    const { topic, posts } = topicWith(3);
    topic.accept(posts[1]!, asker, at);
    topic.deletePost(posts[2]!, { by, reason: null, at, latestBeside: MOMENT });
    const discussion = topicWith(1, 'discussion');
    expect([
      refusal(() => topic.accept(posts[0]!, asker, at)),
      refusal(() => topic.accept(posts[1]!, asker, at)),
      refusal(() => topic.accept(posts[2]!, asker, at)),
      refusal(() => topic.accept(topicWith(1).posts[1]!, asker, at)),
      refusal(() => topic.withdrawAcceptance(posts[3]!, asker, at)),
      refusal(() => discussion.topic.accept(discussion.posts[1]!, asker, at)),
    ]).toEqual([
      'community.opening-post-stays',
      'community.already-accepted',
      'community.post-deleted',
      'community.post-of-another-topic',
      'community.not-accepted',
      'community.only-questions-accept',
    ]);
  });

  it('rests while its reply is deleted, and comes back as it was', () => {
    const { topic, posts } = topicWith(1);
    topic.accept(posts[1]!, asker, at);
    topic.deletePost(posts[1]!, { by, reason: null, at, latestBeside: MOMENT });
    expect(solvedBy(topic, posts)).toEqual({ solved: false, accepted: [] });
    expect(refusal(() => topic.withdrawAcceptance(posts[1]!, asker, at))).toBe('community.post-deleted');
    topic.restorePost(posts[1]!, { by, at: later(9) });
    expect(solvedBy(topic, posts)).toEqual({ solved: true, accepted: [posts[1]!.id] });
    expect(names(topic)).toEqual(['answer-accepted']);
    topic.withdrawAcceptance(posts[1]!, asker, later(10));
    expect(solvedBy(topic, posts)).toEqual({ solved: false, accepted: [] });
  });

  it('that was withdrawn stays withdrawn when its reply comes back', () => {
    const { topic, posts } = topicWith(1);
    topic.accept(posts[1]!, asker, at);
    topic.withdrawAcceptance(posts[1]!, asker, at);
    topic.deletePost(posts[1]!, { by, reason: null, at, latestBeside: MOMENT });
    topic.restorePost(posts[1]!, { by, at });
    expect(solvedBy(topic, posts)).toEqual({ solved: false, accepted: [] });
  });
});

describe('closing', () => {
  it('remembers who closed, until it is reopened', () => {
    const { topic } = topicWith(0);
    topic.close(asker, at);
    expect(topic.state).toMatchObject({ status: 'closed', closedBy: asker });
    expect(refusal(() => topic.close(by, at))).toBe('community.topic-not-open');
    topic.reopen(asker, at);
    expect(topic.state).toMatchObject({ status: 'open', closedBy: null });
    expect(refusal(() => topic.reopen(by, at))).toBe('community.topic-already-open');
    expect(names(topic)).toEqual(['closed', 'reopened']);
  });

  it('as a duplicate points to the end of the chain, never in a circle', () => {
    const [first, second, third] = [topicWith(0).topic, topicWith(0).topic, topicWith(0).topic];
    expect(second.closeAsDuplicateOf(first, by, at)).toBe(first.id);
    expect(third.closeAsDuplicateOf(second, by, at)).toBe(first.id);
    expect(refusal(() => first.closeAsDuplicateOf(first, by, at))).toBe('community.duplicate-of-itself');
    expect(refusal(() => first.closeAsDuplicateOf(third, by, at))).toBe(
      'community.duplicate-of-its-duplicate',
    );
  });

  it('falls with its decision, and the one that had closed it holds again, in whatever order they fall', () => {
    const [locking, repeating] = ['locking', 'repeating'] as unknown as [DecisionId, DecisionId];
    const closed = () => {
      const { topic } = topicWith(0);
      topic.lock({ by, at, decisionId: locking });
      topic.closeAsDuplicateOf(topicWith(0).topic, by, at, {
        decisionId: repeating,
        subjectId: asker,
        categoryId: 'c',
        title: 'The question',
        reason: 'Asked before.',
        writtenAt: at,
      } as never);
      topic.pullFacts();
      return topic;
    };
    const falls = (topic: Topic, decisionId: DecisionId) => [
      topic.unlock({ by, at, decisionId }),
      topic.isOpen,
    ];
    const one = closed();
    expect(falls(one, repeating)).toEqual([true, false]);
    expect(falls(one, locking)).toEqual([true, true]);
    const other = closed();
    expect(falls(other, locking)).toEqual([false, false]);
    expect(falls(other, repeating)).toEqual([true, true]);
    const again = closed();
    again.lock({ by, at, decisionId: locking });
    again.lock({ by, at, decisionId: 'third' as DecisionId });
    again.reopen(by, at);
    expect(again.pullFacts()).toMatchObject([{ change: 'closure-lifted', decisionId: repeating }]);
    expect(again.isOpen).toBe(false);
    expect([...falls(again, 'third' as DecisionId), ...falls(again, locking)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });
});

describe('closing as a duplicate', () => {
  const under = (decisionId: string) =>
    ({ decisionId, subjectId: asker, categoryId: 'c', title: 'The question', writtenAt: at }) as never;
  const closure = (topic: Topic) => ({
    isOpen: topic.isOpen,
    duplicateOf: (topic as unknown as { closure: { duplicateOf: TopicId | null } }).closure.duplicateOf,
  });
  const OPEN = { isOpen: true, duplicateOf: null };
  const [topic, incident, other] = [
    () => topicWith(0).topic,
    topicWith(0).topic,
    topicWith(0).topic,
  ] as const;

  it('by a decision leaves nothing of an incident beneath that has let the question go', () => {
    const question = topic();
    question.closeAsDuplicateOf(incident, by, at);
    question.closeAsDuplicateOf(other, helper, at, under('repeating'));
    question.pullFacts();
    question.repeatNoMore(by, at);
    expect(closure(question)).toEqual({ isOpen: false, duplicateOf: other.id });
    expect(question.pullFacts()).toEqual([]);
    question.unlock({ by, at, decisionId: 'repeating' as DecisionId });
    expect(closure(question)).toEqual(OPEN);
    expect(names(question)).toEqual(['reopened']);
  });

  it('gives way to what had closed it before, and tells that it is closed still', () => {
    const question = topic();
    question.lock({ by, at, decisionId: 'locking' as DecisionId });
    question.closeAsDuplicateOf(incident, by, at);
    question.pullFacts();
    question.repeatNoMore(by, at);
    expect(closure(question)).toEqual({ isOpen: false, duplicateOf: null });
    expect(names(question)).toEqual(['closure-lifted']);
  });

  it('corrected by the same person leaves nothing of the mistake', () => {
    const question = topic();
    question.closeAsDuplicateOf(incident, by, at, under('mistaken'));
    question.closeAsDuplicateOf(other, by, at, under('corrected'));
    question.pullFacts();
    question.reopen(by, at);
    expect(closure(question)).toEqual(OPEN);
    expect(names(question)).toEqual(['reopened']);
  });

  it('without a decision takes the place of another without one', () => {
    const question = topic();
    question.closeAsDuplicateOf(incident, by, at);
    question.closeAsDuplicateOf(other, asker, at);
    question.reopen(asker, at);
    expect(closure(question)).toEqual(OPEN);
  });

  it('keeps beneath it what somebody else decided, and what they closed it for otherwise', () => {
    const question = topic();
    question.close(by, at);
    question.closeAsDuplicateOf(incident, by, at, under('first'));
    question.closeAsDuplicateOf(other, helper, at, under('second'));
    question.reopen(helper, at);
    expect(closure(question)).toEqual({ isOpen: false, duplicateOf: incident.id });
    question.reopen(by, at);
    expect(closure(question)).toEqual({ isOpen: false, duplicateOf: null });
  });
});

describe('pinning, moving, renaming', () => {
  it('pins until a day to come', () => {
    const { topic } = topicWith(0);
    expect(refusal(() => topic.pin(MOMENT, by, at))).toBe('community.pin-in-the-past');
    topic.unpin(by, at);
    topic.pin(later(1), by, at);
    topic.unpin(by, at);
    expect(names(topic)).toEqual(['pinned', 'unpinned']);
  });

  it('takes over the audience of the category it moves to, and says where it came from', () => {
    const { topic } = topicWith(0);
    topic.moveTo(category({ id: 'inner', audience: 'members' }), by, at);
    expect([topic.visibleFor, topic.category]).toEqual(['members', 'inner']);
    expect(topic.pullFacts()).toMatchObject([{ change: 'moved', former: { categoryId: 'category' } }]);
    topic.moveTo(category({ id: 'inner', audience: 'members' }), by, at);
    expect(topic.pullFacts()).toEqual([]);
    const announcements = category({ id: 'news', kinds: ['announcement'] });
    expect(refusal(() => topic.moveTo(announcements, by, at))).toBe('community.kind-not-allowed-here');
  });

  it('keeps its number when it is renamed, and tells the tags it had', () => {
    const { topic } = topicWith(0);
    const { number } = topic.address;
    expect(topic.retitle({ title: title('Where do royalties go?'), tags: ['law'], by, at })).toBe(true);
    expect(topic.address).toEqual({ number, slug: 'where-do-royalties-go' });
    expect(topic.pullFacts()).toMatchObject([{ change: 'retitled', former: { tags: ['tax'] } }]);
    expect(topic.retitle({ title: title('Where do royalties go?'), tags: ['law'], by, at })).toBe(false);
  });

  it('tells that it is renamed while it waits where others had read it, and not where nobody had', () => {
    const read = topicWith(0).topic;
    const author = read.authorId;
    read.hold({ at, why: 'words', decisionId: 'held-1' as DecisionId });
    read.pullFacts();
    read.retitle({ title: title('Where do royalties go?'), tags: ['law'], by: author, at });
    expect(read.pullFacts()).toMatchObject([{ change: 'retitled', former: { tags: ['tax'] } }]);
  });

  it('gets a former name back without the passage that was masked meanwhile', () => {
    const { topic } = topicWith(0);
    const decisionId = 'renamed' as DecisionId;
    const restriction = { decisionId, subjectId: topic.authorId } as never;
    topic.retitle({ title: title('Ask Léa Roy about royalties'), tags: ['tax'], by: topic.authorId, at });
    topic.retitle({ title: title('About royalties'), tags: ['tax'], by, at, restriction });
    topic.pullFacts();
    const passage = Passage.of('Léa Roy', READINGS_OF_PARSER);
    expect(topic.mask({ passage, by, at, restriction: () => null })).toBe(false);
    expect(topic.pullFacts()).toEqual([]);
    expect(topic.takeNameBack({ decisionId, by, at })).toBe(true);
    expect([called(topic), topic.address.slug]).toEqual(['Ask […] about royalties', 'ask-about-royalties']);
  });

  it('gets none back with a passage that both names held, and that was masked in the one it carries', () => {
    const { topic } = topicWith(0);
    const decisionId = 'renamed' as DecisionId;
    const restriction = { decisionId, subjectId: topic.authorId } as never;
    topic.retitle({ title: title('Ask Léa Roy about royalties'), tags: ['tax'], by: topic.authorId, at });
    topic.retitle({ title: title('Léa Roy on royalties'), tags: ['tax'], by, at, restriction });
    const passage = Passage.of('Léa Roy', READINGS_OF_PARSER);
    expect(topic.mask({ passage, by, at, restriction: () => null })).toBe(true);
    expect(called(topic)).toBe('[…] on royalties');
    expect(topic.takeNameBack({ decisionId, by, at })).toBe(true);
    expect([called(topic), topic.address.slug]).toEqual(['Ask […] about royalties', 'ask-about-royalties']);
  });

  it('refuses a day that is none', () => {
    expect(refusal(() => topicWith(0).topic.pin(new Date(Number.NaN), by, at))).toBe(
      'community.pin-in-the-past',
    );
  });

  it('is refused to who saw it called otherwise, whatever was answered since', () => {
    const { topic } = topicWith(3);
    topic.retitle({ title: title('Where do royalties go?'), tags: ['tax'], by, at });
    topic.close(by, at);
    expect(refusal(() => topic.mustBeAt(1))).toBe('shared.changed-meanwhile');
    expect(refusal(() => topic.mustBeAt(2))).toBeUndefined();
  });

  it('is fresh for its author for an hour', () => {
    const { topic } = topicWith(0);
    expect([isFresh(topic.state, later(60)), isFresh(topic.state, later(61))]).toEqual([true, false]);
  });
});

describe('merging', () => {
  it('refuses to merge with itself or with what is gone', () => {
    const { topic, posts } = topicWith(1);
    expect(refusal(() => topic.absorb(topic, posts, { by, at }))).toBe('community.merge-with-itself');
    const gone = topicWith(0);
    gone.topic.delete({ by, reason: null, at });
    expect(refusal(() => topic.absorb(gone.topic, gone.posts, { by, at }))).toBe('community.topic-gone');
    expect(refusal(() => gone.topic.absorb(topic, posts, { by, at }))).toBe('community.topic-gone');
  });

  it('refuses what is closed as a duplicate of a third one, and takes what repeats the one that goes', () => {
    const [into, other, third] = [topicWith(0), topicWith(1), topicWith(0)];
    into.topic.closeAsDuplicateOf(third.topic, by, at);
    expect(refusal(() => into.topic.absorb(other.topic, other.posts, { by, at }))).toBe(
      'community.merge-into-duplicate',
    );
    expect(other.posts[0]!.topic).toBe(other.topic.id);
    expect(refusal(() => into.topic.absorb(third.topic, third.posts, { by, at }))).toBeUndefined();
  });

  it('never restores what was absorbed', () => {
    const [into, other] = [topicWith(0), topicWith(1)];
    into.topic.absorb(other.topic, other.posts, { by, at });
    expect(other.posts.map((post) => [post.topic, post.place])).toEqual([
      [into.topic.id, 2],
      [into.topic.id, 3],
    ]);
    expect(refusal(() => other.topic.restore({ by, at }))).toBe('community.not-deleted');
  });

  it('brings acceptances to a question, and none to a discussion', () => {
    for (const [kind, kept] of [
      ['question', true],
      ['discussion', false],
    ] as const) {
      const [into, other] = [topicWith(0, kind), topicWith(1)];
      other.topic.accept(other.posts[1]!, asker, at);
      into.topic.absorb(other.topic, other.posts, { by, at });
      expect(into.topic.hasAccepted(other.posts[1]!.id)).toBe(kept);
      expect(other.topic.hasAccepted(other.posts[1]!.id)).toBe(false);
    }
  });

  it('keeps of a choice whether who asked made it, or a moderator, and tells it at home as it was', () => {
    const { posts } = topicWith(2);
    const theirs = Choices.of([]).with(posts[1]!, asker, at).with(posts[2]!, by, at).acceptances;
    const elsewhere = Choices.of([]).joinedBy(theirs, { here: helper, there: asker }).acceptances;
    expect(elsewhere.map((one) => [one.by, one.askedElsewhere ?? false])).toEqual([
      [asker, true],
      [by, false],
    ]);
    const farther = Choices.of([]).joinedBy(elsewhere, { here: by, there: helper }).acceptances;
    expect(farther).toEqual(elsewhere);
    expect(Choices.of([]).joinedBy(farther, { here: asker }).acceptances).toEqual(theirs);
  });
});

describe('splitting', () => {
  it('tells both topics when their last post was written, whatever the order of places', () => {
    const from = topicWith(1);
    const second = reply(from.topic, 'second', null, later(20));
    const third = reply(from.topic, 'third', null, later(10));
    const fourth = reply(from.topic, 'fourth', null, later(30));
    const posts = [...from.posts, second, third, fourth];
    const away = split({ topic: from.topic, posts }, [second.id, third.id]);
    expect([lastActivity(away), lastActivity(from.topic)]).toEqual([later(20), later(30)]);
    expect([away.state.replyCount, away.lastPlace, from.topic.state.replyCount]).toEqual([1, 2, 2]);
  });

  const split = (
    { topic, posts }: ReturnType<typeof topicWith>,
    leaving: (string | undefined)[],
    kinds = category(),
  ) =>
    topic.split({
      id: 'split' as TopicId,
      number: 99,
      title: title('A topic of its own'),
      category: kinds,
      posts,
      leaving: new Set(leaving as PostId[]),
      by,
      at,
    });

  it('refuses an empty choice, the opening, the deleted, the foreign and the wrong place', () => {
    const from = topicWith(3);
    const ids = from.posts.map((post) => post.id);
    from.topic.deletePost(from.posts[3]!, { by, reason: null, at, latestBeside: MOMENT });
    expect([
      refusal(() => split(from, [])),
      refusal(() => split(from, [ids[0]])),
      refusal(() => split(from, [ids[3]])),
      refusal(() => split(from, [ids[1], 'elsewhere'])),
      refusal(() => split(from, [ids[1]], category({ kinds: ['announcement'] }))),
    ]).toEqual([
      'community.nothing-to-split',
      'community.opening-post-stays',
      'community.post-deleted',
      'community.post-of-another-topic',
      'community.kind-not-allowed-here',
    ]);
  });

  it('makes the first that leaves the opening, and takes acceptances of the others along', () => {
    const from = topicWith(3);
    const [, first, second, third] = from.posts;
    for (const post of [first!, second!, third!]) from.topic.accept(post, asker, at);
    const away = split(from, [second!.id, first!.id]);
    expect([first!.place, first!.isOpening, second!.place, third!.place]).toEqual([1, true, 2, 4]);
    expect([away.hasAccepted(first!.id), away.hasAccepted(second!.id)]).toEqual([false, true]);
    expect([from.topic.hasAccepted(second!.id), from.topic.hasAccepted(third!.id)]).toEqual([false, true]);
    expect(names(away)).toEqual(['topic-opened', 'posts-moved']);
  });

  it('is told in as many facts as there are five hundred of those that leave', () => {
    const from = topicWith(1_201);
    const leaving = from.posts.slice(1).map(({ id }) => id);
    const facts = split(from, leaving).pullFacts();
    const moved = facts.filter((fact) => fact instanceof PostsMoved);
    expect(moved.map(({ postIds }) => postIds.length)).toEqual([500, 500, 201]);
    expect(moved.flatMap(({ postIds }) => postIds)).toEqual(leaving);
    expect(facts).toHaveLength(4);
  });
});

describe('moving replies to another topic', () => {
  const restriction = (decisionId: string, subjectId = helper) => ({
    decisionId: decisionId as DecisionId,
    subjectId,
    categoryId: null,
    title: '',
    writtenAt: at,
    reason: 'Another matter.',
    ground: null,
  });
  const move = (
    from: ReturnType<typeof topicWith>,
    into: Topic,
    leaving: readonly (Post | undefined)[],
    posts = from.posts,
  ) => {
    const ids = leaving.map((post) => post?.id ?? ('elsewhere' as PostId));
    const carried = [{ postId: ids[0]!, count: ids.length, restriction: restriction('moved') }];
    into.takeReplies(from.topic, { posts, leaving: new Set(ids), by, at, carried });
  };

  it('puts them after those that are there, counts both, and tells both', () => {
    const [from, into] = [topicWith(1), topicWith(2)];
    const late = reply(from.topic, 'late', from.posts[1], later(30));
    from.topic.pullFacts();
    move(from, into.topic, [from.posts[1], late], [...from.posts, late]);
    expect([from.posts[1]!, late].map(({ topic, place, target }) => [topic, place, target])).toEqual([
      [into.topic.id, 4, null],
      [into.topic.id, 5, from.posts[1]!.id],
    ]);
    expect([into.topic.state.replyCount, into.topic.lastPlace, lastActivity(into.topic)]).toEqual([
      4,
      5,
      later(30),
    ]);
    expect([from.topic.state.replyCount, lastActivity(from.topic)]).toEqual([0, MOMENT]);
    expect(names(from.topic)).toEqual(['split', 'replies-carried']);
  });

  it('takes the choice of them along to a question, and nowhere else', () => {
    const [from, question, discussion] = [topicWith(2), topicWith(0), topicWith(0, 'discussion')];
    const [, first, second] = from.posts;
    for (const post of [first!, second!]) from.topic.accept(post, asker, at);
    move(from, question.topic, [first]);
    move(from, discussion.topic, [second]);
    expect(solvedBy(from.topic, from.posts)).toEqual({ solved: false, accepted: [] });
    expect(solvedBy(question.topic, from.posts)).toEqual({ solved: true, accepted: [first!.id] });
    expect(solvedBy(discussion.topic, from.posts)).toEqual({ solved: false, accepted: [] });
  });

  it('refuses an empty choice, the opening, the deleted, the foreign, and topics that do not take them', () => {
    const [from, into, same, gone] = [topicWith(3), topicWith(0), topicWith(0), topicWith(0)];
    const [opening, first, second] = from.posts;
    from.topic.deletePost(second!, { by, reason: null, at, latestBeside: MOMENT });
    same.topic.closeAsDuplicateOf(into.topic, by, at);
    gone.topic.delete({ by, reason: null, at });
    expect([
      refusal(() => into.topic.takeReplies(from.topic, { posts: from.posts, leaving: new Set(), by, at })),
      refusal(() => move(from, into.topic, [opening])),
      refusal(() => move(from, into.topic, [second])),
      refusal(() => move(from, into.topic, [first, undefined])),
      refusal(() => move(from, from.topic, [first])),
      refusal(() => move(from, same.topic, [first])),
      refusal(() => move(from, gone.topic, [first])),
      refusal(() => move(gone, into.topic, [first])),
    ]).toEqual([
      'community.nothing-to-split',
      'community.opening-post-stays',
      'community.post-deleted',
      'community.post-of-another-topic',
      'community.replies-into-their-own',
      'community.replies-into-duplicate',
      'community.topic-gone',
      'community.topic-gone',
    ]);
    expect(first!.topic).toBe(from.topic.id);
  });

  it('takes them back where the decision falls, with what they answered and the choice of them', () => {
    const [from, into] = [topicWith(1), topicWith(1, 'discussion')];
    const answered = reply(from.topic, 'answered', from.posts[1]);
    const posts = [...from.posts, answered];
    from.topic.accept(from.posts[1]!, asker, at);
    move(from, into.topic, [from.posts[1]], posts);
    const since = reply(into.topic, 'since', from.posts[1]);
    const here = [...into.posts, from.posts[1]!, since];
    expect(answered.target).toBeNull();
    const decisionId = 'moved' as DecisionId;
    const others = [from.posts[0]!, answered];
    expect(from.posts[1]!.keptHereBy(decisionId)).toMatchObject({ from: from.topic.id, position: 2 });
    expect(into.topic.returnReplies(from.topic, here, { by, at, decisionId, others })).toBe(1);
    expect([from.posts[1]!.topic, from.posts[1]!.place, answered.target]).toEqual([
      from.topic.id,
      2,
      from.posts[1]!.id,
    ]);
    expect([since.target, from.topic.hasAccepted(from.posts[1]!.id)]).toEqual([null, true]);
    expect([from.topic.state.replyCount, into.topic.state.replyCount]).toEqual([2, 2]);
    expect(from.posts[1]!.keptHereBy(decisionId)).toBeNull();
  });
});

describe('what goes home from a question to a discussion', () => {
  const under = {
    decisionId: 'moved',
    subjectId: helper,
    categoryId: 'c',
    title: 'T',
    writtenAt: at,
  } as never;
  const chosenFacts = (topic: Topic) => names(topic).filter((name) => name === 'acceptance-withdrawn');

  it('leaves the choice of it, which is told: some replies', () => {
    const [from, into] = [topicWith(1, 'discussion'), topicWith(0)];
    const [opening, moved] = from.posts;
    const carried = [{ postId: moved!.id, count: 1, restriction: under }];
    into.topic.takeReplies(from.topic, { posts: from.posts, leaving: new Set([moved!.id]), by, at, carried });
    into.topic.accept(moved!, asker, at);
    into.topic.pullFacts();
    const p = { by, at, decisionId: 'moved' as DecisionId, others: [opening!] };
    expect(into.topic.returnReplies(from.topic, [...into.posts, moved!], p)).toBe(1);
    expect(chosenFacts(into.topic)).toEqual(['acceptance-withdrawn']);
    expect([into.topic, from.topic].map((each) => solvedBy(each, [moved!]))).toEqual([
      { solved: false, accepted: [] },
      { solved: false, accepted: [] },
    ]);
  });

  it('leaves the choice of it, which is told: all of a topic', () => {
    const [into, other] = [topicWith(0), topicWith(1, 'discussion')];
    into.topic.absorb(other.topic, other.posts, { by, at, restriction: under });
    into.topic.accept(other.posts[1]!, asker, at);
    into.topic.pullFacts();
    expect(into.topic.partWith(other.topic, [...into.posts, ...other.posts], { by, at })).not.toBeNull();
    expect(chosenFacts(into.topic)).toEqual(['acceptance-withdrawn']);
    expect([into.topic, other.topic].map((each) => solvedBy(each, other.posts))).toEqual([
      { solved: false, accepted: [] },
      { solved: false, accepted: [] },
    ]);
  });
});

describe('deleting', () => {
  it('takes the activity of the reply away, and restoring gives it back', () => {
    const { topic, posts } = topicWith(1);
    const late = reply(topic, 'late', null, later(30));
    topic.deletePost(late, { by, reason: null, at: later(40), latestBeside: posts[1]!.writtenAt });
    expect([lastActivity(topic), topic.state.replyCount]).toEqual([MOMENT, 1]);
    topic.restorePost(late, { by, at: later(50) });
    expect([lastActivity(topic), topic.state.replyCount]).toEqual([later(30), 2]);
    topic.deletePost(posts[1]!, { by, reason: null, at: later(60), latestBeside: later(30) });
    topic.restorePost(posts[1]!, { by, at: later(70) });
    expect(lastActivity(topic)).toEqual(later(30));
  });

  it('happens once, and is taken back once', () => {
    const { topic, posts } = topicWith(1);
    topic.deletePost(posts[1]!, { by: helper, reason: null, at, latestBeside: MOMENT });
    expect(posts[1]!.state).toMatchObject({ isDeleted: true, deletedBy: helper });
    expect(refusal(() => topic.deletePost(posts[1]!, { by, reason: null, at, latestBeside: MOMENT }))).toBe(
      'community.already-deleted',
    );
    topic.restorePost(posts[1]!, { by, at });
    expect(refusal(() => topic.restorePost(posts[1]!, { by, at }))).toBe('community.not-deleted');
    expect(refusal(() => topic.deletePost(posts[0]!, { by, reason: null, at, latestBeside: MOMENT }))).toBe(
      'community.opening-post-stays',
    );
    topic.delete({ by: asker, reason: null, at });
    expect(topic.state).toMatchObject({ isDeleted: true, deletedBy: asker });
    expect(refusal(() => topic.delete({ by, reason: null, at }))).toBe('community.already-deleted');
    topic.restore({ by, at });
    expect(refusal(() => topic.restore({ by, at }))).toBe('community.not-deleted');
  });

  it('leaves an author their topic only while nobody has answered', () => {
    expect(refusal(() => topicWith(1).topic.mustHaveNoReply())).toBe('community.topic-has-replies');
    expect(refusal(() => topicWith(0).topic.mustHaveNoReply())).toBeUndefined();
  });

  it('ends every other act', () => {
    const { topic, posts } = topicWith(1);
    const other = topicWith(0).topic;
    topic.delete({ by, reason: null, at });
    const acts = [
      () => topic.accept(posts[1]!, by, at),
      () => topic.withdrawAcceptance(posts[1]!, by, at),
      () => topic.retitle({ title: title(), tags: [], by, at }),
      () => topic.close(by, at),
      () => topic.reopen(by, at),
      () => topic.closeAsDuplicateOf(other, by, at),
      () => other.closeAsDuplicateOf(topic, by, at),
      () => topic.pin(later(1), by, at),
      () => topic.unpin(by, at),
      () => topic.moveTo(category({ id: 'x' }), by, at),
      () => topic.deletePost(posts[1]!, { by, reason: null, at, latestBeside: MOMENT }),
      () => topic.restorePost(posts[1]!, { by, at }),
    ];
    for (const act of acts) expect(refusal(act)).toBe('community.topic-gone');
  });
});
