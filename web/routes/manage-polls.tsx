import { useActionData } from '@remix-run/react';
import { BRANCHES } from '#application/community/limits';
import type { PollRow } from '#application/engagement/polls/poll-view';
import { PopulationFormRequest } from '#interfaces/http/engagement/polls.request';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_POLLS, NEW_POLL, pollArchiveHref, pollDeedHref, pollHref } from '../lib/addresses.ts';
import { telling } from '../lib/flash.server.ts';
import { act, read, type Refused, seeOther } from '../lib/gates.server.ts';
import { invalid } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { isDay } from '../lib/paris-day.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { voterIn } from '../polls/asked-poll.server.ts';
import { PopulationForm } from '../polls/population-form.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';
import { Tabs } from '../ui/tabs.tsx';

export const loader = read('polls.manage', async (visit) => {
  const { etat, cursor = null } = queryOf(visit.url, { etat: oneOf('archives'), cursor: aCursor });
  const { pollList, population } = visit.app.engagement;
  const [page, known] = await Promise.all([
    pollList.execute(voterIn(visit), { state: etat ? 'archived' : 'desk', cursor }),
    population.execute(),
  ]);
  return { isArchive: etat !== undefined, cursor, page, known };
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

/** Polls at hand, or those put away, with their state and their votes; and the population that results are brought back to. */
export default function ManagePollsRoute() {
  const { isArchive, cursor, page, known } = usePageData<typeof loader>();
  const refused = useActionData<Refused>();
  const t = useT();
  const at = (archive: boolean, place: string | null = null) =>
    hrefWith(MANAGE_POLLS, { etat: archive ? 'archives' : null, cursor: place });
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
      <Tabs
        label={t('polls.states.label')}
        items={[false, true].map((archive) => ({
          href: at(archive),
          label: t(archive ? 'polls.admin.archives' : 'polls.admin.atHand'),
          current: archive === isArchive,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('polls.none')} level={2} />
      ) : (
        <PollTable polls={page.items} areArchived={isArchive} />
      )}
      <Pagination
        previousHref={page.previous && at(isArchive, page.previous)}
        nextHref={page.next && at(isArchive, page.next)}
        firstHref={cursor ? at(isArchive) : null}
      />
      <PopulationForm known={known} refused={refused} />
    </AdminFrame>
  );
}

function PollTable({ polls, areArchived }: { polls: readonly PollRow[]; areArchived: boolean }) {
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
          cell: (poll) => {
            const [href, act] = actOn(poll, areArchived);
            return (
              <a href={href}>
                <SaidWhole word={t(act)} whole={`${act}Of`} cited={{ question: poll.question }} />
              </a>
            );
          },
        },
      ]}
    />
  );
}

/** What is next to be done with a poll: end it, put it away, bring it back. */
function actOn(poll: PollRow, isArchived: boolean) {
  if (isArchived) return [pollArchiveHref(poll), 'polls.run.bringBack'] as const;
  if (poll.open) return [pollDeedHref(poll, 'clore'), 'polls.run.close'] as const;
  return [pollArchiveHref(poll), 'polls.run.archive'] as const;
}
