import type { Question, SurveyDesk } from '#application/engagement/surveys/survey-view';
import { useT, useWritten } from '../lib/texts.tsx';

/** After which answers a question is asked that is not asked of everybody. */
export function AskedWhen({ when, survey }: { when: NonNullable<Question['when']>; survey: SurveyDesk }) {
  const t = useT();
  const written = useWritten();
  const earlier = survey.pages.flatMap(({ questions }) => questions).find(({ key }) => key === when.question);
  const options = when.options.map((option) => earlier?.options[option] ?? '').join(', ');
  return (
    <p className="small muted">
      {t.rich('surveys.question.asked', {
        question: <span {...written}>{earlier?.label ?? ''}</span>,
        options: <span {...written}>{options}</span>,
      })}
    </p>
  );
}
