import { permissionName } from '../admin/permission-name.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { groupHref, memberAdminHref, RIGHTS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('rights.read', async ({ app, actor, params }) => {
  const [matrix, holders, groups] = await Promise.all([
    app.moderation.matrix.execute(actor),
    app.moderation.officeHolders.execute(actor),
    app.moderation.groups.all(actor),
  ]);
  const row = matrix.rows.find(({ permission }) => permission === params['permission']);
  if (!row) throw nothingHere('site.page-not-found');
  const roles = row.cells.filter((cell) => cell.held).map(({ role }) => role);
  const entitled = holders.filter(({ role }) => roles.includes(role));
  const giving = await Promise.all(
    groups
      .filter(({ permissions }) => permissions.includes(row.permission))
      .map(async ({ slug, name, members, categoryIds }) => {
        const { items } = await app.moderation.groups.membersOf(actor, slug, null);
        const people = items.map(({ memberId }) => memberId);
        return { slug, name, members, isBounded: categoryIds !== null, people };
      }),
  );
  const people = [...entitled.map(({ memberId }) => memberId), ...giving.flatMap((one) => one.people)];
  const names = await app.members.names.of([...new Set(people)]);
  return { permission: row.permission, roles, entitled, giving, names };
});

/** Who holds one right, and by which role or group. */
export default function RightsOfPermissionRoute() {
  const { permission, roles, entitled, giving, names } = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame
      place="rights"
      title={t('rights.who.title', { permission: permissionName(t, permission) })}
      lead={t('rights.who.lead')}
    >
      <Breadcrumbs items={[{ href: RIGHTS, label: t('rights.title') }]} />
      <section aria-labelledby="roles">
        <SectionHead id="roles" title={t('rights.who.roles')} small />
        {roles.length === 0 && <p className="muted">{t('rights.who.none')}</p>}
        <ul className="list">
          {roles.map((role) => (
            <li key={role}>
              <strong>{t(`rights.role.${role}`)}</strong>
              {role === 'visitor' && <span className="muted"> {t('rights.who.everybody')}</span>}
              {role === 'member' && <span className="muted"> {t('rights.who.members')}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="membres">
        <SectionHead id="membres" title={t('rights.who.holders')} small />
        {entitled.length === 0 && <p className="muted">{t('rights.who.noHolder')}</p>}
        <ul className="list">
          {entitled.map(({ memberId, role, department }) => (
            <li key={memberId}>
              <a href={memberAdminHref(memberId, 'droits')}>
                {names.get(memberId)?.pseudonym ?? t('rights.somebody')}
              </a>
              <span className="muted">
                {' '}
                {[t(`rights.role.${role}`), department].filter(Boolean).join(', ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="groupes">
        <SectionHead id="groupes" title={t('rights.who.groups')} small />
        {giving.length === 0 && <p className="muted">{t('rights.who.noGroup')}</p>}
        <ul className="list">
          {giving.map(({ slug, name, members, isBounded, people }) => (
            <li key={slug}>
              <a href={groupHref(slug)}>{name}</a>
              {isBounded && <span className="muted"> {t('rights.who.bounded')}</span>}
              {members === 0 && <p className="muted">{t('rights.who.noHolder')}</p>}
              {members > 0 && (
                <ul className="list">
                  {people.map((memberId) => (
                    <li key={memberId}>
                      <a href={memberAdminHref(memberId, 'droits')}>
                        {names.get(memberId)?.pseudonym ?? t('rights.somebody')}
                      </a>
                    </li>
                  ))}
                  {members > people.length && (
                    <li>
                      <a href={groupHref(slug)}>
                        {t('rights.who.others', { count: members - people.length })}
                      </a>
                    </li>
                  )}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </section>
    </AdminFrame>
  );
}
