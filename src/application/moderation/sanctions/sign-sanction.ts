import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { SanctionId } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import type { Actor } from '#domain/shared/actor';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { MemberFilesQuery } from './member-file.query.ts';

export interface SignSanctionCommand {
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
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws SanctionNotFound, NotAllowed, NeedsAnotherSignature, RankTooLow, SanctionRule */
  async execute({ actor: by, sanctionId, agrees }: SignSanctionCommand): Promise<{ memberId: string }> {
    by.mustBeAllowed('sanction.sign');
    const memberId = await this.files.memberOf(sanctionId);
    const { role } = await this.rights.officeOf(memberId);
    await this.unitOfWork.run(async () => {
      const sanction = await this.sanctions.getForChange(sanctionId);
      const at = this.clock.now();
      if (!agrees) return sanction.refuse({ by, role, at });
      const others = await this.sanctions.standingBeside(sanction.memberId, sanction.id);
      const decisionId = this.ids.next<DecisionId>();
      this.decisions.add(sanction.sign({ by, role, decisionId, others, at }));
    });
    return { memberId };
  }
}
