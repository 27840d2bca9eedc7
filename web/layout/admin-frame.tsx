import type { ReactNode } from 'react';
import { ADMIN_GROUPS, ADMIN_SECTIONS, type AdminPlace, sectionsFor } from '../admin/sections.ts';
import { WaitingMark } from '../admin/waiting-mark.tsx';
import { ADMIN } from '../lib/addresses.ts';
import { Head } from '../lib/head.tsx';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { MAIN_ID } from '../ui/skip-link.tsx';

type Place = AdminPlace | 'home';

/** A page of the back office: its navigation beside it (folded above it on phones), then its head and what it holds. */
export function AdminFrame(props: {
  place: Place;
  title: string;
  lead?: ReactNode;
  /** What one can do here first. */
  acts?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="admin">
      <Head title={props.title} noIndex />
      <div className="admin__in">
        <AdminNav place={props.place} />
        <main id={MAIN_ID} tabIndex={-1}>
          <header className="admin__head">
            <div>
              <h1>{props.title}</h1>
              {props.lead != null && <p className="muted">{props.lead}</p>}
            </div>
            {props.acts != null && <div className="cluster">{props.acts}</div>}
          </header>
          {props.children}
        </main>
      </div>
    </div>
  );
}

function AdminNav({ place }: { place: Place }) {
  const t = useT();
  const { may } = usePage();
  const here = place === 'home' ? ADMIN : ADMIN_SECTIONS[place].href;
  const sections = sectionsFor(may);
  return (
    <div className="admin__side">
      <details className="admin__switch">
        <summary className="btn">
          <Icon name="menu" />
          {t('admin.open', { here: t(place === 'home' ? 'admin.home' : ADMIN_SECTIONS[place].label) })}
        </summary>
      </details>
      <nav className="admin__nav" aria-label={t('admin.label')}>
        <ul className="f">
          <AdminLine href={ADMIN} here={here} icon="eye" label={t('admin.home')} />
        </ul>
        {ADMIN_GROUPS.map((group) => [group, sections.filter((each) => each.group === group)] as const)
          .filter(([, lines]) => lines.length > 0)
          .map(([group, lines]) => (
            <div key={group}>
              <h2>{t(`admin.groups.${group}`)}</h2>
              <ul className="f">
                {lines.map(({ href, icon, label }) => (
                  <AdminLine key={href} href={href} here={here} icon={icon} label={t(label)} />
                ))}
              </ul>
            </div>
          ))}
      </nav>
    </div>
  );
}

function AdminLine(props: { href: string; here: string; icon: IconName; label: string }) {
  const { waiting } = usePage();
  return (
    <li>
      <a href={props.href} aria-current={props.href === props.here ? 'page' : undefined}>
        <Icon name={props.icon} />
        {props.label}
        <WaitingMark count={waiting.get(props.href)} />
      </a>
    </li>
  );
}
