import { type Act, isRemoval, isStrike } from '../points/act.ts';

/**
 * Why a badge falls: the team took back what an act brought or withdrew the badge itself, a post was removed, or whoever accepted,
 * validated or thanked took it back.
 */
export const LOSS_REASONS = [
  'struck',
  'revoked',
  'removed',
  'validation',
  'acceptance',
  'thanks',
  'undone',
] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

const UNDONE: Readonly<Partial<Record<Act['event'], LossReason>>> = {
  'answer.validated': 'validation',
  'answer.accepted': 'acceptance',
  'answer.helped': 'thanks',
};

/**
 * Why acts that were just recorded cost their member a badge, the weightiest reason first; null where none of them takes anything
 * away: then the badge asks for more than before, which nobody did to them.
 */
export function lossBy(acts: readonly Act[]): LossReason | null {
  const reasons = acts.flatMap((act): readonly LossReason[] => {
    if (act.kind === 'undone') return isStrike(act) || isRemoval(act) ? [] : [UNDONE[act.event] ?? 'undone'];
    if (isStrike(act)) return ['struck'];
    return isRemoval(act) ? ['removed'] : [];
  });
  return LOSS_REASONS.find((reason) => reasons.includes(reason)) ?? null;
}

/** What a person of the team decided with a reason is told to everybody; the rest to whom wants to hear of badges. */
export const isToldOfLoss = (reason: LossReason, celebrates: boolean): boolean =>
  celebrates || reason === 'struck' || reason === 'revoked';
