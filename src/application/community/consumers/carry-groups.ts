import { knownId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { GroupsChangedV1 } from '../../moderation/published/moderation.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { CarriedGroups } from './carried-groups.port.ts';

/** Copies the groups of a member as they are now, so that who may be told of a topic is found in one statement. */
export class CarryGroups implements Consumer<GroupsChangedV1> {
  constructor(
    private readonly carried: CarriedGroups,
    private readonly moderation: ModerationApi,
  ) {}

  async on({ memberId }: GroupsChangedV1): Promise<void> {
    await this.carried.keep(knownId<'Member'>(memberId), await this.moderation.groupsOf(memberId));
  }
}
