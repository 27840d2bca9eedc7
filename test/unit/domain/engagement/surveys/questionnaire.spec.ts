import { describe, expect, it } from '@jest/globals';
import type { InvalidValue } from '#domain/shared/domain-error';
import {
  mustAskOnEveryPage,
  questionnaireOf,
  retitled,
  withoutQuestion,
  withQuestion,
  withQuestionMoved,
} from '#domain/engagement/surveys/questionnaire';
import { PAGES, question } from './surveys-of-paper.ts';

const code = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    const { fields, code: own } = error as InvalidValue;
    return `${fields[0]?.field} ${own}`;
  }
};
const page = (...questions: ReturnType<typeof question>[]) => [{ title: 'One', questions }];
const keys = (pages: ReturnType<typeof questionnaireOf>) =>
  pages.map(({ questions }) => questions.map((one) => one.key));

describe('a questionnaire', () => {
  it('keeps options where they are chosen, and bounds where a number is given', () => {
    const [one] = questionnaireOf(
      page(question('a', { from: 3, to: 4 }), question('b', { kind: 'scale', from: 0, to: 10 })),
    );
    expect(one!.questions.map(({ options, from, to }) => [options.length, from, to])).toEqual([
      [2, null, null],
      [0, 0, 10],
    ]);
  });

  it.each([
    ['key engagement.question-twice', page(question('a'), question('a'))],
    ['key field.pattern', page(question('A b'))],
    ['kind field.choice', page(question('a', { kind: 'matrix' }))],
    ['options engagement.too-few-options', page(question('a', { options: ['Alone'] }))],
    ['options engagement.options-alike', page(question('a', { options: ['Yes', 'yes'] }))],
    ['from engagement.bounds', page(question('a', { kind: 'number' }))],
    ['to engagement.bounds', page(question('a', { kind: 'scale', from: 2, to: 11 }))],
    ['to engagement.bounds', page(question('a', { kind: 'number', from: 5, to: 5 }))],
    [
      'when engagement.condition-unknown',
      page(question('a', { when: { question: 'b', options: [0] } }), question('b')),
    ],
    [
      'when engagement.condition-unknown',
      page(question('b'), question('a', { when: { question: 'b', options: [2] } })),
    ],
    [
      'when engagement.condition-unknown',
      page(question('b'), question('a', { when: { question: 'b', options: [] } })),
    ],
    [
      'when engagement.condition-unknown',
      page(question('b', { kind: 'text' }), question('a', { when: { question: 'b', options: [0] } })),
    ],
    ['page engagement.page-full', page(...Array.from({ length: 13 }, (_, at) => question(`a${at}`)))],
    ['pages engagement.pages-missing', []],
    ['pages list.too-long', Array.from({ length: 11 }, () => ({ title: 'One', questions: [] }))],
  ])('refuses %s', (refusal, pages) => {
    expect(code(() => questionnaireOf(pages))).toBe(refusal);
  });

  it('has a question on every page before it is asked', () => {
    expect(
      code(() => mustAskOnEveryPage(questionnaireOf([...PAGES, { title: 'Empty', questions: [] }]))),
    ).toBe('pages engagement.page-empty');
  });

  it('loses a page at its end only when nothing is asked there', () => {
    const pages = questionnaireOf([...PAGES, { title: 'Empty', questions: [] }]);
    expect(
      retitled(pages, ['Me', 'All else']).map(({ title, questions }) => [title, questions.length]),
    ).toEqual([
      ['Me', 2],
      ['All else', 3],
    ]);
    expect(code(() => retitled(pages, ['Me']))).toBe('pageTitles engagement.page-not-empty');
    expect(code(() => retitled(pages, []))).toBe('pageTitles engagement.pages-missing');
  });

  it('loses the page whose title is gone, wherever it stood, and keeps each question under its own', () => {
    const [me, rest] = PAGES as [(typeof PAGES)[number], (typeof PAGES)[number]];
    const pages = questionnaireOf([me, { title: 'Empty', questions: [] }, rest]);
    const shape = (titles: readonly string[]) =>
      retitled(pages, titles).map(({ title, questions }) => [title, questions.length]);
    expect(shape([me.title, rest.title])).toEqual([
      [me.title, 2],
      [rest.title, 3],
    ]);
    expect(shape([me.title, 'New', 'Empty', rest.title])).toEqual([
      [me.title, 2],
      ['New', 0],
      ['Empty', 0],
      [rest.title, 3],
    ]);
    expect(shape(['About me', 'Empty', rest.title])).toEqual([
      ['About me', 2],
      ['Empty', 0],
      [rest.title, 3],
    ]);
    expect(() => retitled(pages, ['Empty', rest.title])).toThrow(
      expect.objectContaining({ code: 'engagement.page-not-empty', details: { page: me.title } }),
    );
  });

  it('has a question written in its place, moved to another page, up and down, and taken out', () => {
    const pages = questionnaireOf(PAGES);
    expect(
      withQuestion(pages, question('paid', { label: 'Were you paid?' }), 0)[0]!.questions[0]!.label,
    ).toBe('Were you paid?');
    expect(keys(withQuestion(pages, question('mood'), 0))).toEqual([
      ['paid', 'how', 'mood'],
      ['years', 'words'],
    ]);
    expect(keys(withQuestionMoved(pages, 'mood', 'up'))[1]).toEqual(['mood', 'years', 'words']);
    expect(withQuestionMoved(pages, 'years', 'up')).toEqual(pages);
    expect(keys(withoutQuestion(pages, 'how'))[0]).toEqual(['paid']);
  });

  it('lets nothing go that another question depends on', () => {
    const pages = questionnaireOf(PAGES);
    expect(code(() => withoutQuestion(pages, 'paid'))).toBe('when engagement.condition-unknown');
    expect(code(() => withQuestionMoved(pages, 'how', 'up'))).toBe('when engagement.condition-unknown');
    expect(code(() => withQuestion(pages, question('paid', { kind: 'text' }), 0))).toBe(
      'when engagement.condition-unknown',
    );
  });
});
