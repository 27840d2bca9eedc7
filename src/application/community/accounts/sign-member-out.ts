import { type Actor, NotAllowed } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { ModerationApi } from '../../moderation/published/moderation.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { SessionEnder } from './session.ender.ts';

/**
 * Ends every session of somebody else's, as when their computer was stolen or they left another system. Nothing of theirs is
 * taken away: they sign in again. Nobody does it to an equal or higher rank, so that a key that leaked locks no administrator out.
 */
export class SignMemberOut {
  constructor(
    private readonly ender: SessionEnder,
    private readonly moderation: ModerationApi,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, AccountNotFound */
  async execute({ actor, memberId }: { readonly actor: Actor; readonly memberId: MemberId }): Promise<void> {
    await this.acts.run(
      { actor, action: 'account.sign-out', object: { kind: 'member', id: memberId } },
      async () => {
        actor.mustBeAllowed('member.sign-on');
        const { role } = await this.moderation.rightsOf(memberId, { status: 'active' });
        if (!actor.outranks(role)) throw new NotAllowed('member.sign-on');
      },
      async () => {
        await this.ender.endAll(memberId);
      },
    );
  }
}
