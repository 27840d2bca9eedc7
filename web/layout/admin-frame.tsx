import type { ReactNode } from 'react';
import { Head } from '../lib/head.tsx';
import { useWritten } from '../lib/texts.tsx';
import { MAIN_ID } from '../ui/skip-link.tsx';
import { AdminNav, type Place } from './admin-nav.tsx';

/** A page of the back office: its navigation beside it (folded above it on phones), then its head and what it holds. */
export function AdminFrame(props: {
  place: Place;
  title: string;
  /** The title is words of people here, and not the site's own. */
  given?: boolean;
  lead?: ReactNode;
  /** What one can do here first. */
  acts?: ReactNode;
  children: ReactNode;
}) {
  const written = useWritten();
  return (
    <div className="admin">
      <Head title={props.title} noIndex />
      <div className="admin__in">
        <AdminNav place={props.place} />
        <main id={MAIN_ID} tabIndex={-1}>
          <header className="admin__head">
            <div>
              <h1 {...(props.given ? written : {})}>{props.title}</h1>
              {props.lead != null && <p className="muted">{props.lead}</p>}
            </div>
            {props.acts != null && props.acts !== false && <div className="cluster">{props.acts}</div>}
          </header>
          {props.children}
        </main>
      </div>
    </div>
  );
}
