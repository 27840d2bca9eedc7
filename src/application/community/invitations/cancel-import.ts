import { InvitationNotFound } from '#domain/community/invitations/invitation';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { InvitationImportId, InvitationImports } from './invitation-imports.port.ts';

/** Calls a list off: nothing more of it is followed, and who was not written to yet will not be. */
export class CancelImport {
  constructor(
    private readonly imports: InvitationImports,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, InvitationNotFound where there is none, or nothing of it is left to be done */
  async execute({ actor, id }: { readonly actor: Actor; readonly id: InvitationImportId }): Promise<void> {
    await this.acts.run(
      { actor, action: 'invitation.cancel-list', object: { kind: 'invitation-import', id } },
      async () => actor.mustBeAllowed('member.invite'),
      async () => {
        if (!(await this.imports.cancel(id, this.clock.now()))) throw new InvitationNotFound();
      },
    );
  }
}
