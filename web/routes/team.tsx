import { redirect } from '@remix-run/node';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { memberAdminHref, TEAM } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { categoryNames } from '../lists/category-names.server.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { TextField } from '../ui/field.tsx';
import { Day } from '../ui/moment.tsx';

const LONGEST_NAME = 60;

export const loader = read('rights.read', async (visit) => {
  const { app, actor, url } = visit;
  const asked = (url.searchParams.get('membre') ?? '').trim().slice(0, LONGEST_NAME);
  const found = asked === '' ? null : await app.members.names.idOf(asked);
  if (found !== null) throw redirect(memberAdminHref(found, 'droits'), 302);
  const [holders, categoryNamed] = await Promise.all([
    app.moderation.officeHolders.execute(actor),
    categoryNames(visit),
  ]);
  const names = await app.members.names.of(holders.map(({ memberId }) => memberId));
  return { asked, holders, names, categoryNamed };
});

/** Who holds a role, and the way to the rights of any member. */
export default function TeamRoute() {
  const { asked, holders, names, categoryNamed } = usePageData<typeof loader>();
  const t = useT();
  const nameOf = (memberId: string) => names.get(memberId)?.pseudonym ?? t('rights.somebody');
  const reachOf = (ids: readonly string[] | null) =>
    ids === null
      ? t('rights.member.everywhere')
      : ids.map((id) => categoryNamed.get(id) ?? t('rights.goneCategory')).join(', ');
  return (
    <AdminFrame place="team" title={t('rights.team.title')} lead={t('rights.team.lead')}>
      <form method="get" action={TEAM} className="desk__filter">
        <TextField
          name="membre"
          label={t('rights.team.find')}
          help={t('rights.team.findHelp')}
          maxLength={LONGEST_NAME}
          defaultValue={asked}
          error={asked === '' ? undefined : t('rights.team.nobody')}
        />
        <Button>{t('rights.team.show')}</Button>
      </form>
      {holders.length === 0 ? (
        <EmptyState level={2} title={t('rights.team.empty')} />
      ) : (
        <DataTable
          id="equipe"
          caption={t('rights.team.table')}
          captionHidden
          stacks
          rows={holders}
          rowKey={({ memberId }) => memberId}
          columns={[
            {
              label: t('rights.team.name'),
              header: true,
              cell: ({ memberId }) => (
                <a
                  href={memberAdminHref(memberId, 'droits')}
                  aria-label={t('rights.team.rightsOf', { name: nameOf(memberId) })}
                >
                  {nameOf(memberId)}
                </a>
              ),
            },
            { label: t('rights.team.role'), cell: ({ role }) => t(`rights.role.${role}`) },
            { label: t('rights.team.department'), cell: ({ department }) => department ?? '' },
            { label: t('rights.team.reach'), cell: ({ categoryIds }) => reachOf(categoryIds) },
            { label: t('rights.team.since'), cell: ({ assignedAt }) => <Day at={assignedAt} /> },
          ]}
        />
      )}
    </AdminFrame>
  );
}
