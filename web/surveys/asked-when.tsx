import type { Question, SurveyDesk } from '#application/engagement/surveys/survey-view';
import { useT, useWritten } from '../lib/texts.tsx';

/** Keeps a place in a sentence of the site for words that were written here. */
const PLACE = '\uFFFC';

/** After which answers a question is asked that is not asked of everybody. */
export function AskedWhen({ when, survey }: { when: NonNullable<Question['when']>; survey: SurveyDesk }) {
  const t = useT();
  const written = useWritten();
  const earlier = survey.pages.flatMap(({ questions }) => questions).find(({ key }) => key === when.question);
  const options = when.options.map((option) => earlier?.options[option] ?? '').join(', ');
  const [before, between, after] = t('surveys.question.asked', { question: PLACE, options: PLACE }).split(
    PLACE,
  );
  return (
    <p className="small muted">
      {before}
      <span {...written}>{earlier?.label ?? ''}</span>
      {between}
      <span {...written}>{options}</span>
      {after}
    </p>
  );
}
