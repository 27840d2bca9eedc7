import { InvalidValue } from '#domain/shared/domain-error';
import type { QuestionRequest, SurveyAnswerRequest, SurveyRequest } from './surveys.request.ts';

/** `music:400` and others, by branch. */
export const quotasIn = (quotas: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    quotas.map((quota) => {
      const [branch = '', wanted] = quota.split(':');
      return [branch, Number(wanted)] as const;
    }),
  );

/** What was sent, as the house takes it. */
export const surveyTermsOf = ({ intro = '', anonymous = true, quotas, ...terms }: SurveyRequest) => ({
  ...terms,
  ...{ intro, anonymous, quotas: quotasIn(quotas) },
});

/** @throws InvalidValue beside `when` where options of several questions are named */
export function questionIn(key: string, input: QuestionRequest) {
  const { kind, label, options, required = false, from = null, to = null, when } = input;
  return { key, kind, label, options, required, from, to, when: conditionIn(when) };
}

function conditionIn(when: readonly string[]) {
  const named = when.map((one) => one.split(':') as [string, string]);
  const [first] = named;
  if (!first) return null;
  if (named.some(([question]) => question !== first[0]))
    throw new InvalidValue('when', 'engagement.condition-mixed');
  return { question: first[0], options: named.map(([, option]) => Number(option)) };
}

/** The values of an answer, whatever the question asks for. */
export const valuesIn = ({ choices = [], number, text }: SurveyAnswerRequest): readonly string[] => [
  ...choices.map(String),
  ...(number === undefined ? [] : [String(number)]),
  ...(text === undefined ? [] : [text]),
];
