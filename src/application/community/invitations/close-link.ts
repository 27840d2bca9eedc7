import type { Actor } from '#domain/shared/actor';
import type { InvitationId } from '#domain/community/invitations/invitation';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';
import type { Invitations } from './invitations.port.ts';

/** Nobody joins by this link any more; who joined by it stays. */
export class CloseLink {
  constructor(
    private readonly invitations: Invitations,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, InvitationNotFound */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: InvitationId }): Promise<void> {
    actor.mustBeAllowed('member.invite');
    await this.unitOfWork.run(() => this.invitations.close(id, this.clock.now()));
  }
}
