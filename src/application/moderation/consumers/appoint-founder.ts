import type { MemberRegisteredV1 } from '../../community/published/community.facts.ts';
import type { Consumer } from '../../shared/ports.ts';
import type { ModerationApi } from '../published/moderation.api.ts';

/** The founder administers, also when the process died right after the registration. */
export class AppointFounder implements Consumer<MemberRegisteredV1> {
  constructor(private readonly moderation: ModerationApi) {}

  async on(fact: MemberRegisteredV1): Promise<void> {
    if (fact.founder) await this.moderation.appointFounder(fact.memberId);
  }
}
