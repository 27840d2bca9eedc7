import type { ModeratedPiece } from '../published/moderated-kind.api.ts';

/**
 * What may be decided of a piece as it stands now, `keep` first.
 * @param offered what its kind can bear
 * @param hiddenByMachine or by who gave notice, because of this very case: somebody who looked may say the same, in its place
 */
export function possibleActions(
  piece: ModeratedPiece | null,
  offered: readonly string[],
  hiddenByMachine: boolean,
): readonly string[] {
  if (!piece) return ['keep'];
  const { state } = piece;
  const fits: Readonly<Record<string, boolean>> = {
    approve: state === 'held',
    restore: state === 'hidden' || state === 'deleted',
    hide: state === 'hidden' ? hiddenByMachine : state !== 'deleted',
    delete: state !== 'deleted',
    lock: state === 'published',
  };
  const idle = piece.idle ?? [];
  const keeps = state === 'held' ? [] : ['keep'];
  return [...keeps, ...offered.filter((action) => !idle.includes(action) && (fits[action] ?? true))];
}
