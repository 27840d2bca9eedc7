import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Invitations } from './invitations.port.ts';

/** Every night: who did not come in time is nobody's to know any more. */
export class ForgetInvitations {
  constructor(
    private readonly invitations: Invitations,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  execute(): Promise<void> {
    return this.unitOfWork.run(() => this.invitations.forgetExpired(this.clock.now()));
  }
}
