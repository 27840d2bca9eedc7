import type { Question, SurveyDesk } from '#application/engagement/surveys/survey-view';
import type { Translate } from '../lib/texts.tsx';

/** After which answers a question is asked that is not asked of everybody. */
export function conditionWords({ when }: Question, survey: SurveyDesk, t: Translate): string {
  const earlier = survey.pages
    .flatMap(({ questions }) => questions)
    .find(({ key }) => key === when!.question);
  const options = when!.options.map((option) => earlier?.options[option] ?? '').join(', ');
  return t('surveys.question.asked', { question: earlier?.label ?? '', options });
}
