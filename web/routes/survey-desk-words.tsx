import { AdminFrame } from '../layout/admin-frame.tsx';
import { answersHref, surveyDeskPageHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, type Judge, queryOf } from '../lists/query.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { answersIn } from '../surveys/asked-survey.server.ts';
import { AnswerRows } from '../surveys/answer-rows.tsx';

const aWord: Judge = (raw) => (/^\p{L}{1,60}$/u.test(raw) ? raw : undefined);

export const loader = read('surveys.manage', async (visit) => {
  const { cursor = null, mot: word = null } = queryOf(visit.url, { cursor: aCursor, mot: aWord });
  return { ...(await answersIn(visit, { word, cursor })), word, cursor };
});

/** What was answered in words to one question, or what of it says one word. */
export default function SurveyDeskWordsRoute() {
  const { slug, title, question, page, word, cursor } = usePageData<typeof loader>();
  const t = useT();
  const own = answersHref({ slug }, question.key, word ?? undefined);
  return (
    <AdminFrame
      place="surveys"
      title={question.label}
      given
      lead={word === null ? t('surveys.results.verbatims') : t('surveys.results.saying', { word })}
    >
      <Breadcrumbs
        items={[
          {
            href: surveyDeskPageHref({ slug }, 'resultats'),
            label: t('surveys.results.title', { title }),
          },
        ]}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('surveys.results.verbatimsNone')} level={2} />
      ) : (
        <AnswerRows texts={page.items} />
      )}
      <p className="small muted">{t('surveys.results.verbatimsNote')}</p>
      <Pagination
        firstHref={cursor === null ? null : own}
        nextHref={page.next === null ? null : hrefWith(own, { cursor: page.next })}
      />
    </AdminFrame>
  );
}
