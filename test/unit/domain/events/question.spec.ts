import { describe, expect, it } from '@jest/globals';
import type { GatheringId } from '#domain/events/gatherings/ids';
import type { QuestionId } from '#domain/events/questions/ids';
import { Question, questionText } from '#domain/events/questions/question';
import type { MemberId } from '#domain/shared/id';

const asked = () =>
  Question.ask({
    id: 'q1' as QuestionId,
    gatheringId: 'g1' as GatheringId,
    by: 'm1' as MemberId,
    body: questionText('When do I have to declare?'),
    findings: [],
    at: new Date('2027-01-05T12:00:00Z'),
  });

describe('a question of a session', () => {
  it('is one line of so many characters', () => {
    expect(questionText('  When \n\n do I\tdeclare? ')).toBe('When do I declare?');
    expect(() => questionText('When?')).toThrow('text.too-short');
    expect(() => questionText('x'.repeat(501))).toThrow('text.too-long');
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
