import type { ReactNode } from 'react';
import { useT } from '../lib/texts.tsx';

/** Where the page stands; the page itself is not listed, its title says it. */
export function Breadcrumbs(props: { items: readonly { href: string; label: string }[] }): ReactNode {
  const t = useT();
  return (
    <nav aria-label={t('ui.crumbs.label')}>
      <ol className="crumbs">
        {props.items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
