import { token } from '../../shared/token.ts';

/** What is being judged is not to vanish before it is. */
export interface OpenCases {
  /** Those among these that somebody still has to decide of. @param kind as `ModeratedKind` names it */
  among(kind: string, ids: readonly string[]): Promise<ReadonlySet<string>>;
}
export const OPEN_CASES = token<OpenCases>('OpenCases');
