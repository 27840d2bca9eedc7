import { type Actor, rollIn } from '../../shared/actor.ts';
import { isBranch } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { isId } from '../../shared/id.ts';
import { FEWEST } from '../../shared/masking.ts';
import { NotOfThisGroup, NotYourSegment } from './poll.errors.ts';

/** The team knows of what it asks a segment, whoever is in it; it is not asked by that. */
export const TEAM = 'staff';

const MOST = 20;
const GROUP = /^group:[a-z0-9][a-z0-9-]{0,79}$/;
const isBranchAudience = (raw: string): boolean =>
  raw.startsWith('branch:') && isBranch(raw.slice('branch:'.length));
export const isSegmentAudience = (raw: string): boolean => isId(rollIn(raw) ?? '');

/**
 * All members, or some branches, groups and segments: never both, for the one would say nothing.
 * @param wholes what stands for everybody, the widest first
 * @throws InvalidValue beside `audiences`
 */
export function audiencesOf(
  raw: readonly string[],
  wholes: readonly string[] = ['public', 'members'],
): readonly string[] {
  const asked = [...new Set(raw)].filter((audience) => audience !== TEAM);
  if (asked.length === 0) throw new InvalidValue('audiences', 'list.missing');
  const isKnown = (audience: string) =>
    wholes.includes(audience) ||
    isBranchAudience(audience) ||
    GROUP.test(audience) ||
    isSegmentAudience(audience);
  if (asked.length > MOST || !asked.every(isKnown)) throw new InvalidValue('audiences', 'field.choice');
  const whole = wholes.find((each) => asked.includes(each));
  if (whole !== undefined) return [whole];
  return asked.some(isSegmentAudience) ? [TEAM, ...asked] : asked;
}

/** Whether it asks whole branches, of which it is known how many people they have: of groups and segments nobody knows. */
export const isOfKnownSize = (audiences: readonly string[]): boolean =>
  audiences.every((audience) => ['public', 'members'].includes(audience) || isBranchAudience(audience));

/** How many a segment must hold to be asked: what a few answer in secret is known all the same. */
export function leastOnRoll({ secret, follows }: { secret: boolean; follows: boolean }): number {
  if (secret) return FEWEST;
  return follows ? 0 : 1;
}

/**
 * Asks nobody of a group that the asker does not know of, nor of a segment who does not compose them: who is in it is not theirs
 * to find out.
 * @throws NotOfThisGroup, NotYourSegment beside `audiences`
 */
export function mustKnowThoseAsked(actor: Actor, audiences: readonly string[]): void {
  const isKnown = (audience: string) => !audience.startsWith('group:') || actor.sees(audience);
  if (!audiences.every(isKnown)) throw new NotOfThisGroup();
  if (audiences.some(isSegmentAudience) && !actor.may('segment.manage')) throw new NotYourSegment();
}
