import type { ReactNode } from 'react';
import { Head } from '../lib/head.tsx';
import { MAIN_ID } from '../ui/skip-link.tsx';
import { AdminNav, type Place } from './admin-nav.tsx';

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
