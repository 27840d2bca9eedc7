import { permissionName } from '../admin/permission-name.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { memberAdminHref, RIGHTS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { Breadcrumbs } from '../ui/breadcrumbs.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('rights.read', async ({ app, actor, params }) => {
  const [matrix, holders] = await Promise.all([
    app.moderation.matrix.execute(actor),
    app.moderation.officeHolders.execute(actor),
  ]);
  const row = matrix.rows.find(({ permission }) => permission === params['permission']);
  if (!row) throw nothingHere('site.page-not-found');
  const roles = row.cells.filter((cell) => cell.held).map(({ role }) => role);
  const entitled = holders.filter(({ role }) => roles.includes(role));
  const names = await app.members.names.of(entitled.map(({ memberId }) => memberId));
  return { permission: row.permission, roles, entitled, names };
});

/** Who holds one right, and by which role. */
export default function RightsOfPermissionRoute() {
  const { permission, roles, entitled, names } = usePageData<typeof loader>();
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
    </AdminFrame>
  );
}
