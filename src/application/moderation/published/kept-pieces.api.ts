import { token } from '../../shared/token.ts';

/**
 * Why words of somebody who left stay as evidence, wherever they wrote them: somebody still has to decide of them, a decision that
 * stands keeps them out of sight, or somebody contests what was decided of them and was not answered yet.
 */
export type WhyKept = 'case' | 'decision' | 'appeal';

/** What has to stay of a person is asked here, and decided nowhere else. */
export interface KeptPieces {
  /**
   * Ids of what a member said or showed, of whatever kind, with the first reason why each stays.
   * @param takenBack what waited and was taken back by who left: that it waited is no reason any more, another may be
   */
  of(memberId: string, takenBack: readonly string[]): Promise<ReadonlyMap<string, WhyKept>>;
}
export const KEPT_PIECES = token<KeptPieces>('KeptPieces');
