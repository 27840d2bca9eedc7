import type { QuestionCount, Question, SurveyResults } from '#application/engagement/surveys/survey-view';
import { answersHref } from '../lib/addresses.ts';
import { headingText } from '../ui/heading-text.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { BarLegend, ResultBars } from '../polls/result-bars.tsx';
import { Alert } from '../ui/alert.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { AnswerRows } from './answer-rows.tsx';
import { AnswerTable } from './answer-table.tsx';

/** What came of a survey, question by question: bars, the same as a table by branch, and the words that come back. */
export function SurveyFigures({ results }: { results: SurveyResults }) {
  const t = useT();
  const written = useWritten();
  if (results.withheld) return <p>{t(`surveys.results.withheld.${results.withheld}`)}</p>;
  const weighted = results.counts.some(({ count }) => count?.sample);
  return (
    <>
      {weighted && <BarLegend />}
      {weighted && <Alert title={t('polls.results.sample')}>{t('polls.results.sampleText')}</Alert>}
      {results.pages.map((page, at) => (
        <section key={at} aria-labelledby={`page-${at}`} className="stack">
          <SectionHead id={`page-${at}`} title={<span {...written}>{headingText(page.title)}</span>} />
          {page.questions.map((question) => (
            <OneQuestion
              key={question.key}
              results={results}
              question={question}
              count={results.counts.find(({ key }) => key === question.key)!}
              texts={results.texts[question.key] ?? []}
            />
          ))}
        </section>
      ))}
    </>
  );
}

function OneQuestion(props: {
  results: SurveyResults;
  question: Question;
  count: QuestionCount;
  texts: readonly string[];
}) {
  const t = useT();
  const { question, count } = props;
  return (
    <article className="stack" id={`question-${question.key}`}>
      <h3 {...useWritten()}>{question.label}</h3>
      <p className="small muted">{t('surveys.results.of', { count: count.answered })}</p>
      {question.kind === 'text' ? <Words {...props} /> : <Figures question={question} count={count} />}
    </article>
  );
}

function Figures({ question, count: result }: { question: Question; count: QuestionCount }) {
  const t = useT();
  const format = useFormat();
  const { count, mean, median } = result;
  if (!count) return <p>{t('surveys.results.few')}</p>;
  const labels = result.labels.map((label) => label ?? t('surveys.results.silent'));
  const order = question.kind === 'single' || question.kind === 'multiple' ? question.kind : 'rating';
  return (
    <>
      {mean !== null && (
        <p className="lead">{t('surveys.results.mean', { mean: format.formatNumber(mean) })}</p>
      )}
      {median !== null && <p>{t('surveys.results.median', { median })}</p>}
      <ResultBars kind={order} options={labels} count={count} />
      {count.unweighted && <p className="small muted">{t('polls.results.unweighted')}</p>}
      {question.when !== null && <p className="small muted">{t('surveys.results.apart')}</p>}
      <AnswerTable question={question} kind={order} labels={result.labels} count={count} />
    </>
  );
}

function Words({
  results,
  count,
  texts,
}: {
  results: SurveyResults;
  count: QuestionCount;
  texts: readonly string[];
}) {
  const t = useT();
  const { key, themes, answered } = count;
  const isRead = texts.length > 0;
  return (
    <>
      <h4>{t('surveys.results.themes')}</h4>
      {themes.length === 0 ? (
        <p>{t('surveys.results.themesNone')}</p>
      ) : (
        <>
          <ul className="list">
            {themes.map((theme) => (
              <li key={theme.word}>
                {isRead ? (
                  <a href={answersHref(results, key, theme.word)}>
                    {t('surveys.results.theme', { word: theme.word, count: theme.count })}
                  </a>
                ) : (
                  t('surveys.results.theme', { word: theme.word, count: theme.count })
                )}
              </li>
            ))}
          </ul>
          <p className="small muted">{t('surveys.results.themesNote')}</p>
        </>
      )}
      {isRead ? (
        <>
          <Verbatims texts={texts} answered={answered} />
          {answered > texts.length && (
            <p>
              <a href={answersHref(results, key)}>{t('surveys.results.readAll', { count: answered })}</a>
            </p>
          )}
          <p className="small muted">{t('surveys.results.verbatimsNote')}</p>
        </>
      ) : (
        <p className="small muted">{t('surveys.results.textNote')}</p>
      )}
    </>
  );
}

function Verbatims({ texts, answered }: { texts: readonly string[]; answered: number }) {
  const t = useT();
  const isAll = answered <= texts.length;
  return (
    <details className="disclose">
      <summary>
        {isAll
          ? t('surveys.results.verbatims')
          : t('surveys.results.verbatimsFirst', { count: texts.length })}
      </summary>
      <AnswerRows texts={texts} />
    </details>
  );
}
