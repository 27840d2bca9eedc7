import type { SurveyRow } from '#application/engagement/surveys/survey-view';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_SURVEYS, NEW_SURVEY, surveyDeskHref, SURVEYS_CSV } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { voterIn } from '../polls/asked-poll.server.ts';
import { OpinionFigures } from '../opinions/opinion-figures.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('surveys.manage', async (visit) => {
  const { cursor = null } = queryOf(visit.url, { cursor: aCursor });
  const asked = { state: 'desk' as const, cursor };
  const { surveyList, opinionFigures } = visit.app.engagement;
  const [page, months] = await Promise.all([
    surveyList.execute(voterIn(visit), asked),
    opinionFigures.execute(visit.actor),
  ]);
  return { cursor, page, months };
});

/** Every survey with its state and how many answered. */
export default function ManageSurveysRoute() {
  const { cursor, page, months } = usePageData<typeof loader>();
  const t = useT();
  const at = (place: string | null) => (place === null ? null : hrefWith(MANAGE_SURVEYS, { cursor: place }));
  return (
    <AdminFrame
      place="surveys"
      title={t('surveys.title')}
      lead={t('surveys.admin.lead')}
      acts={
        <>
          <ButtonLink icon="down" href={SURVEYS_CSV}>
            {t('admin.csv')}
          </ButtonLink>
          <ButtonLink look="main" href={NEW_SURVEY}>
            {t('surveys.admin.create')}
          </ButtonLink>
        </>
      }
    >
      {page.items.length === 0 ? (
        <EmptyState title={t('surveys.none')} level={2} />
      ) : (
        <SurveyTable surveys={page.items} />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor ? MANAGE_SURVEYS : null}
      />
      <OpinionFigures months={months} />
    </AdminFrame>
  );
}

function SurveyTable({ surveys }: { surveys: readonly SurveyRow[] }) {
  const t = useT();
  const written = useWritten();
  const format = useFormat();
  return (
    <DataTable
      id="enquetes"
      stacks
      caption={t('surveys.admin.caption')}
      captionHidden
      rows={surveys}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('surveys.admin.name'),
          header: true,
          cell: (survey) => (
            <a href={surveyDeskHref(survey)} {...written}>
              {survey.title}
            </a>
          ),
        },
        { label: t('surveys.admin.state'), cell: ({ state }) => t(`surveys.state.${state}`) },
        {
          label: t('surveys.admin.responses'),
          numeric: true,
          cell: ({ responses }) => format.formatNumber(responses),
        },
        {
          label: t('surveys.admin.until'),
          cell: ({ closesAt }) => (closesAt ? format.formatDay(closesAt) : '–'),
        },
      ]}
    />
  );
}
