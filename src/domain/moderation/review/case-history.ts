const HISTORY_MAX = 200;

/** One thing that happened to a case. */
export interface HistoryEntry {
  readonly what:
    | 'raised'
    | 'claimed'
    /** From whom the detail names, by somebody of a higher rank. */
    | 'taken-over'
    | 'released'
    | 'assigned'
    | 'automatic'
    | 'at-once'
    | 'decided'
    | 'withdrawn'
    | 'noted'
    | 'admitted';
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null for a machine. */
  readonly by: string | null;
  readonly detail: string | null;
  /** That of the case when it happened; of what happened before that was written down there is none. */
  readonly version?: number;
}

/** What was done before anybody decided of the case. */
const ACTED: readonly HistoryEntry['what'][] = ['automatic', 'at-once'];

/** One more thing happened. What machines did is never forgotten, or they would do it again: `wasActedOn` reads it here. */
export function withEntry(
  history: readonly HistoryEntry[],
  { at, ...entry }: Omit<HistoryEntry, 'at'> & { readonly at: Date },
): readonly HistoryEntry[] {
  const all = [...history, { ...entry, at: at.toISOString() }];
  const dropped = all.slice(0, -HISTORY_MAX).filter(({ what }) => ACTED.includes(what));
  return [...dropped, ...all.slice(-HISTORY_MAX)];
}

/** What happened last to a case since its version was looked at; null where nothing of it is told. */
export const latestSince = (history: readonly HistoryEntry[], seen: number): HistoryEntry['what'] | null =>
  history.findLast(({ version }) => version !== undefined && version >= seen)?.what ?? null;

/** Whether a machine, or who gave notice, did this already because of the case. */
export const wasActedOn = (history: readonly HistoryEntry[], action: string): boolean =>
  history.some(({ what, detail }) => ACTED.includes(what) && detail === action);
