import {
  GlanceAlerts,
  GlanceEvents,
  GlanceFigures,
  GlanceUnderWay,
  GlanceWaiting,
} from '../admin/glance-parts.tsx';
import { glance } from '../admin/glance.server.ts';
import { onlyTeam } from '../admin/only-team.server.ts';
import { SetUpAgain, SetUpList } from '../admin/set-up-list.tsx';
import { ADMIN_GROUPS, sectionsFor } from '../admin/sections.ts';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';

export const loader = read('admin.page', async (visit) => {
  onlyTeam(visit);
  const [seen, setUp] = await Promise.all([glance(visit), visit.app.settings.setUp.execute(visit.actor)]);
  return { ...seen, setUp };
});

/** The first page of the back office: how the community is, and what waits for whoever looks. */
export default function AdminRoute() {
  const seen = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame place="home" title={t('admin.label')} lead={t('admin.lead')}>
      <div className="glance">
        <SetUpList setUp={seen.setUp} />
        <GlanceAlerts {...seen} />
        <GlanceWaiting {...seen} />
        {seen.figures && <GlanceFigures figures={seen.figures} />}
        <div className="glance__two">
          <GlanceEvents {...seen} />
          <GlanceUnderWay {...seen} />
        </div>
        <Parts />
        <SetUpAgain setUp={seen.setUp} />
      </div>
    </AdminFrame>
  );
}

/** What each part is for, for who does not know it by its name yet. */
function Parts() {
  const t = useT();
  const sections = sectionsFor(usePage().may);
  return (
    <details className="disclose">
      <summary>{t('admin.parts')}</summary>
      {ADMIN_GROUPS.map((group) => [group, sections.filter((each) => each.group === group)] as const)
        .filter(([, parts]) => parts.length > 0)
        .map(([group, parts]) => (
          <section key={group} aria-labelledby={`groupe-${group}`}>
            <h2 id={`groupe-${group}`} className="glance__group">
              {t(`admin.groups.${group}`)}
            </h2>
            <ul className="f admin__parts">
              {parts.map(({ href, icon, label, lead }) => (
                <li key={href}>
                  <h3>
                    <Icon name={icon} />
                    <a href={href}>{t(label)}</a>
                  </h3>
                  <p className="small muted">{t(lead)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}
