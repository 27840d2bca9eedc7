import { onlyTeam } from '../admin/only-team.server.ts';
import { ADMIN_GROUPS, sectionsFor } from '../admin/sections.ts';
import { WaitingMark } from '../admin/waiting-mark.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { read } from '../lib/gates.server.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('admin.page', async (visit) => {
  onlyTeam(visit);
  return null;
});

/** The first page of the back office: every part that one may open, with what waits there. */
export default function AdminRoute() {
  const t = useT();
  const { may, waiting } = usePage();
  const sections = sectionsFor(may);
  return (
    <AdminFrame place="home" title={t('admin.label')} lead={t('admin.lead')}>
      {ADMIN_GROUPS.map((group) => [group, sections.filter((each) => each.group === group)] as const)
        .filter(([, parts]) => parts.length > 0)
        .map(([group, parts]) => (
          <section key={group} aria-labelledby={`groupe-${group}`}>
            <SectionHead id={`groupe-${group}`} title={t(`admin.groups.${group}`)} small />
            <ul className="f admin__parts">
              {parts.map(({ href, icon, label, lead }) => (
                <li key={href}>
                  <h3>
                    <Icon name={icon} />
                    <a href={href}>{t(label)}</a>
                    <WaitingMark count={waiting.get(href)} />
                  </h3>
                  <p className="small muted">{t(lead)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </AdminFrame>
  );
}
