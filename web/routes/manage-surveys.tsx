import type { SurveyRow } from '#application/engagement/surveys/survey-view';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_SURVEYS, NEW_SURVEY, surveyDeskHref, SURVEYS_CSV } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT, useWritten } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { voterIn } from '../polls/asked-poll.server.ts';
import { OpinionFigures } from '../opinions/opinion-figures.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';

export const loader = read('surveys.manage', async (visit) => {
  const { etat, cursor = null } = queryOf(visit.url, { etat: oneOf('archives'), cursor: aCursor });
  const asked = { state: etat ? ('archived' as const) : ('desk' as const), cursor };
  const { surveyList, opinionFigures } = visit.app.engagement;
  const [page, months] = await Promise.all([
    surveyList.execute(voterIn(visit), asked),
    opinionFigures.execute(visit.actor),
  ]);
  return { isArchive: etat !== undefined, cursor, page, months };
});

/** Surveys at hand, or those put away, with their state and how many answered. */
export default function ManageSurveysRoute() {
  const { isArchive, cursor, page, months } = usePageData<typeof loader>();
  const t = useT();
  const at = (archive: boolean, place: string | null = null) =>
    hrefWith(MANAGE_SURVEYS, { etat: archive ? 'archives' : null, cursor: place });
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
      <Tabs
        label={t('surveys.states.label')}
        items={[false, true].map((archive) => ({
          href: at(archive),
          label: t(archive ? 'surveys.admin.archives' : 'surveys.admin.atHand'),
          current: archive === isArchive,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('surveys.none')} level={2} />
      ) : (
        <SurveyTable surveys={page.items} />
      )}
      <Pagination
        previousHref={page.previous && at(isArchive, page.previous)}
        nextHref={page.next && at(isArchive, page.next)}
        firstHref={cursor ? at(isArchive) : null}
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
