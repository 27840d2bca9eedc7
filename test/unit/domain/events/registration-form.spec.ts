import { describe, expect, it } from '@jest/globals';
import {
  type AskedFormQuestion,
  type FormQuestionId,
  judgedAnswers,
  judgedForm,
  type RegistrationForm,
} from '#domain/events/gatherings/registration-form';

let made = 0;
const freshId = () => `question-${(made += 1)}` as FormQuestionId;
const question = (more: Partial<AskedFormQuestion> = {}): AskedFormQuestion => ({
  id: null,
  kind: 'text',
  label: 'What do you bring?',
  required: false,
  options: [],
  ...more,
});
const formOf = (asked: readonly AskedFormQuestion[], former: RegistrationForm = []) =>
  judgedForm(asked, { former, freshId });
const refusal = (judge: () => unknown) => {
  try {
    judge();
  } catch (error) {
    return (error as { fields: { field: string; code: string }[] }).fields.map(
      ({ field, code }) => `${field} ${code}`,
    );
  }
  return [];
};

describe('what who registers is asked', () => {
  it('is what was typed, without the places that were left empty; a question keeps its id', () => {
    const form = formOf([
      question(),
      question({ label: ' ' }),
      question({ kind: 'yes_no', options: ['x', 'y'] }),
    ]);
    expect(form).toMatchObject([
      { kind: 'text', label: 'What do you bring?' },
      { kind: 'yes_no', options: [] },
    ]);
    const again = formOf([question({ id: form[1]!.id, label: 'Do you come?' }), question()], form);
    expect(again[0]!.id).toBe(form[1]!.id);
    expect(form.map(({ id }) => id)).not.toContain(again[1]!.id);
    // Neither somebody else’s id nor the same twice.
    const odd = formOf(
      ['other', form[0]!.id, form[0]!.id].map((id) => question({ id: id as FormQuestionId })),
      form,
    );
    expect(new Set(odd.map(({ id }) => id)).size).toBe(3);
    expect(odd.map(({ id }) => id)).not.toContain('other');
  });

  it('is refused beside its fields', () => {
    const choice = { kind: 'single', label: 'Which one?' };
    expect(
      refusal(() =>
        formOf([
          question({ label: 'x' }),
          question({ kind: 'essay' }),
          question({ ...choice, options: ['One'] }),
          question({ ...choice, options: ['One', 'One'] }),
          question({ ...choice, label: '', options: ['One', 'Two'] }),
          question({ ...choice, options: Array.from({ length: 13 }, (_, at) => `Option ${at}`) }),
        ]),
      ),
    ).toEqual([
      'questions.0.label text.too-short',
      'questions.1.kind field.choice',
      'questions.2.options events.too-few-options',
      'questions.3.options events.option-twice',
      'questions.4.label text.missing',
      'questions.5.options list.too-long',
    ]);
    expect(refusal(() => formOf(Array.from({ length: 11 }, () => question())))).toEqual([
      'questions list.too-long',
    ]);
    expect(formOf(Array.from({ length: 10 }, () => question()))).toHaveLength(10);
  });
});

describe('what somebody answers', () => {
  const form = formOf([
    question({ required: true }),
    question({ kind: 'single', label: 'Which one?', options: ['One', 'Two'] }),
    question({ kind: 'multiple', label: 'Which ones?', options: ['One', 'Two', 'Three'] }),
    question({ kind: 'yes_no', label: 'Do you come?' }),
  ]);
  const [text, single, multiple, yesNo] = form.map(({ id }) => id) as string[] as [
    string,
    string,
    string,
    string,
  ];
  const answers = (...given: [string, ...string[]][]) =>
    judgedAnswers(
      form,
      given.map(([id, ...values]) => ({ question: id, values })),
    );

  it('is kept with the question as it was asked', () => {
    expect(
      answers([text, '  A  statement '], [multiple, 'Three', 'One'], [yesNo, 'no'], [single, '']),
    ).toEqual([
      { id: text, kind: 'text', label: 'What do you bring?', values: ['A statement'] },
      { id: multiple, kind: 'multiple', label: 'Which ones?', values: ['One', 'Three'] },
      { id: yesNo, kind: 'yes_no', label: 'Do you come?', values: ['no'] },
    ]);
  });

  it.each([
    ['events.answer-missing', [[single, 'One']]],
    ['events.answer-missing', [[text, '   ']]],
    ['text.too-long', [[text, 'x'.repeat(301)]]],
    [
      'events.one-answer',
      [
        [text, 'x'],
        [single, 'One', 'Two'],
      ],
    ],
    [
      'field.choice',
      [
        [text, 'x'],
        [single, 'Three'],
      ],
    ],
    [
      'field.choice',
      [
        [text, 'x'],
        [multiple, 'One', 'Four'],
      ],
    ],
    [
      'field.choice',
      [
        [text, 'x'],
        [yesNo, 'perhaps'],
      ],
    ],
    [
      'events.question-not-asked',
      [
        [text, 'x'],
        ['question-99', 'x'],
      ],
    ],
  ] as [string, [string, ...string[]][]][])('is refused with %s: %j', (code, given) => {
    expect(() => answers(...given)).toThrow(code);
  });
});
