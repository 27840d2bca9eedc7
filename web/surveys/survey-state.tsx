import type { SurveyRow } from '#application/engagement/surveys/survey-view';
import { surveyHref } from '../lib/addresses.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';
import { Pill } from '../ui/pill.tsx';
import { headingText } from '../ui/heading-text.ts';

/** How far a survey has come, for whoever looks: answered or begun, its end, how many answered, how. */
export function SurveyState({ survey }: { survey: SurveyRow }) {
  const t = useT();
  const format = useFormat();
  const { state, closesAt } = survey;
  return (
    <p className="topic__meta">
      {survey.answered && <Pill tone="brand">{t('surveys.answered')}</Pill>}
      {survey.begun && state === 'open' && <Pill>{t('surveys.begun')}</Pill>}
      {survey.published && <Pill>{t('surveys.published')}</Pill>}
      {closesAt && (
        <span>
          {t(state === 'open' ? 'surveys.until' : 'surveys.closedOn', { day: format.formatDay(closesAt) })}
        </span>
      )}
      <span>{t('surveys.responses', { count: survey.responses })}</span>
      <span className="cluster cluster--near">
        <Icon name={survey.anonymous ? 'lock' : 'user'} />
        {t(survey.anonymous ? 'surveys.anonymous' : 'surveys.named')}
      </span>
    </p>
  );
}

/** Surveys as a list. */
export function SurveyRows({ surveys }: { surveys: readonly SurveyRow[] }) {
  const t = useT();
  const written = useWritten();
  return (
    <ul className="rows" aria-label={t('surveys.list')}>
      {surveys.map((survey) => (
        <li key={survey.id}>
          <h2 className="h-m">
            <a href={surveyHref(survey)} {...written}>
              {headingText(survey.title)}
            </a>
          </h2>
          <SurveyState survey={survey} />
        </li>
      ))}
    </ul>
  );
}
