import { boundedText } from '../../shared/bounded-text.ts';
import type { MemberId } from '../../shared/id.ts';
import { type Act, keyOf, POINTS_STRUCK } from './act.ts';
import { GRANT_LIMITS, mustBeAnother } from './grant.ts';

/** What somebody of the team takes back: all that one act brought its member. */
export interface StruckAct {
  readonly memberId: MemberId;
  readonly event: Act['event'];
  readonly source: string;
}

/** @returns the reason as the member reads it @throws NotToOneself, InvalidValue beside `reason` */
export function reasonOfStrike(by: MemberId, memberId: MemberId, raw: string): string {
  mustBeAnother(by, memberId);
  return boundedText('reason', raw, GRANT_LIMITS.reason);
}

/** What it is to the ledger: one act more, which a replay reads as any other. */
export const actOfStrike = (
  { memberId, ...act }: StruckAct,
  { factId, by, at }: { readonly factId: string; readonly by: MemberId; readonly at: Date },
): Act => ({
  ...{ factId, event: POINTS_STRUCK, source: keyOf(act), kind: 'done', memberId, byId: by, at, points: null },
  ...{ own: false, open: true, postId: null, topicId: null, categoryId: null, branches: [] },
});
