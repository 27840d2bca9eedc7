import { boundedText } from '../../shared/bounded-text.ts';
import { DomainError, InvalidValue, judgedTogether } from '../../shared/domain-error.ts';
import type { Id, MemberId } from '../../shared/id.ts';
import { type Act, POINTS_GRANTED } from './act.ts';

export const GRANT_LIMITS = { points: { min: 1, max: 100 }, reason: { min: 3, max: 300 } } as const;

export type GrantId = Id<'Grant'>;

/** Points that somebody of the team gave by hand, with the reason that its receiver reads. */
export interface Grant {
  readonly id: GrantId;
  readonly memberId: MemberId;
  readonly points: number;
  readonly reason: string;
  readonly by: MemberId;
  readonly at: Date;
}

/** Nobody gives anything to themselves, nor judges what they were given. */
export class NotToOneself extends DomainError {
  readonly kind = 'rule';
  readonly code = 'engagement.not-to-oneself';
  constructor() {
    super('Nobody decides for themselves');
  }
}

/** Nobody takes anything from somebody of an equal or higher rank. */
export class MemberOfRank extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'engagement.member-of-rank';
  constructor() {
    super('Not for somebody of that rank');
  }
}

/** Nobody gives points to themselves, or takes their own. @throws NotToOneself */
export function mustBeAnother(by: MemberId, memberId: MemberId): void {
  if (by === memberId) throw new NotToOneself();
}

/** @throws NotToOneself, InvalidValue or InvalidValues beside `points` and `reason` */
export function grantOf(asked: Grant): Grant {
  mustBeAnother(asked.by, asked.memberId);
  const { min, max } = GRANT_LIMITS.points;
  const judged = judgedTogether({
    points: () => {
      if (Number.isInteger(asked.points) && asked.points >= min && asked.points <= max) return asked.points;
      throw new InvalidValue('points', 'engagement.rule-figure', { min, max });
    },
    reason: () => boundedText('reason', asked.reason, GRANT_LIMITS.reason),
  });
  return { ...asked, ...judged };
}

/** What a grant is to the ledger. @param undone by whom, when, and as which fact, where it is taken back */
export const actOfGrant = (
  { id, memberId, points, by, at }: Grant,
  undone?: { readonly factId: string; readonly by: MemberId; readonly at: Date },
): Act => ({
  factId: undone?.factId ?? id,
  event: POINTS_GRANTED,
  source: id,
  kind: undone ? 'undone' : 'done',
  memberId,
  byId: undone?.by ?? by,
  at: undone?.at ?? at,
  points,
  own: false,
  open: true,
  postId: null,
  topicId: null,
  categoryId: null,
  branches: [],
});
