import type { ReactNode } from 'react';

/** Inside the foot of every page: what this place is, where its rules are, the accessibility statement. */
export function SiteFooter(props: {
  organisation: string;
  about: ReactNode;
  columns: readonly { title: string; links: readonly { href: string; label: string }[] }[];
  /** Of the organisation's own, in place of the columns. */
  own?: ReactNode;
  end?: ReactNode;
}): ReactNode {
  return (
    <div className="wrap">
      <div className="site-footer__in">
        <div>
          <p className="org__name">{props.organisation}</p>
          <p className="site-footer__about muted">{props.about}</p>
        </div>
        {props.columns.map((column, index) => (
          <nav key={column.title} aria-labelledby={`foot-${index}`}>
            <h2 id={`foot-${index}`}>{column.title}</h2>
            <ul className="plain">
              {column.links.map((link) => (
                <li key={link.label}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
      {props.own}
      {props.end != null && <div className="site-footer__end">{props.end}</div>}
    </div>
  );
}
