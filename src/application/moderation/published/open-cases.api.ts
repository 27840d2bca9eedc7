import { token } from '../../shared/token.ts';

/** What is being judged is not to vanish before it is. */
export interface OpenCases {
  /** Ids of what a member said or showed, of whatever kind, that somebody still has to decide of. */
  about(memberId: string): Promise<readonly string[]>;
  /** Those among them that nothing but their waiting for a moderator brought there. */
  onlyHeld(memberId: string): Promise<readonly string[]>;
  /** Those among these that somebody still has to decide of. @param kind as `ModeratedKind` names it */
  among(kind: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
export const OPEN_CASES = token<OpenCases>('OpenCases');
