import { IDEA_STATUSES } from '#application/engagement/limits';
import type { IdeaRow } from '#application/engagement/ideas/idea-view';
import { IdeaStatusPill } from '../ideas/idea-status.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ideaHref, IDEAS_EXPORT, MANAGE_IDEAS, manageIdeaHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { aCursor, hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { SaidWhole } from '../ui/said-whole.tsx';

export const loader = read('ideas.answer', async ({ app, actor, url }) => {
  const { etat = 'proposed', cursor = null } = queryOf(url, {
    etat: oneOf(...IDEA_STATUSES),
    cursor: aCursor,
  });
  const asked = { order: 'new', status: etat, theme: null, branch: null, mine: null, cursor } as const;
  return { etat, cursor, page: await app.engagement.ideaList.execute(actor, asked) };
});

/** Ideas for those who answer them: what waits first. */
export default function ManageIdeasRoute() {
  const { etat, cursor, page } = usePageData<typeof loader>();
  const t = useT();
  const at = (status: string, place: string | null = null) =>
    hrefWith(MANAGE_IDEAS, { etat: status === 'proposed' ? null : status, cursor: place });
  return (
    <AdminFrame
      place="ideas"
      title={t('ideas.title')}
      lead={t('ideas.admin.lead')}
      acts={<ButtonLink href={IDEAS_EXPORT}>{t('ideas.admin.export')}</ButtonLink>}
    >
      <Tabs
        label={t('ideas.admin.states')}
        items={IDEA_STATUSES.map((status) => ({
          href: at(status),
          label: status === 'proposed' ? t('ideas.admin.toAnswer') : t(`ideas.status.${status}`),
          current: status === etat,
        }))}
      />
      {page.items.length === 0 ? (
        <EmptyState title={t('ideas.none')} level={2} />
      ) : (
        <IdeaTable ideas={page.items} />
      )}
      <Pagination
        previousHref={page.previous && at(etat, page.previous)}
        nextHref={page.next && at(etat, page.next)}
        firstHref={cursor ? at(etat) : null}
      />
    </AdminFrame>
  );
}

function IdeaTable({ ideas }: { ideas: readonly IdeaRow[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <DataTable
      id="idees"
      stacks
      caption={t('ideas.admin.caption')}
      captionHidden
      rows={ideas}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('ideas.admin.idea'),
          header: true,
          cell: (idea) => <a href={ideaHref(idea)}>{idea.title}</a>,
        },
        { label: t('ideas.admin.status'), cell: ({ status }) => <IdeaStatusPill status={status} /> },
        { label: t('ideas.admin.votes'), numeric: true, cell: ({ votes }) => format.formatNumber(votes) },
        {
          label: t('ideas.admin.comments'),
          numeric: true,
          cell: ({ comments }) => format.formatNumber(comments),
        },
        { label: t('ideas.admin.on'), cell: ({ proposedAt }) => format.formatDay(proposedAt) },
        {
          label: t('ideas.admin.act'),
          act: true,
          cell: (idea) => (
            <a href={manageIdeaHref(idea.id)}>
              <SaidWhole
                word={t('ideas.admin.answerAct')}
                whole="ideas.admin.answerOf"
                cited={{ title: idea.title }}
              />
            </a>
          ),
        },
      ]}
    />
  );
}
