import type { QueueRow } from '#application/moderation/review/review-queue.query';

/** A template of reasons that fills itself in. */
export interface Motive {
  readonly key: string;
  readonly label: string;
  /** Key of the reason of reports that it answers. */
  readonly reason: string;
  /** What it goes with. */
  readonly measures: readonly string[];
  readonly explanation: string;
  /** Null where it has none. */
  readonly english: { readonly label: string; readonly explanation: string } | null;
}

/**
 * What may be said of a case: of one that was reported, only what answers a reason it was reported for. What waits for another
 * cause, such as a first message, fits none beforehand and whoever decides may choose any.
 * @param reasons keys of the reasons of reports
 */
export function motivesFor<M extends Pick<Motive, 'reason'>>(
  { whys }: Pick<QueueRow, 'whys'>,
  motives: readonly M[],
  reasons: readonly string[],
): readonly M[] {
  const isReported = whys.some((why) => reasons.includes(why));
  return isReported ? motives.filter(({ reason }) => whys.includes(reason)) : motives;
}

/** The one that fits surely: the only answer to the only reason. Otherwise nobody chooses but whoever decides. */
export function sureMotive(
  row: Pick<QueueRow, 'whys'>,
  motives: readonly Pick<Motive, 'key' | 'reason'>[],
  reasons: readonly string[],
): string {
  const [why, ...others] = row.whys;
  if (why === undefined || others.length > 0) return '';
  const [motive, ...more] = motivesFor(row, motives, reasons);
  return motive?.reason === why && more.length === 0 ? motive.key : '';
}

/** none: no motive was chosen · other: it goes with another measure · unfit: there is none to choose. */
export type MotiveFault = 'none' | 'other' | 'unfit';

/** What keeps each of the cases from being restricted for what was chosen for it. */
export function motiveFaults(
  chosen: readonly string[],
  action: string,
  keyOf: ReadonlyMap<string, string>,
  motives: readonly Pick<Motive, 'key' | 'measures'>[],
): readonly { readonly itemId: string; readonly fault: MotiveFault }[] {
  const faultOf = (itemId: string): MotiveFault | null => {
    const motive = motives.find(({ key }) => key === keyOf.get(itemId));
    if (!motive) return 'none';
    return motive.measures.includes(action) ? null : 'other';
  };
  return chosen.flatMap((itemId) => {
    const fault = faultOf(itemId);
    return fault === null ? [] : [{ itemId, fault }];
  });
}

/** `id value` lines as a map. */
export const pairsOf = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(lines.map((line) => line.split(' ', 2) as [string, string]));
