import { token } from '../../shared/token.ts';

/** What is being judged is not to vanish before it is. */
export interface OpenCases {
  /** Ids of what a member said or showed, of whatever kind, that somebody still has to decide of. */
  about(memberId: string): Promise<readonly string[]>;
}
export const OPEN_CASES = token<OpenCases>('OpenCases');
