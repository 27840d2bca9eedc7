import type { ModeratedPiece } from '../published/moderated-kind.api.ts';

/**
 * What may be decided of a piece as it stands now, `keep` first.
 * @param offered what its kind can bear
 * @param p.masked a passage of it is masked until somebody decides: it may stay so
 * @param p.hiddenMeanwhile by a machine or by who gave notice, because of this very case: somebody who looked may say the same, in its place
 */
export function possibleActions(
  piece: ModeratedPiece | null,
  offered: readonly string[],
  { hiddenMeanwhile, masked }: { hiddenMeanwhile: boolean; masked: boolean },
): readonly string[] {
  if (!piece) return ['keep'];
  const { state } = piece;
  const fits: Readonly<Record<string, boolean>> = {
    approve: state === 'held',
    restore: state === 'hidden' || state === 'deleted',
    hide: state === 'hidden' ? hiddenMeanwhile : state !== 'deleted',
    delete: state !== 'deleted',
    lock: state === 'published',
  };
  const idle = piece.idle ?? [];
  const keeps = state === 'held' ? [] : ['keep'];
  return [
    ...keeps,
    ...(masked ? ['mask'] : []),
    ...offered.filter((action) => !idle.includes(action) && (fits[action] ?? true)),
  ];
}
