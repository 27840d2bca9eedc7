import { describe, expect, it } from '@jest/globals';
import { lifeOf, standingIn } from '#domain/insights/counting/question-life';
import { activity } from './facts.ts';

const asked = activity('question.asked', '2026-03-02T09:00:00Z', { postId: 'opening' });
const reply = (at: string, postId: string, memberId = 'bob') =>
  activity('reply.posted', at, { postId, memberId });
const until = new Date('2026-03-10T00:00:00Z');

describe('the life of a question', () => {
  it('knows the first reply that is not the asker’s own', () => {
    const life = lifeOf(
      [asked, reply('2026-03-02T10:00:00Z', 'own', 'ada'), reply('2026-03-02T11:00:00Z', 'p1')],
      until,
    );
    expect(life?.firstReplyAt).toEqual(new Date('2026-03-02T11:00:00Z'));
    expect(life?.isOpen).toBe(true);
  });

  it('forgets a reply that was removed, until it comes back', () => {
    const facts = [
      asked,
      reply('2026-03-02T11:00:00Z', 'p1'),
      activity('post.removed', '2026-03-03T00:00:00Z', { postId: 'p1' }),
    ];
    expect(lifeOf(facts, until)?.firstReplyAt).toBeNull();
    facts.push(activity('post.restored', '2026-03-04T00:00:00Z', { postId: 'p1' }));
    expect(lifeOf(facts, until)?.firstReplyAt).toEqual(new Date('2026-03-02T11:00:00Z'));
  });

  it('looks at nothing that came later, so that a past figure stays what it was', () => {
    const facts = [
      asked,
      reply('2026-03-02T11:00:00Z', 'p1'),
      activity('post.removed', '2026-03-12T00:00:00Z', { postId: 'p1' }),
      activity('topic.removed', '2026-03-12T00:00:00Z'),
    ];
    expect(lifeOf(facts, until)?.firstReplyAt).not.toBeNull();
    expect(lifeOf(facts, new Date('2026-03-13T00:00:00Z'))).toBeNull();
    expect(lifeOf(facts, asked.at)).toBeNull();
  });

  it('is accepted while an acceptance stands on a post that stands', () => {
    const accepted = activity('answer.accepted', '2026-03-03T00:00:00Z', { postId: 'p1' });
    const facts = [asked, reply('2026-03-02T11:00:00Z', 'p1'), accepted];
    expect(lifeOf(facts, until)?.isAccepted).toBe(true);
    const withdrawn = activity('acceptance.withdrawn', '2026-03-04T00:00:00Z', { postId: 'p1' });
    expect(lifeOf([...facts, withdrawn], until)?.isAccepted).toBe(false);
    const removed = activity('post.removed', '2026-03-04T00:00:00Z', { postId: 'p1' });
    expect(lifeOf([...facts, removed], until)?.isAccepted).toBe(false);
  });

  describe('is solved by peers', () => {
    const accepted = (at: string, more: Parameters<typeof activity>[2] = {}) =>
      activity('answer.accepted', at, { postId: 'p1', memberId: 'bob', ...more });
    const byTeam = (at: string) =>
      activity('reply.posted', at, { postId: 'team', memberId: 'agent', staff: true });
    const solved = (...facts: Parameters<typeof lifeOf>[0]) =>
      lifeOf(
        [asked, reply('2026-03-02T11:00:00Z', 'p1'), ...facts].sort(
          (a, b) => a.at.getTime() - b.at.getTime(),
        ),
        until,
      )?.isSolvedByPeers;

    it('where another member’s reply is accepted, and it stays', () => {
      expect(solved()).toBe(false);
      expect(solved(accepted('2026-03-03T10:00:00Z'))).toBe(true);
      expect(solved(accepted('2026-03-03T10:00:00Z', { staff: true }))).toBe(false);
      expect(solved(accepted('2026-03-03T10:00:00Z', { memberId: 'ada' }))).toBe(false);
      expect(solved(accepted('2026-03-03T10:00:00Z', { memberId: null }))).toBe(false);
      const withdrawn = activity('acceptance.withdrawn', '2026-03-04T00:00:00Z', { postId: 'p1' });
      expect(solved(accepted('2026-03-03T10:00:00Z'), withdrawn)).toBe(false);
    });

    it('unless the team replied before, to the second, also where that reply was removed since', () => {
      const when = '2026-03-03T10:00:00Z';
      expect(solved(byTeam('2026-03-03T09:59:59Z'), accepted(when))).toBe(false);
      expect(solved(accepted(when), byTeam('2026-03-03T10:00:01Z'))).toBe(true);
      const gone = activity('post.removed', '2026-03-02T13:00:00Z', { postId: 'team' });
      expect(solved(byTeam('2026-03-02T12:00:00Z'), gone, accepted(when))).toBe(false);
    });

    it('as of the acceptance that stands: not the one that was taken back before the team came', () => {
      const withdrawn = activity('acceptance.withdrawn', '2026-03-04T00:00:00Z', { postId: 'p1' });
      const facts = [accepted('2026-03-03T10:00:00Z'), withdrawn, byTeam('2026-03-05T00:00:00Z')];
      expect(solved(...facts, accepted('2026-03-06T00:00:00Z'))).toBe(false);
    });
  });

  it('counts the official answer from its first seal, when a new one takes its place', () => {
    const seal = (at: string, aboutId: string) =>
      activity('answer.sealed', at, { postId: 'p1', aboutId, memberId: 'agent', staff: true });
    const lifted = (at: string, aboutId: string) => activity('seal.lifted', at, { postId: 'p1', aboutId });
    const facts = [asked, reply('2026-03-02T11:00:00Z', 'p1'), seal('2026-03-03T00:00:00Z', 's1')];
    facts.push(lifted('2026-03-05T00:00:00Z', 's1'));
    expect(lifeOf(facts, until)?.firstSealAt).toBeNull();
    facts.push(seal('2026-03-05T00:00:00Z', 's2'));
    expect(lifeOf(facts, until)?.firstSealAt).toEqual(new Date('2026-03-03T00:00:00Z'));
  });

  it('is open again after it was closed', () => {
    const closed = activity('topic.closed', '2026-03-03T00:00:00Z');
    expect(lifeOf([asked, closed], until)?.isOpen).toBe(false);
    expect(lifeOf([asked, closed, activity('topic.reopened', '2026-03-04T00:00:00Z')], until)?.isOpen).toBe(
      true,
    );
  });
});

describe('replies that move', () => {
  const other = activity('question.asked', '2026-03-02T12:00:00Z', {
    memberId: 'carol',
    topicId: 'other',
    postId: 'opening of the other',
  });
  const answer = reply('2026-03-02T10:00:00Z', 'p1');
  const moved = (at: string, topicId: string, aboutId: string, postId = 'p1') =>
    activity('post.moved', at, { memberId: null, topicId, aboutId, postId });
  const facts = [
    asked,
    answer,
    activity('answer.accepted', '2026-03-02T11:00:00Z', { postId: 'p1', memberId: 'bob' }),
    activity('answer.sealed', '2026-03-02T11:30:00Z', { postId: 'p1', aboutId: 'seal' }),
    other,
    moved('2026-03-03T00:00:00Z', 'other', 'question'),
  ];
  const life = (topicId: string, told = facts) => lifeOf(standingIn(topicId, told), until);

  it('take what became of them along: the question that they left waits again', () => {
    expect(life('question')).toMatchObject({
      firstReplyAt: null,
      firstSealAt: null,
      isAccepted: false,
      isOpen: true,
    });
    expect(life('other')).toMatchObject({
      // Nobody waits for a reply before they ask.
      firstReplyAt: other.at,
      firstSealAt: other.at,
      isAccepted: true,
      isSolvedByPeers: true,
    });
  });

  it('have it again where they come back', () => {
    const back = [...facts, moved('2026-03-04T00:00:00Z', 'question', 'other')];
    expect(life('question', back)).toMatchObject({ firstReplyAt: answer.at, isAccepted: true });
    expect(life('other', back)).toMatchObject({ firstReplyAt: null, isAccepted: false });
  });

  it('are no question where they were split off, and a reply where what they opened went', () => {
    const split = activity('topic.split', '2026-03-03T00:00:00Z', {
      memberId: 'bob',
      topicId: 'split',
      postId: 'p1',
    });
    const away = [asked, answer, split, moved('2026-03-03T00:00:00Z', 'split', 'question')];
    expect([life('split', away), life('question', away)?.firstReplyAt]).toEqual([null, null]);
    const merged = [
      asked,
      other,
      moved('2026-03-03T00:00:00Z', 'question', 'other', 'opening of the other'),
      activity('topic.removed', '2026-03-03T00:00:00Z', { topicId: 'other' }),
    ];
    expect([life('other', merged), life('question', merged)?.firstReplyAt]).toEqual([null, other.at]);
  });
});
