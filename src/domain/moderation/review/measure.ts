import { type Actor, NO_CATEGORY, RANK, type Role } from '../../shared/actor.ts';
import { DomainError } from '../../shared/domain-error.ts';
import { LADDER, type LadderStep, rightTo } from '../sanctions/ladder.ts';

/** Nobody decides of somebody of an equal or higher rank. */
export class Outranked extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.outranked';
  constructor() {
    super('Rank too low for this author');
  }
}

/** What waits for somebody above its author would wait for nobody. */
export class NobodyAbove extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.nobody-above';
  constructor() {
    super('Nobody is of a higher rank than this author');
  }
}

/** Nobody takes a measure against an equal or higher rank. */
export class MemberOutranks extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.member-outranks';
  constructor() {
    super('Rank too low for this member');
  }
}

export class MeasureTooGrave extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.measure-too-grave';
  constructor() {
    super('Measure beyond this role');
  }
}

/** Nobody changes what somebody of a higher rank took away. */
export class RemovedByHigher extends DomainError {
  readonly kind = 'forbidden';
  readonly code = 'moderation.removed-by-higher';
  constructor() {
    super('Somebody of a higher rank took it away');
  }
}

/** An agent's words are the organisation's: those who run the community answer for them, those who moderate do not. */
const AGENT = 'agent';

/** Restricting what somebody wrote works for everybody's alike, within ranks. @throws Outranked */
export function mustOutrankAuthor(actor: Actor, authorRole: string): void {
  if (!outranksAuthor(actor, authorRole)) throw new Outranked();
}

/** Whether somebody may restrict what an author of this role wrote. */
export const outranksAuthor = (actor: Actor, authorRole: string): boolean =>
  actor.outranks(authorRole === AGENT ? 'moderator' : authorRole);

/**
 * What somebody of one's own rank wrote is masked in part, until somebody above them decides: never hidden. The word of the
 * organisation counts as that of those who moderate. @throws Outranked, NobodyAbove
 */
export function mustBeLevelWithAuthor(actor: Actor, authorRole: string): void {
  if (!isLevelWithAuthor(actor, authorRole)) throw new Outranked();
  if (!isBelowSomebody(authorRole)) throw new NobodyAbove();
}

/** Whether there is a rank above that of an author of this role. @param authorRole as it is stored */
export const isBelowSomebody = (authorRole: string): boolean =>
  (RANK[authorRole as Role] ?? Infinity) < Math.max(...Object.values(RANK));

/** Whether somebody is of the rank of an author of this role, or above. */
export const isLevelWithAuthor = (actor: Actor, authorRole: string): boolean =>
  actor.isLevelWith(authorRole === AGENT ? 'moderator' : authorRole);

/** Whether somebody may bring back what was taken away. @param role of whoever did; none where a machine did, or nobody */
export const mayBringBack = (actor: Actor, role: string | null | undefined): boolean =>
  role === null || role === undefined || actor.isLevelWith(role);

/** What brings back what was taken away, or takes it away once more. */
export const changesRemoval = (action: string): boolean => REMOVALS.includes(action);
const REMOVALS: readonly string[] = ['restore', 'hide', 'delete'];

/** @param role of whom it befalls @throws Outranked, MeasureTooGrave */
export function mustBeWithin(actor: Actor, step: LadderStep, role: string): void {
  if (!actor.outranks(role)) throw new Outranked();
  if (!actor.may(rightTo(step), NO_CATEGORY)) throw new MeasureTooGrave();
}

/** The steps that somebody may take against somebody of this role, the mildest first. */
export const stepsFor = (actor: Actor, role: string): readonly LadderStep[] =>
  actor.outranks(role) ? LADDER.filter((step) => actor.may(rightTo(step), NO_CATEGORY)) : [];
