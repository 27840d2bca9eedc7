import type { SurveyView } from '#application/engagement/surveys/survey-view';
import { surveyAnswerHref } from '../lib/addresses.ts';
import type { Refused } from '../lib/gates.server.ts';
import { errorsOf } from '../lib/refused.ts';
import { useT, useWritten } from '../lib/texts.tsx';
import { Button } from '../ui/button.tsx';
import { FormErrors } from '../ui/form-errors.tsx';
import { answerWords } from './answer-words.ts';
import { askedOn } from './pages-asked.ts';
import { SaidWhole } from '../ui/said-whole.tsx';

/** All answers once more, each page with the way back to it, and the button that sends them. */
export function AnswerReview({ survey, refused }: { survey: SurveyView; refused: Refused | undefined }) {
  const t = useT();
  const written = useWritten();
  return (
    <>
      {survey.pages.map((page, at) => {
        const asked = askedOn(survey, at);
        if (asked.length === 0) return null;
        return (
          <section key={at} aria-labelledby={`page-${at}`}>
            <div className="head head--sm">
              <h2 id={`page-${at}`} {...written}>
                {page.title}
              </h2>
              <a className="more" href={surveyAnswerHref(survey, at + 1)}>
                <SaidWhole
                  word={t('surveys.answer.change')}
                  whole="surveys.answer.changeOf"
                  cited={{ page: page.title }}
                />
              </a>
            </div>
            <dl className="answers-given">
              {asked.map((question) => (
                <div key={question.key}>
                  <dt {...written}>{question.label}</dt>
                  <dd className="pre">
                    {answerWords(question, survey.draft?.answers[question.key]) ?? (
                      <span className="muted">{t('surveys.answer.noAnswer')}</span>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      <form method="post" noValidate className="stack">
        <FormErrors errors={errorsOf(refused)} />
        <input type="hidden" name="page" value={survey.pages.length + 1} />
        <p className="small muted">{t('surveys.answer.sendNote')}</p>
        <p>
          <Button look="main" name="way" value="send">
            {t('surveys.answer.send')}
          </Button>
        </p>
      </form>
    </>
  );
}
