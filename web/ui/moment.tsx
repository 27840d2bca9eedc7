import type { ReactNode } from 'react';
import { useChangesAt, useFormat, useNow } from '../lib/texts.tsx';
import type { Instant } from '../lib/format.ts';

/** As machines read it: to the second, which is more than any page says. */
const iso = (at: Instant): string => (at instanceof Date ? at.toISOString() : at).replace(/\.\d+(?=Z$)/, '');

/** A day in full: "22 mars 2026". */
export function Day(props: { at: Instant }): ReactNode {
  return <time dateTime={iso(props.at)}>{useFormat().formatDay(props.at)}</time>;
}

/** A day with its hour: for what may happen several times a day. */
export function Exactly(props: { at: Instant }): ReactNode {
  return <time dateTime={iso(props.at)}>{useFormat().formatMoment(props.at)}</time>;
}

/** What is said of a moment by how long ago it was. */
export interface AgoWords {
  readonly iso: string;
  /** In full: "22 mars 2026 à 14:02". */
  readonly exactly: string;
  /** "il y a 3 jours" */
  readonly ago: string;
}

/** Says how long ago a moment was, and tells the page when that will be said otherwise. */
export function useAgo(): (at: Instant) => AgoWords {
  const format = useFormat();
  const now = useNow();
  const changesAt = useChangesAt();
  return (at) => {
    changesAt(format.agoChangesAt(at, now));
    return { iso: iso(at), exactly: format.formatMoment(at), ago: format.formatAgo(at, now) };
  };
}

/** How long ago, with the exact moment in the tooltip: "il y a 3 jours". */
export function Ago(props: { at: Instant }): ReactNode {
  return <AgoSaid {...useAgo()(props.at)} />;
}

/** The same of words that are known. */
export function AgoSaid({ iso, exactly, ago }: AgoWords): ReactNode {
  return (
    <time dateTime={iso} title={exactly}>
      {ago}
    </time>
  );
}
