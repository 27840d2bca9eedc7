import { token } from '../../shared/token.ts';

/** Who is kept out of the community. */
export interface Exclusions {
  /** Until when a member is kept out now: null for good, undefined for who is not. */
  untilOf(memberId: string): Promise<Date | null | undefined>;
}

export const EXCLUSIONS = token<Exclusions>('Exclusions');
