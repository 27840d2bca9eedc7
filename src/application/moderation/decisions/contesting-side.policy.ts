import type { AppealParty } from '#domain/moderation/appeals/outcomes';
import type { ReportId } from '#domain/moderation/reports/report';
import type { Actor } from '#domain/shared/actor';
import { knownId, type MemberId } from '#domain/shared/id';
import type { MemberCards } from '../published/member-cards.api.ts';
import type { DecisionPart } from './decision-party.policy.ts';

/** From where a decision is contested, and where that is answered. */
export interface ContestingSide {
  readonly party: AppealParty;
  /** The notice of whoever complains of what became of it. */
  readonly reportId: ReportId | null;
  readonly appellantId: MemberId | null;
  /** That they left with their notice. */
  readonly email: string | null;
}

/** @param subjectId whom the decision restricts */
export function contestingSide(
  part: Exclude<DecisionPart, { as: 'staff' }>,
  subjectId: string | null,
): ContestingSide {
  if (part.as === 'author')
    return { party: 'author', reportId: null, appellantId: knownId<'Member'>(subjectId), email: null };
  const { reportId, reporterId: appellantId, email } = part.notice;
  return { party: 'notifier', reportId, appellantId, email };
}

/** Nobody knows where to answer: they gave no address, and have no account, or none any more. Who is signed in reads it on the site. */
export async function asksForAddress(
  { appellantId, email }: ContestingSide,
  actor: Actor,
  cards: Pick<MemberCards, 'addressOf'>,
): Promise<boolean> {
  if (email !== null || (appellantId !== null && actor.is(appellantId))) return false;
  return appellantId === null || (await cards.addressOf(appellantId)) === null;
}
