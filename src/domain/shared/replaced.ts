import type { Id } from './id.ts';

type DecisionId = Id<'Decision'>;

/** What stood before a decision replaced it. */
export interface Replaced<Former> {
  readonly decisionId: DecisionId;
  readonly former: Former;
}

const KEPT = 20;

/** One more decision replaces what stands; the earliest are forgotten first. */
export const replacing = <Former>(
  layers: readonly Replaced<Former>[],
  decisionId: DecisionId,
  former: Former,
): readonly Replaced<Former>[] => [...layers, { decisionId, former }].slice(-KEPT);

/**
 * One decision does not hold any more. Where another one replaced the same since, that one stands, and undoing it leads
 * back behind both.
 * @returns what is left, and what is to stand again: null while another decision stands above
 */
export function without<Former>(
  layers: readonly Replaced<Former>[],
  decisionId: DecisionId,
): { readonly left: readonly Replaced<Former>[]; readonly again: Former | null } | null {
  const index = layers.findIndex((layer) => layer.decisionId === decisionId);
  const gone = layers[index];
  if (!gone) return null;
  const above = layers[index + 1];
  if (!above) return { left: layers.slice(0, index), again: gone.former };
  const lowered = { ...above, former: gone.former };
  return { left: [...layers.slice(0, index), lowered, ...layers.slice(index + 2)], again: null };
}
