import type { ReactNode } from 'react';
import { useChangesAt, useFormat, useNow } from '../lib/texts.tsx';
import type { Instant } from '../lib/format.ts';

const iso = (at: Instant): string => (at instanceof Date ? at.toISOString() : at);

/** A day in full: "22 mars 2026". */
export function Day(props: { at: Instant }): ReactNode {
  return <time dateTime={iso(props.at)}>{useFormat().formatDay(props.at)}</time>;
}

/** A day with its hour: for what may happen several times a day. */
export function Exactly(props: { at: Instant }): ReactNode {
  return <time dateTime={iso(props.at)}>{useFormat().formatMoment(props.at)}</time>;
}

/** How long ago, with the exact moment in the tooltip: "il y a 3 jours". */
export function Ago(props: { at: Instant }): ReactNode {
  const format = useFormat();
  const now = useNow();
  useChangesAt()(format.agoChangesAt(props.at, now));
  return (
    <time dateTime={iso(props.at)} title={format.formatMoment(props.at)}>
      {format.formatAgo(props.at, now)}
    </time>
  );
}
