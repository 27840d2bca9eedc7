import type { ModeratedPiece } from '../published/moderated-kind.api.ts';

/**
 * What may be decided of a piece as it stands now, `keep` first.
 * @param offered what its kind can bear
 * @param p.maskedBy decisions that mask a passage of it until somebody decides. It may stay so where what stands there is still their
 *   text; only what says what becomes of the passage is decided meanwhile
 * @param p.hiddenMeanwhile by a machine or by who gave notice, because of this very case: somebody who looked may say the same, in its place
 */
export function possibleActions(
  piece: ModeratedPiece | null,
  offered: readonly string[],
  { hiddenMeanwhile, maskedBy }: { hiddenMeanwhile: boolean; maskedBy: readonly string[] },
): readonly string[] {
  if (!piece) return ['keep'];
  const { state } = piece;
  const fits: Readonly<Record<string, boolean>> = {
    approve: state === 'held',
    restore: state === 'hidden' || state === 'deleted',
    hide: state === 'hidden' ? hiddenMeanwhile : state !== 'deleted',
    delete: state !== 'deleted',
    lock: state === 'published' && maskedBy.length === 0,
  };
  const isMasked = maskedBy.some((decisionId) => decisionId === piece.saysFor);
  const idle = piece.idle ?? [];
  const keeps = state === 'held' ? [] : ['keep'];
  return [
    ...keeps,
    ...(isMasked ? ['mask'] : []),
    ...offered.filter((action) => !idle.includes(action) && (fits[action] ?? true)),
  ];
}
