import { LIMITS } from '#application/community/limits';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { ADMIN_MEMBERS, MEMBERS_CSV, recordHref, SEGMENTS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { aCursor, hrefWith, queryOf, upTo } from '../lists/query.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/field.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';

export const loader = read('members.find', async ({ app, url }) => {
  const { nom, cursor } = queryOf(url, { nom: upTo(LIMITS.pseudonym.max), cursor: aCursor });
  const members = await app.members.list.execute({
    everyStatus: true,
    ...(nom && { name: nom }),
    ...(cursor && { cursor }),
  });
  return { nom, cursor, members };
});

/** Where one of the team finds the member whom they help. */
export default function ManageMembersRoute() {
  const { nom = '', cursor, members } = usePageData<typeof loader>();
  const t = useT();
  const { may } = usePage();
  const { formatNumber } = useFormat();
  const at = (place: string | null) =>
    place === null ? null : hrefWith(ADMIN_MEMBERS, { nom, cursor: place });
  return (
    <AdminFrame
      place="members"
      title={t('sheet.title')}
      lead={t('sheet.lead')}
      acts={
        may('export.make') && (
          <ButtonLink icon="down" href={hrefWith(MEMBERS_CSV, { nom })}>
            {t('admin.csv')}
          </ButtonLink>
        )
      }
    >
      {may('segment.manage') && (
        <p className="help">
          {t.rich('sheet.notASet', {
            link: (
              <a key="segments" href={SEGMENTS}>
                {t('sheet.aSet')}
              </a>
            ),
          })}
        </p>
      )}
      <form method="get" role="search" className="cluster">
        <TextField
          name="nom"
          label={t('sheet.find')}
          help={t('sheet.findHelp')}
          defaultValue={nom}
          maxLength={LIMITS.pseudonym.max}
          autoComplete="off"
        />
        <Button icon="search">{t('sheet.submit')}</Button>
      </form>
      {members.items.length === 0 ? (
        <EmptyState level={2} title={t('sheet.nobody')} />
      ) : (
        <DataTable
          id="membres-trouves"
          caption={t('sheet.list')}
          captionHidden
          stacks
          rows={members.items}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('sheet.member'),
              header: true,
              cell: ({ id, pseudonym }) => (
                <a href={recordHref(id)} aria-label={t('sheet.openOf', { name: pseudonym })}>
                  {pseudonym}
                </a>
              ),
            },
            {
              label: t('sheet.branches'),
              cell: ({ branches }) => branches.map((branch) => branchName(branch, t)).join(', ') || '—',
            },
            { label: t('sheet.identity.role'), cell: ({ role }) => t(`segments.roles.${role as 'member'}`) },
            { label: t('sheet.joined'), cell: ({ joinedAt }) => <Day at={joinedAt} /> },
            {
              label: t('sheet.wrote'),
              numeric: true,
              cell: ({ postCount }) => formatNumber(postCount),
            },
          ]}
        />
      )}
      <Pagination
        previousHref={at(members.previous)}
        nextHref={at(members.next)}
        firstHref={cursor ? hrefWith(ADMIN_MEMBERS, { nom }) : null}
      />
    </AdminFrame>
  );
}
