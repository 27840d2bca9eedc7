import { describe, expect, it } from '@jest/globals';
import { countQuestions } from '#domain/insights/counting/count-questions';
import type { QuestionLife } from '#domain/insights/counting/question-life';
import { maturityOfRows, questionMeasuresOf, rowsCounted } from '#domain/insights/kpis/counted-rows';
import { kpiOf } from '#domain/insights/kpis/kpis';
import type { Day } from '#domain/shared/day';

const ASKED = new Date('2026-03-02T10:00:00Z');
const hoursLater = (hours: number) => new Date(ASKED.getTime() + hours * 3_600_000);
const life = (topicId: string, more: Partial<QuestionLife> = {}): QuestionLife => ({
  topicId,
  number: 1,
  categoryId: null,
  askedAt: ASKED,
  byStaff: false,
  branches: [],
  firstReplyAt: null,
  firstSealAt: null,
  isAccepted: false,
  isSolvedByPeers: false,
  isOpen: true,
  ...more,
});
const DAY = '2026-03-02' as Day;
const LIVES = [
  life('soon', { firstReplyAt: hoursLater(2), isAccepted: true, isSolvedByPeers: true }),
  life('late', { firstReplyAt: hoursLater(100) }),
  life('waiting'),
  life('of-the-team', { byStaff: true, firstReplyAt: hoursLater(1) }),
];

describe('the rows of a figure', () => {
  it('say how long each waited, and who still waited when the day had ripened', () => {
    expect(
      rowsCounted(['response.first'], DAY, LIVES).map(({ topicId, seconds }) => [topicId, seconds]),
    ).toEqual([
      ['soon', 7200],
      ['late', null],
      ['waiting', null],
    ]);
  });

  it('are of those that a share counts and of those that it does not', () => {
    const counts = (measure: 'questions.accepted' | 'questions.answered') =>
      rowsCounted([measure], DAY, LIVES).map((row) => row.counts);
    expect(counts('questions.accepted')).toEqual([true, false, false]);
    expect(counts('questions.answered')).toEqual([true, true, false]);
  });

  it('are those that wait, where the figure counts who waits, of the ages that it counts', () => {
    const of = (key: 'backlog' | 'backlog-week', day: string) =>
      rowsCounted(questionMeasuresOf(kpiOf(key)), day as Day, LIVES).map(({ topicId }) => topicId);
    expect(of('backlog', '2026-03-02')).toEqual(['waiting']);
    expect(of('backlog-week', '2026-03-02')).toEqual([]);
    expect(of('backlog-week', '2026-03-12')).toEqual(['waiting']);
  });

  it.each([
    'questions',
    'answered',
    'accepted',
    'deflection-direct',
    'sealed',
    'first-response-median',
  ] as const)('are as many as %s counts', (key) => {
    const measures = questionMeasuresOf(kpiOf(key));
    const [all] = countQuestions(DAY, LIVES, measures);
    const rows = rowsCounted(measures, DAY, LIVES);
    expect(rows).toHaveLength(all!.of || all!.n);
    if (rows.some((row) => row.counts !== null))
      expect(rows.filter((row) => row.counts)).toHaveLength(all!.n);
  });

  it('are told of figures that are made of questions, and of no others', () => {
    const keys = ['official-response-p90', 'members-joined', 'activation', 'reports'] as const;
    expect(keys.map((key) => questionMeasuresOf(kpiOf(key)))).toEqual([['response.official'], [], [], []]);
    expect([maturityOfRows('backlog.30'), maturityOfRows('questions.accepted')]).toEqual([0, 30]);
  });
});
