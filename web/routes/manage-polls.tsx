import { useActionData } from '@remix-run/react';
import { BRANCHES } from '#application/community/limits';
import type { PollRow } from '#application/engagement/polls/poll-view';
import { PopulationFormRequest } from '#interfaces/http/engagement/polls.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_POLLS, NEW_POLL, pollDeedHref, pollHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isDay } from '../lib/paris-day.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, queryOf } from '../lists/query.ts';
import { voterIn } from '../polls/asked-poll.server.ts';
import { PopulationForm } from '../polls/population-form.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

export const loader = read('polls.manage', async (visit) => {
  const { cursor = null } = queryOf(visit.url, { cursor: aCursor });
  const { pollList, population } = visit.app.engagement;
  const [page, known] = await Promise.all([
    pollList.execute(voterIn(visit), { state: 'all', cursor }),
    population.execute(),
  ]);
  return { cursor, page, known };
});

export const action = act('polls.manage', PopulationFormRequest, async ({ countedOn, people }, visit) => {
  if (!isDay(countedOn)) throw invalid('countedOn', 'field.day');
  const known = BRANCHES.map((branch, at) => [branch, people[at] ? Number(people[at]) : undefined] as const);
  await visit.app.engagement.recordPopulation.execute({
    actor: visit.actor,
    countedOn: new Date(`${countedOn}T12:00:00Z`),
    people: Object.fromEntries(known),
  });
  return seeOther(MANAGE_POLLS, telling('polls.flash.counted'));
});

/** Every poll with its state and its votes, and the population that results are brought back to. */
export default function ManagePollsRoute() {
  const { cursor, page, known } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const at = (place: string | null) => (place === null ? null : hrefWith(MANAGE_POLLS, { cursor: place }));
  return (
    <AdminFrame
      place="polls"
      title={t('polls.admin.title')}
      lead={t('polls.admin.lead')}
      acts={
        <ButtonLink look="main" href={NEW_POLL}>
          {t('polls.create')}
        </ButtonLink>
      }
    >
      {page.items.length === 0 ? (
        <EmptyState title={t('polls.none')} level={2} />
      ) : (
        <PollTable polls={page.items} />
      )}
      <Pagination
        previousHref={at(page.previous)}
        nextHref={at(page.next)}
        firstHref={cursor ? MANAGE_POLLS : null}
      />
      <PopulationForm known={known} refused={refused} />
    </AdminFrame>
  );
}

function PollTable({ polls }: { polls: readonly PollRow[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      id="sondages"
      stacks
      caption={t('polls.admin.caption')}
      captionHidden
      rows={polls}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('polls.admin.question'),
          header: true,
          cell: (poll) => <a href={pollHref(poll)}>{poll.question}</a>,
        },
        {
          label: t('polls.admin.state'),
          cell: ({ open }) => t(open ? 'polls.admin.open' : 'polls.admin.closed'),
        },
        { label: t('polls.admin.votes'), numeric: true, cell: ({ votes }) => format.formatNumber(votes) },
        { label: t('polls.admin.until'), cell: ({ closesAt }) => format.formatDay(closesAt) },
        {
          label: t('polls.admin.act'),
          act: true,
          cell: (poll) =>
            poll.open && (
              <a href={pollDeedHref(poll, 'clore')}>
                <SaidWhole
                  word={t('polls.run.close')}
                  whole="polls.run.closeOf"
                  cited={{ question: poll.question }}
                />
              </a>
            ),
        },
      ]}
    />
  );
}
