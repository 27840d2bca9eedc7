import type { Actor } from '#domain/shared/actor';
import type { InvitationId } from '#domain/community/invitations/invitation';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { Invitations } from './invitations.port.ts';

/** Nobody joins by this link any more; who joined by it stays. */
export class CloseInvitationLink {
  constructor(
    private readonly invitations: Invitations,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvitationNotFound */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: InvitationId }): Promise<void> {
    await this.acts.run(
      { actor, action: 'invitation.close-link', object: { kind: 'invitation', id } },
      async () => actor.mustBeAllowed('member.invite'),
      () => this.invitations.close(id, this.clock.now()),
    );
  }
}
