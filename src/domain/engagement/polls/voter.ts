import type { Actor } from '../../shared/actor.ts';
import { type Branch, BRANCHES } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';

/** Who would vote: nobody votes for another. */
export interface Voter {
  readonly actor: Actor;
  /** Their own, whatever else they may see. */
  readonly branches: readonly string[];
}

const BRANCH = 'branch:';

/** Whether somebody may know of a poll: everybody where it is public, who is asked, and who sees everything. */
export const isShownTo = (audiences: readonly string[], actor: Actor): boolean =>
  audiences.some((audience) => actor.sees(audience));

/** Whether somebody is asked: a confirmed member, of a branch or a group that is asked where only some are. */
export const isAsked = (audiences: readonly string[], { actor, branches }: Voter): boolean =>
  actor.memberId !== null &&
  actor.sees('members') &&
  audiences.some((audience) =>
    audience.startsWith(BRANCH) ? branches.includes(audience.slice(BRANCH.length)) : actor.sees(audience),
  );

/** The branches that somebody may vote in the name of: of their own those that are asked, where only some are. */
export function branchesToVoteFor(
  branches: readonly string[],
  audiences: readonly string[],
): readonly Branch[] {
  const own = BRANCHES.filter((branch) => branches.includes(branch));
  const asked = own.filter((branch) => audiences.includes(BRANCH + branch));
  return asked.length > 0 ? asked : own;
}

/**
 * In the name of which branch somebody votes, so that it is counted where its weight is known.
 * @throws InvalidValue `engagement.branch-missing`, `engagement.branch-not-own` beside `branch`
 */
export function branchVotedFor(
  voter: Voter,
  audiences: readonly string[],
  chosen: string | undefined,
): Branch | null {
  const own = branchesToVoteFor(voter.branches, audiences);
  if (chosen === undefined || chosen === '') {
    if (own.length > 1) throw new InvalidValue('branch', 'engagement.branch-missing');
    return own[0] ?? null;
  }
  const found = own.find((branch) => branch === chosen);
  if (!found) throw new InvalidValue('branch', 'engagement.branch-not-own');
  return found;
}

/** One name for all who may know of a poll: another one as soon as others may. */
export const circleOf = (audiences: readonly string[]): string => audiences.toSorted().join(' ');
