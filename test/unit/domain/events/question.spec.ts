import { describe, expect, it } from '@jest/globals';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { Question, questionText } from '#domain/events/questions/question';
import { FORMER_MEMBER } from '#domain/shared/former-member';
import type { Id, MemberId } from '#domain/shared/id';

const asked = (more: { signs?: boolean; by?: MemberId } = {}) =>
  Question.ask({
    id: 'q1' as QuestionId,
    gatheringId: 'g1' as GatheringId,
    by: 'm1' as MemberId,
    body: questionText('When do I have to declare?'),
    signs: false,
    findings: [],
    at: new Date('2027-01-05T12:00:00Z'),
    ...more,
  });

describe('a question of a session', () => {
  it('is one line of so many characters', () => {
    expect(questionText('  When \n\n do I\tdeclare? ')).toBe('When do I declare?');
    expect(() => questionText('When?')).toThrow('text.too-short');
    expect(() => questionText('x'.repeat(501))).toThrow('text.too-long');
  });

  it('becomes one topic, of its author where they wanted to sign it', () => {
    const [first, second] = ['t1', 't2'] as Id<'Topic'>[];
    const question = asked();
    expect(question.becomeTopic(first!)).toMatchObject({ topicId: 't1', askedBy: null });
    expect(question.becomeTopic(second!)).toMatchObject({ topicId: 't1' });
    expect(asked({ signs: true }).becomeTopic(first!)).toMatchObject({ askedBy: 'm1' });
    expect(asked({ signs: true, by: FORMER_MEMBER }).becomeTopic(first!)).toMatchObject({ askedBy: null });
    question.takeAway('d1', 'hidden');
    expect(() => question.becomeTopic(first!)).toThrow('No such question');
  });

  it('comes back once the decision that took it away has fallen, unless a later one did too', () => {
    const question = asked();
    question.takeAway('d1', 'hidden');
    question.takeAway('d2', 'deleted');
    question.undo('d1');
    expect(question.isInSight).toBe(false);
    question.undo('d2');
    expect(question.isInSight).toBe(true);
    question.takeAway('d3', 'held');
    question.bringBack();
    expect(question.isInSight).toBe(true);
  });
});
