import { createElement } from 'react';
import {
  ADMIN_GROUPS,
  ADMIN_SECTIONS,
  type AdminGroup,
  type AdminPlace,
  type AdminSection,
  sectionsFor,
} from '../admin/sections.ts';
import { WaitingMark } from '../admin/waiting-mark.tsx';
import { ADMIN } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { type MessageKey, useT } from '../lib/texts.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';

/** A part of the back office, or its first page. */
export type Place = AdminPlace | 'home';

/** So many lines are seen at a glance: they are not folded, and there is nothing to find among them. */
const AT_A_GLANCE = 12;

/**
 * The parts of the back office that somebody is shown, group by group: that of the page is open, the others fold. With scripts, typing finds
 * parts of all groups. On telephones all of it is one menu.
 */
export function AdminNav({ place }: { place: Place }) {
  const t = useT();
  const sections = sectionsFor(usePage().may);
  const here = place === 'home' ? ADMIN : ADMIN_SECTIONS[place].href;
  const isShort = sections.length <= AT_A_GLANCE;
  return (
    <div className="admin__side">
      <details className="admin__switch">
        <summary className="btn">
          <Icon name="menu" />
          {t('admin.open', { here: t(place === 'home' ? 'admin.home' : ADMIN_SECTIONS[place].label) })}
        </summary>
      </details>
      <nav className="admin__nav" aria-label={t('admin.label')}>
        {createElement(
          'menu-finder',
          {
            'data-none': t('admin.find.none'),
            'data-one': t('admin.find.found', { count: 1 }),
            'data-found': t('admin.find.found', { count: 2 }).replace('2', '{count}'),
          },
          <>
            {!isShort && <FindPart />}
            <ul className="f">
              <AdminLine href={ADMIN} here={here} icon="eye" label={t('admin.home')} />
            </ul>
            {ADMIN_GROUPS.map((group) => [group, sections.filter((each) => each.group === group)] as const)
              .filter(([, lines]) => lines.length > 0)
              .map(([group, lines]) => (
                <FoldedGroup key={group} group={group} lines={lines} here={here} isShort={isShort} />
              ))}
          </>,
        )}
      </nav>
    </div>
  );
}

/** Shown by the script that makes it work. */
function FindPart() {
  const t = useT();
  return (
    <div className="admin__find" data-find="" hidden>
      <label htmlFor="trouver-partie">{t('admin.find.label')}</label>
      <input
        className="input"
        id="trouver-partie"
        type="search"
        autoComplete="off"
        aria-describedby="parties-trouvees"
      />
      <p className="small muted" id="parties-trouvees" role="status" />
    </div>
  );
}

function FoldedGroup(props: {
  group: AdminGroup;
  lines: readonly AdminSection[];
  here: string;
  isShort: boolean;
}) {
  const t = useT();
  const { waiting } = usePage();
  const { group, lines, here, isShort } = props;
  const waits = lines.filter(({ href }) => (waiting.get(href) ?? 0) > 0);
  const count = waits.reduce((sum, { href }) => sum + waiting.get(href)!, 0);
  return (
    <details className="admin__group" open={isShort || lines.some(({ href }) => href === here)}>
      <summary>
        {t(`admin.groups.${group}`)}
        <WaitingMark count={count} what={waits.length === 1 ? waits[0]?.waits : undefined} />
      </summary>
      <ul className="f">
        {lines.map(({ href, icon, label, waits: what }) => (
          <AdminLine key={href} href={href} here={here} icon={icon} label={t(label)} waits={what} />
        ))}
      </ul>
    </details>
  );
}

function AdminLine(props: {
  href: string;
  here: string;
  icon: IconName;
  label: string;
  waits?: MessageKey | undefined;
}) {
  const { waiting } = usePage();
  return (
    <li>
      <a href={props.href} aria-current={props.href === props.here ? 'page' : undefined}>
        <Icon name={props.icon} />
        {props.label}
        <WaitingMark count={waiting.get(props.href)} what={props.waits} />
      </a>
    </li>
  );
}
