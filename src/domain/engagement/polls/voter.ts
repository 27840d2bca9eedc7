import { type Actor, knowsEveryGroup } from '../../shared/actor.ts';
import { type Branch, BRANCHES } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { TEAM } from './asked-audiences.ts';

/** Who would vote: nobody votes for another. */
export interface Voter {
  readonly actor: Actor;
  /** When their account was made; null for who has none. */
  readonly memberSince: Date | null;
  /** Their own, whatever else they may see, with the moment from which they hold each. */
  readonly branchesSince: Readonly<Record<string, Date>>;
  /** Slugs of the groups that they are in: who runs the site knows of every group, and is in few. */
  readonly groups?: readonly string[];
}

const BRANCH = 'branch:';
const GROUP = 'group:';

/** Whether somebody may know of a poll: everybody where it is public, who is asked, and who sees everything. */
export const isShownTo = (audiences: readonly string[], actor: Actor): boolean =>
  audiences.some((audience) => actor.sees(audience));

/** What of a poll says who is asked: nobody joins a branch, or makes another account, for its sake. */
export interface Asking {
  readonly audiences: readonly string[];
  readonly openedAt: Date;
  /** Answers stand under a name, so that a second one of somebody would be seen: whoever comes later answers too. */
  readonly isNamed?: boolean;
}

/** Whether somebody is asked: a member who may vote and write, of those whom it is for. */
export const isAsked = (poll: Asking, voter: Voter): boolean =>
  voter.actor.may('poll.vote') && isAmong(poll, voter);

/** Whether somebody made their account once something had opened: who leaves and comes back would have another voice in it. */
export const isTooNew = (
  { openedAt, isNamed = false }: Asking,
  { memberSince }: Pick<Voter, 'memberSince'>,
): boolean => !isNamed && memberSince !== null && memberSince > openedAt;

/**
 * Whether something is for somebody: a member from before it opened who may write, of a branch, a group or a roll of it where it is
 * for some only.
 */
export const isAmong = (poll: Asking, voter: Voter): boolean => {
  const own = branchesHeld(poll, voter);
  return (
    voter.actor.memberId !== null &&
    voter.memberSince !== null &&
    !isTooNew(poll, voter) &&
    voter.actor.sees('members') &&
    poll.audiences.some((audience) =>
      audience.startsWith(BRANCH)
        ? own.some((branch) => audience === BRANCH + branch)
        : voter.actor.sees(audience) && isIn(audience, voter),
    )
  );
};

/** Who knows of every group has no vote in those of others; the team has none in what is for a segment. */
const isIn = (audience: string, { actor, groups = [] }: Voter): boolean =>
  audience !== TEAM &&
  (!audience.startsWith(GROUP) ||
    !knowsEveryGroup(actor.role) ||
    groups.some((slug) => audience === GROUP + slug));

/** Branches that somebody held already when the poll opened; under a name, those that they hold. */
const branchesHeld = ({ openedAt, isNamed = false }: Asking, { branchesSince }: Voter): readonly Branch[] =>
  BRANCHES.filter((branch) => {
    const since = branchesSince[branch];
    return since !== undefined && (isNamed || since <= openedAt);
  });

/** Branches that somebody took after the poll opened, of those that matter to it: they do not count for it. */
export const branchesTooLate = (poll: Asking, { branchesSince }: Voter): readonly Branch[] => {
  if (poll.isNamed) return [];
  const asked = BRANCHES.filter((branch) => poll.audiences.includes(BRANCH + branch));
  return (asked.length > 0 ? asked : BRANCHES).filter((branch) => branchesSince[branch]! > poll.openedAt);
};

/** The branches that somebody may vote in the name of: of their own those that are asked, where only some are. */
export function branchesToVoteFor(poll: Asking, voter: Voter): readonly Branch[] {
  const own = branchesHeld(poll, voter);
  const asked = own.filter((branch) => poll.audiences.includes(BRANCH + branch));
  return asked.length > 0 ? asked : own;
}

/**
 * In the name of which branch somebody votes, so that it is counted where its weight is known.
 * @throws InvalidValue `engagement.branch-missing`, `engagement.branch-too-late`, `engagement.branch-not-own` beside `branch`
 */
export function branchVotedFor(poll: Asking, voter: Voter, chosen: string | undefined): Branch | null {
  const own = branchesToVoteFor(poll, voter);
  if (chosen === undefined || chosen === '') {
    if (own.length > 1) throw new InvalidValue('branch', 'engagement.branch-missing');
    return own[0] ?? null;
  }
  const found = own.find((branch) => branch === chosen);
  if (!found) {
    const isLate = branchesTooLate(poll, voter).some((branch) => branch === chosen);
    throw new InvalidValue('branch', isLate ? 'engagement.branch-too-late' : 'engagement.branch-not-own');
  }
  return found;
}

/** One name for all who may know of a poll: another one as soon as others may. */
export const circleOf = (audiences: readonly string[]): string => audiences.toSorted().join(' ');
