import { token } from '../../shared/token.ts';

/** How many members were active in each month: what a platform has to publish of its recipients. Visitors are not followed. */
export interface ActiveRecipients {
  /** Whole months that were counted, in order. @param from `2026-01` @param to `2026-12`, both included */
  monthly(from: string, to: string): Promise<readonly { readonly month: string; readonly members: number }[]>;
}

export const ACTIVE_RECIPIENTS = token<ActiveRecipients>('ActiveRecipients');
