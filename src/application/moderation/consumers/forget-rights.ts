import type { Consumer } from '../../shared/ports.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { StandingChangedV1 } from '../published/moderation.facts.ts';

/**
 * What this process remembers of somebody's rights goes once a measure on them is taken, lightened, lifted or over, whoever did it; others
 * remember it for two seconds at most. It is only dropped, and read anew by whoever asks next: nothing is said here of what they may.
 */
export class ForgetRights implements Consumer<StandingChangedV1> {
  constructor(private readonly rights: RoleRights) {}

  async on({ memberId }: StandingChangedV1): Promise<void> {
    this.rights.forget(memberId);
  }
}
