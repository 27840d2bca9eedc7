import type { ReactNode } from 'react';
import { useT, useWritten } from '../lib/texts.tsx';

interface BreadcrumbItem {
  readonly href: string;
  readonly label: string;
  /** A name given here, such as a category's, and not one of the site's own words. */
  readonly given?: boolean;
}

/** Where the page stands; the page itself is not listed, its title says it. */
export function Breadcrumbs(props: { items: readonly BreadcrumbItem[] }): ReactNode {
  const t = useT();
  const written = useWritten();
  return (
    <nav aria-label={t('ui.crumbs.label')}>
      <ol className="crumbs">
        {props.items.map((item) => (
          <li key={item.href}>
            <a href={item.href} {...(item.given && written)}>
              {item.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
