import type { DecisionId } from '#domain/moderation/decisions/ids';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { GivenStatement } from '#domain/moderation/decisions/statement-of-reasons';
import { lastingUntil, stepOf } from '#domain/moderation/sanctions/ladder';
import { Sanction, type SanctionId } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';

interface SanctionMemberCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  /** Key of a step of the ladder. */
  readonly step: string;
  /** The last day of it, `yyyy-mm-dd`, of a step whose end may be chosen. */
  readonly until?: string | null;
  readonly facts: string;
  /** Key of a ground. */
  readonly ground?: string | null;
}

/** One step of the ladder, with its statement of reasons. What excludes somebody for ever waits for a second signature. */
export class SanctionMember {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly decisions: Decisions,
    private readonly rights: RoleRights,
    private readonly statements: StatementWriters,
    private readonly numbers: PersonalNumbers,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /**
   * @returns whether it waits for its second signature, and whether a number of somebody was taken out of the facts
   * @throws NotAllowed, MemberOutranks, InvalidValue, InvalidValues
   */
  async execute(command: SanctionMemberCommand): Promise<{ waits: boolean; masked: boolean }> {
    const { actor, memberId } = command;
    const object = { kind: 'member', id: memberId };
    const act = { actor, action: 'sanction.give', object, details: { step: command.step } };
    const ask = async () => {
      const step = lastingUntil(stepOf(command.step), command.until ?? null, this.clock.now());
      const words = await this.statements.to(memberId);
      const { text: facts, masked } = await this.numbers.without(command.facts);
      const statement: GivenStatement = words.ofSanction(step, command.ground ?? null, facts);
      const { role } = await this.rights.officeOf(memberId);
      return { step, statement, role, masked };
    };
    const given = await this.acts.run(act, ask, async ({ step, statement, role, masked }) => {
      const others = await this.sanctions.standingBeside(memberId, null);
      const { sanction, decision } = Sanction.give({
        id: this.ids.next<SanctionId>(),
        decisionId: this.ids.next<DecisionId>(),
        memberId,
        role,
        step,
        statement,
        by: actor,
        others,
        at: this.clock.now(),
      });
      this.sanctions.add(sanction);
      if (decision) this.decisions.add(decision);
      return { waits: decision === null, masked };
    });
    this.rights.forget(memberId);
    return given;
  }
}
