import type { SurveyAnswerRequest, SurveyRequest } from './surveys.request.ts';

/** `music:400` and others, by branch. */
export const quotasIn = (quotas: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    quotas.map((quota) => {
      const [branch = '', wanted] = quota.split(':');
      return [branch, Number(wanted)] as const;
    }),
  );

/** `after-invitation:7` and others. */
export const remindersIn = (reminders: readonly string[]) =>
  reminders.map((reminder) => {
    const [moment = '', days] = reminder.split(':');
    return { moment, days: Number(days) };
  });

/** What was sent, as the house takes it. */
export const surveyTermsOf = ({ intro = '', anonymous = true, quotas, ...terms }: SurveyRequest) => ({
  ...terms,
  intro,
  anonymous,
  quotas: quotasIn(quotas),
});

/** The values of an answer, whatever the question asks for. */
export const valuesIn = ({ choices = [], number, text }: SurveyAnswerRequest): readonly string[] => [
  ...choices.map(String),
  ...(number === undefined ? [] : [String(number)]),
  ...(text === undefined ? [] : [text]),
];
