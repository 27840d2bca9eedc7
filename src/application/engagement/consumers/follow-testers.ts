import type { Testers } from '#domain/engagement/trials/trials.port';
import { knownId } from '#domain/shared/id';
import type { CountedMembers } from '../../community/published/counted-members.api.ts';
import type { Exclusions } from '../../moderation/published/exclusions.api.ts';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { GroupsChangedV1, StandingChangedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Clock, Consumer } from '../../shared/ports.ts';
import type { TesterSeats } from '../trials/tester-seats.policy.ts';

/**
 * Who is kept out of the community, or left the group that a test is for, tests nothing meanwhile: the seat goes to who waits. Who
 * may take part again is in the line where they were.
 */
export class FollowTesters implements Consumer<StandingChangedV1 | GroupsChangedV1> {
  constructor(
    private readonly testers: Testers,
    private readonly seats: TesterSeats,
    private readonly exclusions: Exclusions,
    private readonly moderation: ModerationApi,
    private readonly members: CountedMembers,
    private readonly clock: Clock,
  ) {}

  /** By what is so now, whatever the fact told: it may have changed since. */
  async on({ memberId: id }: StandingChangedV1 | GroupsChangedV1): Promise<void> {
    const memberId = knownId<'Member'>(id);
    const trials = await this.testers.joinedBy(memberId);
    if (trials.length === 0) return;
    const circles = await this.circlesOf(id);
    for (const trialId of trials) await this.seats.follow(trialId, memberId, circles, this.clock.now());
  }

  /** Asked of who decides it: what Community copies of it may come later than this. */
  private async circlesOf(id: string): Promise<readonly string[]> {
    if ((await this.exclusions.untilOf(id)) !== undefined) return [];
    const groups = await this.moderation.groupsOf(id);
    const branches = (await this.members.look([id])).get(id)?.branches ?? [];
    return [
      'members',
      ...branches.map((branch) => `branch:${branch}`),
      ...groups.map((group) => `group:${group}`),
    ];
  }
}
