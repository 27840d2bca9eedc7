import { describe, expect, it } from '@jest/globals';
import { questionnaireOf } from '#domain/engagement/surveys/questionnaire';
import { inRanges, type QuestionTally, surveyCountOf } from '#domain/engagement/surveys/survey-count';
import { says, WordCount } from '#domain/engagement/surveys/themes';
import type { Branch } from '#domain/shared/branch';
import { PAGES } from './surveys-of-paper.ts';

const pages = questionnaireOf(PAGES);
const marks = (question: string, branch: Branch, made: Record<string, number>): QuestionTally[] =>
  Object.entries(made).map(([mark, votes]) => ({ question, branch, mark, votes }));
/** As they are read: some at a time. */
const counted = (answers: readonly string[]) => {
  const words = new WordCount();
  for (let at = 0; at < answers.length; at += 2) words.add(answers.slice(at, at + 2));
  return words.counted;
};
const count = (more: QuestionTally[] = [], texts: Record<string, string[]> = {}) =>
  surveyCountOf(
    pages,
    {
      responses: [
        { branch: 'music', responses: 30 },
        { branch: 'film', responses: 12 },
      ],
      marks: [
        ...marks('paid', 'music', { '0': 20, '1': 10 }),
        ...marks('paid', 'film', { '0': 6, '1': 6 }),
        ...marks('how', 'music', { '0': 15, '0 1': 5 }),
        ...marks('how', 'film', { '1': 6 }),
        ...more,
      ],
      words: Object.fromEntries(Object.entries(texts).map(([key, said]) => [key, counted(said)])),
    },
    { music: 3_000, film: 1_000 },
  );
const of = (key: string, ...given: Parameters<typeof count>) =>
  count(...given).find((one) => one.key === key)!;

describe('the count of a survey', () => {
  it('breaks a question down by branch, raw and weighted', () => {
    const { answered, labels, count: paid } = of('paid');
    expect([answered, labels]).toEqual([42, ['Yes', 'No']]);
    expect(paid!.options.map(({ votes, weighted }) => [votes, weighted])).toEqual([
      [26, 63],
      [16, 38],
    ]);
    expect(paid!.branches.map(({ branches, cells }) => [branches, cells])).toEqual([
      [['film'], [6, 6]],
      [['music'], [20, 10]],
    ]);
  });

  it('counts those who did not answer as a row, so that all tables have the same sums', () => {
    const { labels, count: years } = of('years', [
      ...marks('years', 'music', { '3': 20, '59': 5 }),
      ...marks('years', 'film', { '12': 7 }),
    ]);
    expect(labels).toEqual(['0–10', '11–21', '22–32', '33–43', '44–54', '55–60', null]);
    expect(years!.branches.map(({ votes }) => votes)).toEqual([12, 30]);
    expect(years!.options.map(({ votes }) => votes)).toEqual([20, 7, 0, 0, 0, 5, 10]);
  });

  it('masks a small row of those who did not answer as any other', () => {
    const { count: years } = of('years', [
      ...marks('years', 'music', { '3': 28 }),
      ...marks('years', 'film', { '12': 12 }),
    ]);
    expect(years!.branches.find(({ branches }) => branches.includes('music'))!.cells.at(-1)).toBeNull();
  });

  it('breaks no question down that is asked of some only: how many they are is a cell of the one before it', () => {
    const { answered, labels, count: how } = of('how');
    expect([answered, labels, how!.branches, how!.sample]).toEqual([26, ['Online', 'By post'], [], null]);
    expect(how!.options.map(({ votes }) => votes)).toEqual([20, 11]);
  });

  it('tells nothing of a question that fewer than five answered', () => {
    expect(of('mood', marks('mood', 'music', { '1': 4 })).count).toBeNull();
  });

  it('tells the mean of a scale, and of numbers the range of the middle one, never what somebody typed', () => {
    const more = [
      ...marks('mood', 'music', { '1': 10, '4': 20 }),
      ...marks('mood', 'film', { '5': 12 }),
      ...marks('years', 'music', { '2': 9, '40': 2, '7': 9 }),
    ];
    expect([of('mood', more).mean, of('years', more).median]).toEqual([3.6, '0–10']);
  });

  it('tells the same once numbers are kept as ranges', () => {
    const kept = { years: { '2': 9, '40': 2, '7': 9, '59': 1 }, mood: { '1': 10 } };
    const folded = inRanges(pages, kept);
    expect(folded).toEqual({ years: { '0': 18, '33': 2, '55': 1 }, mood: { '1': 10 } });
    expect(inRanges(pages, folded)).toEqual(folded);
    const told = (years: Record<string, number>) => of('years', marks('years', 'music', years));
    expect(told({ ...folded['years'] })).toEqual(told(kept.years));
  });
});

describe('themes', () => {
  it('are words that five answers have in common, whatever their ending and accents', () => {
    const answers = [
      'Le délai',
      'Des délais',
      'DELAI !',
      'un delai, un délai',
      'Délai et courrier',
      'courrier',
    ];
    expect(counted(answers)).toEqual({ answered: 6, themes: [{ word: 'délai', count: 5 }] });
    expect(answers.map((answer) => says(answer, 'délai'))).toEqual([true, true, true, true, true, false]);
  });

  it('are never small words, nor what four say: that could be a name', () => {
    expect(
      counted(['Martin', 'Martin', 'Martin', 'Martin', ...Array<string>(9).fill('avec pour dans')]).themes,
    ).toEqual([]);
  });
});
