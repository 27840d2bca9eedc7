import { AdminFrame } from '../layout/admin-frame.tsx';
import { ADMIN_MEMBERS, NEW_SEGMENT, segmentHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { conditionWords } from '../segments/condition-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Ago } from '../ui/moment.tsx';

export const loader = read('segments.manage', async ({ app, actor }) => {
  const [segments, groups] = await Promise.all([
    app.members.segments.list(actor),
    app.moderation.groups.nameable(actor),
  ]);
  return { segments, groups };
});

/** The sets of members that have a name, and how many were in each when they were counted last. */
export default function ManageSegmentsRoute() {
  const { segments, groups } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  const { formatNumber } = useFormat();
  const names = new Map(groups.map(({ slug, name }) => [slug, name]));
  return (
    <AdminFrame
      place="segments"
      title={t('segments.title')}
      lead={t('segments.lead')}
      acts={
        <ButtonLink look="main" href={NEW_SEGMENT}>
          {t('segments.new')}
        </ButtonLink>
      }
    >
      {may('member.consult') && (
        <p className="help">
          {t.rich('segments.notOnePerson', {
            link: (
              <a key="members" href={ADMIN_MEMBERS}>
                {t('segments.onePerson')}
              </a>
            ),
          })}
        </p>
      )}
      {segments.length === 0 ? (
        <EmptyState title={t('segments.none')} level={2} />
      ) : (
        <DataTable
          id="segments"
          caption={t('segments.title')}
          captionHidden
          stacks
          rows={segments}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('segments.name'),
              header: true,
              cell: ({ id, name }) => <a href={segmentHref(id)}>{name}</a>,
            },
            {
              label: t('segments.conditions'),
              cell: ({ filter }) =>
                filter.conditions.length === 0 ? (
                  t('segments.everybody')
                ) : (
                  <ul className="f">
                    {filter.conditions.map((condition) => (
                      <li key={condition.field}>{conditionWords(t, condition, names)}</li>
                    ))}
                  </ul>
                ),
            },
            {
              label: t('segments.members'),
              numeric: true,
              cell: ({ members, countedAt }) =>
                members === null || countedAt === null ? (
                  t('segments.uncounted')
                ) : (
                  <>
                    {formatNumber(members)}
                    <span className="small muted block">
                      {t.rich('segments.countedAt', { moment: <Ago key="moment" at={countedAt} /> })}
                    </span>
                  </>
                ),
            },
          ]}
        />
      )}
    </AdminFrame>
  );
}
