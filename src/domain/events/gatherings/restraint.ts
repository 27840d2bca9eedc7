import type { Actor } from '../../shared/actor.ts';
import type { Id } from '../../shared/id.ts';
import type { Cover } from './cover.ts';
import { GatheringRestrained } from './gathering.facts.ts';
import type { GatheringText } from './gathering-text.ts';
import type { GatheringId } from './ids.ts';
import type { Life } from './life.ts';
import type { Plan } from './plan.ts';
import { isSameForm, type RegistrationForm } from './registration-form.ts';
import type { Team } from './team.ts';

/** What was done to an event: it does not take place any more, or says something else. */
export type Restraining = 'closed' | 'rewritten';

/** Who does it, and by which decision. */
export interface Restrainer {
  readonly by: Actor;
  readonly reason: string | null;
  readonly decisionId: Id<'Decision'>;
  readonly at: Date;
}

/** All that its planners say of an event. */
export interface SaidOfIt {
  readonly plan: Plan;
  readonly text: GatheringText;
  readonly team: Team;
  readonly form: RegistrationForm;
  readonly cover: Cover | null;
}

/**
 * Who cancels or rewrites what others plan and members know of restricts them: that is a decision with its statement of
 * reasons.
 * @returns null where its own planners do it, or nobody else knows of it yet
 */
export function restraintOf(
  event: {
    readonly id: GatheringId;
    readonly createdAt: Date;
    readonly life: Life;
    readonly plan: Plan;
    readonly team: Team;
  },
  change: Restraining,
  { by, reason, decisionId, at }: Restrainer,
): GatheringRestrained | null {
  const { team, life, plan } = event;
  if (team.includes(by) || life.isDraft) return null;
  const { createdAt: writtenAt } = event;
  const restriction = { decisionId, subjectId: team.authorId, title: plan.title, writtenAt, reason };
  return new GatheringRestrained(at, event.id, change, by.mustBeMember(), restriction);
}

/** Whether all of it is said as it was. */
export function isSaidAs(now: SaidOfIt, was: SaidOfIt): boolean {
  const isShown = now.cover?.id === was.cover?.id && now.cover?.alt === was.cover?.alt;
  const isTold = now.plan.isAs(was.plan) && now.text.source === was.text.source;
  return isTold && isShown && now.team.isLike(was.team) && isSameForm(now.form, was.form);
}
