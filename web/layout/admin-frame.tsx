import type { ReactNode } from 'react';
import { Head } from '../lib/head.tsx';
import { DESK, RULES } from '../lib/addresses.ts';
import { SEARCHES, SYNONYMS } from '../finding/demand-asking.ts';
import { usePage } from '../lib/page.tsx';
import { useT } from '../lib/texts.tsx';
import { MAIN_ID } from '../ui/skip-link.tsx';

/** Where a page of the back office belongs. A page that joins adds its line to `groups`. */
export type AdminPlace =
  | 'desk'
  | 'paragraphs'
  | 'targets'
  | 'references'
  | 'rules'
  | 'values'
  | 'categories'
  | 'tags'
  | 'searches'
  | 'synonyms'
  | 'redirects';

interface AdminLink {
  readonly place: AdminPlace;
  readonly href: string;
  readonly label: string;
  readonly shown: boolean;
}

function useGroups(): { title: string; links: readonly AdminLink[] }[] {
  const t = useT();
  const { may } = usePage();
  const desk = may('official.review');
  const rules = may('rule.manage');
  const searches = may('search.manage');
  const groups = [
    {
      title: t('official.admin.answers'),
      links: [
        { place: 'desk', href: DESK, label: t('official.desk.title'), shown: desk },
        {
          place: 'references',
          href: '/admin/references',
          label: t('official.admin.references'),
          shown: desk,
        },
        {
          place: 'paragraphs',
          href: `${DESK}/paragraphes`,
          label: t('official.paragraphs.title'),
          shown: desk,
        },
        { place: 'targets', href: `${DESK}/delais`, label: t('official.targets.title'), shown: desk },
      ],
    },
    {
      title: t('official.admin.register'),
      links: [
        { place: 'rules', href: RULES, label: t('official.rules.short'), shown: rules },
        { place: 'values', href: '/admin/valeurs', label: t('official.values.short'), shown: rules },
      ],
    },
    {
      title: t('official.admin.site'),
      links: [
        {
          place: 'categories',
          href: '/gestion/categories',
          label: t('forum.site.categories'),
          shown: may('category.manage'),
        },
        { place: 'tags', href: '/gestion/etiquettes', label: t('forum.site.tags'), shown: may('tag.manage') },
      ],
    },
    {
      title: t('finding.group'),
      links: [
        { place: 'searches', href: SEARCHES, label: t('finding.searches.short'), shown: searches },
        { place: 'synonyms', href: SYNONYMS, label: t('finding.synonyms.short'), shown: searches },
      ],
    },
  ] as const;
  return groups
    .map(({ title, links }) => ({ title, links: links.filter(({ shown }) => shown) }))
    .filter(({ links }) => links.length > 0);
}

/** A page of the back office: its navigation beside it (above it on phones), then its head and what it holds. */
export function AdminFrame(props: {
  place: AdminPlace;
  title: string;
  lead?: ReactNode;
  /** What one can do here first. */
  acts?: ReactNode;
  children: ReactNode;
}) {
  const t = useT();
  return (
    <div className="admin">
      <Head title={props.title} noIndex />
      <div className="admin__in">
        <nav className="admin__nav admin__nav--flow" aria-label={t('official.admin.label')}>
          {useGroups().map(({ title, links }) => (
            <div key={title}>
              <h2>{title}</h2>
              <ul className="f">
                {links.map(({ place, href, label }) => (
                  <li key={href}>
                    <a href={href} aria-current={place === props.place ? 'page' : undefined}>
                      {label}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
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
