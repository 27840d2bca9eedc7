import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { SanctionId } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { MemberFilesQuery } from './member-file.query.ts';

interface SignSanctionCommand {
  readonly actor: Actor;
  readonly sanctionId: SanctionId;
  readonly agrees: boolean;
}

/** The second signature: another person agrees, and the exclusion begins, or refuses, and nothing happens. */
export class SignSanction {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly decisions: Decisions,
    private readonly files: MemberFilesQuery,
    private readonly rights: RoleRights,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws SanctionNotFound, NotAllowed, NeedsAnotherSignature, MemberOutranks, SanctionRule */
  async execute({ actor: by, sanctionId, agrees }: SignSanctionCommand): Promise<{ memberId: string }> {
    const object = { kind: 'sanction', id: sanctionId };
    const act = { actor: by, action: 'sanction.sign', object, details: { agrees } };
    const ask = async () => {
      by.mustBeAllowed('sanction.sign');
      const memberId = await this.files.memberOf(sanctionId);
      return { memberId, role: (await this.rights.officeOf(memberId)).role };
    };
    const signed = await this.acts.run(act, ask, async ({ memberId, role }) => {
      const sanction = await this.sanctions.getForChange(sanctionId);
      const at = this.clock.now();
      if (!agrees) {
        sanction.refuse({ by, role, at });
        return { memberId };
      }
      const others = await this.sanctions.standingBeside(sanction.memberId, sanction.id);
      const decisionId = this.ids.next<DecisionId>();
      this.decisions.add(sanction.sign({ by, role, decisionId, others, at }));
      return { memberId };
    });
    this.rights.forget(signed.memberId);
    return signed;
  }
}
