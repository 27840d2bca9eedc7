import { isStaff } from '#domain/shared/actor';
import { concernedBranches, isBranch } from '#domain/shared/branch';
import type { CountedMembers } from '../../community/published/counted-members.api.ts';
import type { Consumer, ToldFact } from '../../shared/ports.ts';
import type { ActivityLog } from '../activity/activity-log.port.ts';
import { activitiesOf, type CountedFact } from './told-activities.ts';

/** What this consumer is called where facts are handed to it. */
export const KEEP_ACTIVITIES = 'insights.keep-activities';

/** Keeps what was told as it is counted later, with what nobody will know then: the role and the branches of that moment. */
export class KeepActivities implements Consumer<CountedFact> {
  constructor(
    private readonly members: CountedMembers,
    private readonly log: ActivityLog,
  ) {}

  on(fact: CountedFact, { factId }: { readonly factId: string }): Promise<void> {
    return this.onAll([{ fact, factId }]);
  }

  async onAll(told: readonly ToldFact<CountedFact>[]): Promise<void> {
    const activities = told.flatMap(({ fact, factId }) =>
      activitiesOf(fact).map((activity) => ({ ...activity, factId })),
    );
    const known = await this.members.look(
      activities.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])),
    );
    await this.log.keep(
      activities.map((activity) => {
        const member = activity.memberId === null ? undefined : known.get(activity.memberId);
        return {
          ...activity,
          staff: isStaff(member?.role ?? ''),
          branches: concernedBranches((member?.branches ?? []).filter(isBranch)),
        };
      }),
    );
  }
}
