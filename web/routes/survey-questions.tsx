import { useActionData } from '@remix-run/react';
import type { Question, SurveyDesk } from '#application/engagement/surveys/survey-view';
import { QuestionsFormRequest } from '#interfaces/http/engagement/surveys.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { questionHref, surveyDeskHref, surveyDeskPageHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { AskedWhen } from '../surveys/asked-when.tsx';
import { deskIn } from '../surveys/asked-survey.server.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { headingText } from '../ui/heading-text.ts';
import { SectionHead } from '../ui/section-head.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

export const loader = read('surveys.manage', deskIn);

export const action = act('surveys.manage', QuestionsFormRequest, async (input, visit) => {
  const survey = await deskIn(visit);
  await visit.app.engagement.arrangeQuestion.execute({ actor: visit.actor, surveyId: survey.id, ...input });
  return seeOther(surveyDeskPageHref(survey, 'questions'), telling('surveys.flash.arranged'));
});

/** The questions of a survey, page by page; those of a draft can be moved, changed and taken out. */
export default function SurveyQuestionsRoute() {
  const survey = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const written = useWritten();
  return (
    <AdminFrame
      place="surveys"
      title={t('surveys.question.list')}
      lead={t('surveys.question.listLead')}
      acts={
        <ButtonLink href={surveyDeskHref(survey)} {...written}>
          {survey.title}
        </ButtonLink>
      }
    >
      <FormErrors errors={errorsOf(refused)} />
      {survey.pages.map((page, at) => (
        <section key={at} aria-labelledby={`page-${at}`}>
          <SectionHead id={`page-${at}`} title={<span {...written}>{headingText(page.title)}</span>} />
          {page.questions.length === 0 && <p className="muted">{t('surveys.question.empty')}</p>}
          <ol className="rows">
            {page.questions.map((question) => (
              <QuestionRow key={question.key} question={question} survey={survey} />
            ))}
          </ol>
          {survey.state === 'draft' && (
            <p>
              <ButtonLink icon="plus" href={questionHref(survey, 'nouvelle', at)}>
                {t('surveys.question.add')}
              </ButtonLink>
            </p>
          )}
        </section>
      ))}
    </AdminFrame>
  );
}

function QuestionRow({ question, survey }: { question: Question; survey: SurveyDesk }) {
  const t = useT();
  const written = useWritten();
  return (
    <li>
      <p>
        <strong {...written}>{question.label}</strong>
      </p>
      <p className="topic__meta">
        <span>{t(`surveys.question.kinds.${question.kind}`)}</span>
        {question.from !== null && (
          <span>{t('surveys.answer.scale', { from: question.from, to: question.to ?? 0 })}</span>
        )}
        {!question.required && <span>{t('surveys.question.optional')}</span>}
      </p>
      {question.options.length > 0 && (
        <p className="small muted" {...written}>
          {question.options.join(' · ')}
        </p>
      )}
      {question.when && <AskedWhen when={question.when} survey={survey} />}
      {survey.state === 'draft' && <QuestionDeeds question={question} survey={survey} />}
    </li>
  );
}

function QuestionDeeds({ question, survey }: { question: Question; survey: SurveyDesk }) {
  const t = useT();
  const words = { question: question.label };
  return (
    <form method="post" className="cluster">
      <input type="hidden" name="key" value={question.key} />
      <VersionSeen of={survey.version} />
      <a href={questionHref(survey, question.key)}>
        <SaidWhole word={t('surveys.question.change')} whole="surveys.question.changeOf" cited={words} />
      </a>
      {(['up', 'down', 'out'] as const).map((way) => (
        <Button key={way} look="quiet" name="way" value={way}>
          <SaidWhole word={t(`surveys.question.${way}`)} whole={`surveys.question.${way}Of`} cited={words} />
        </Button>
      ))}
    </form>
  );
}
