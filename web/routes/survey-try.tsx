import type { Question } from '#application/engagement/surveys/survey-view';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { surveyDeskHref, surveyDeskPageHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { pageNumber } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { deskIn } from '../surveys/asked-survey.server.ts';
import { AskedWhen } from '../surveys/asked-when.tsx';
import { QuestionField } from '../surveys/question-field.tsx';
import { Alert } from '../ui/alert.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { headingText } from '../ui/heading-text.ts';
import { Progress } from '../ui/progress.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('surveys.manage', async (visit) => {
  const survey = await deskIn(visit);
  return { survey, page: Math.min(pageNumber(visit.url), survey.pages.length) };
});

/** A survey page by page as it is answered, for those who run it: its fields stand in no form, so that nothing can be sent or kept. */
export default function SurveyTryRoute() {
  const { survey, page } = usePageData<typeof loader>();
  const t = useT();
  const written = useWritten();
  const { pages } = survey;
  const shown = pages[page - 1];
  const at = (place: number) => `${surveyDeskPageHref(survey, 'essai')}?page=${place}`;
  const name = (question: Question) => `essai-${question.key}`;
  return (
    <AdminFrame
      place="surveys"
      title={t('surveys.admin.try.title')}
      lead={t('surveys.admin.try.lead')}
      acts={
        <ButtonLink href={surveyDeskHref(survey)} {...written}>
          {survey.title}
        </ButtonLink>
      }
    >
      <Alert title={t('surveys.admin.try.nothingKept')}>{t('surveys.admin.try.all')}</Alert>
      {page === 1 && survey.intro && (
        <p className="lead pre" {...written}>
          {survey.intro}
        </p>
      )}
      <Progress
        id="avancement"
        value={page - 1}
        max={pages.length}
        label={t('surveys.answer.progress', { page, pages: pages.length })}
      />
      {shown && (
        <section className="stack" aria-labelledby="page-essai">
          <SectionHead id="page-essai" title={<span {...written}>{headingText(shown.title)}</span>} />
          {shown.questions.length === 0 && <p className="muted">{t('surveys.question.empty')}</p>}
          {shown.questions.map((question) => (
            <div key={question.key} className="stack">
              <QuestionField question={question} name={name(question)} mark={undefined} refused={undefined} />
              {question.when && <AskedWhen when={question.when} survey={survey} />}
            </div>
          ))}
        </section>
      )}
      <p className="cluster">
        {page < pages.length && (
          <ButtonLink look="main" href={at(page + 1)}>
            {t('surveys.answer.next')}
          </ButtonLink>
        )}
        {page > 1 && <ButtonLink href={at(page - 1)}>{t('surveys.answer.back')}</ButtonLink>}
      </p>
    </AdminFrame>
  );
}
