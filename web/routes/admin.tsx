import { ADMIN_GROUPS, sectionsFor } from '../admin/sections.ts';
import { WaitingMark } from '../admin/waiting-mark.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { factorFirst, read } from '../lib/gates.server.ts';
import { nothingHere } from '../lib/outcomes.server.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Icon } from '../ui/icon.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('admin.page', async ({ actor, viewer, url }) => {
  if (viewer.factor?.heldBack) throw factorFirst(url.pathname);
  // Whoever has nothing to do here is not told that there is anything.
  if (sectionsFor((permission) => actor.may(permission)).length === 0)
    throw nothingHere('site.page-not-found');
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
