import { token } from '../../shared/token.ts';

/**
 * The one role that is held for a time and given up at will. Who keeps the programme judged whether it may be given; it joins
 * the transaction of who calls, is written to the log as any other role, and `settle` makes it hold at once. Who calls tells the member: nobody else does.
 */
export interface AmbassadorRole {
  /** @param p.by who of the team said yes. @throws OfficeTaken where they hold another role */
  give(p: { readonly memberId: string; readonly by: string; readonly reason: string }): Promise<void>;
  /** Nothing happens where they hold another role by now. @param p.by null for the calendar */
  end(p: { readonly memberId: string; readonly by: string | null; readonly reason: string }): Promise<void>;
  settle(memberId: string): void;
}

export const AMBASSADOR_ROLE = token<AmbassadorRole>('AmbassadorRole');
