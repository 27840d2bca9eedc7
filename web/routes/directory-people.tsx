import { AdminFrame } from '../layout/admin-frame.tsx';
import { API_ADMIN, DIRECTORY_PEOPLE, groupHref, memberAdminHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { hrefWith, type Judge, lenientQueryOf } from '../lists/query.ts';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Day } from '../ui/moment.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

const PER_PAGE = 50;
const aPage: Judge = (raw) => (/^[1-9]\d{0,4}$/.test(raw) ? raw : undefined);

export const loader = read('scim.manage', async ({ app, actor, url }) => {
  const page = Number(lenientQueryOf(url, { page: aPage }).page ?? 1);
  const asked = { criteria: {}, after: (page - 1) * PER_PAGE, count: PER_PAGE };
  const [{ total, people }, groups] = await Promise.all([
    app.provisioning.people.list(actor, asked),
    app.provisioning.groups.all(),
  ]);
  return { page, total, people, groups };
});

/** Of whom the directory of the organisation told, and what of it holds here. */
export default function DirectoryPeopleRoute() {
  const { page, total, people, groups } = usePageData<typeof loader>();
  const t = useT();
  const { publicUrl, may } = usePage();
  const at = (number: number) => hrefWith(DIRECTORY_PEOPLE, { page: number > 1 ? String(number) : null });
  return (
    <AdminFrame place="api" title={t('provisioning.title')} lead={t('provisioning.lead')}>
      <Breadcrumbs items={[{ href: API_ADMIN, label: t('api.title') }]} />
      <p>
        {t('provisioning.address')} <code>{`${publicUrl}/scim/v2`}</code>
      </p>
      <p>{t('provisioning.howClient', { scope: t('api.scope.scim:manage') })}</p>
      <p>{t('provisioning.howAccounts')}</p>
      <section aria-labelledby="groupes" className="stack">
        <SectionHead id="groupes" title={t('provisioning.groups')} />
        {groups.length === 0 ? (
          <p className="muted">{t('provisioning.noGroups')}</p>
        ) : (
          <ul>
            {groups.map(({ slug, name }) => (
              <li key={slug}>
                <a href={groupHref(slug)}>{name}</a>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="personnes" className="stack">
        <SectionHead id="personnes" title={t('provisioning.people')} />
        {people.length === 0 ? (
          <EmptyState level={3} title={t('provisioning.none')} />
        ) : (
          <DataTable
            id="annuaire"
            caption={t('provisioning.count', { count: total })}
            stacks
            rows={people}
            rowKey={({ id }) => id}
            columns={[
              { label: t('provisioning.userName'), header: true, cell: ({ userName }) => userName },
              { label: t('provisioning.externalId'), cell: ({ externalId }) => externalId ?? '–' },
              { label: t('provisioning.email'), cell: ({ email }) => email ?? '–' },
              {
                label: t('provisioning.access'),
                cell: ({ isActive }) =>
                  isActive ? t('provisioning.open') : <Pill icon="lock">{t('provisioning.shut')}</Pill>,
              },
              {
                label: t('provisioning.recognised'),
                // No pseudonym beside what names somebody outside: who has to know goes and sees.
                cell: ({ memberId }) => {
                  if (memberId === null) return t('provisioning.notYet');
                  if (!may('role.assign')) return t('provisioning.known');
                  return <a href={memberAdminHref(memberId, 'droits')}>{t('provisioning.seeMember')}</a>;
                },
              },
              { label: t('provisioning.told'), cell: ({ createdAt }) => <Day at={createdAt} /> },
            ]}
          />
        )}
        <Pagination
          previousHref={page > 1 ? at(page - 1) : null}
          nextHref={page * PER_PAGE < total ? at(page + 1) : null}
          firstHref={null}
        />
      </section>
    </AdminFrame>
  );
}
