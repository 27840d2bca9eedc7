import type { ReactNode } from 'react';

export interface LinkItem {
  href: string;
  label: ReactNode;
  current?: boolean;
}

/** Views of one list, as links: each has its own address. */
export function Tabs(props: { label: string; items: readonly LinkItem[] }): ReactNode {
  return (
    <nav className="tabs" aria-label={props.label}>
      {props.items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.label}
        </a>
      ))}
    </nav>
  );
}
