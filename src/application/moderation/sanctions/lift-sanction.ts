import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { mayLift, type RanksOver, type SanctionId } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import { knownId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { LIFTING } from '../limits.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { MemberFilesQuery, StandingMeasure } from './member-file.query.ts';

export interface LiftSanctionCommand {
  readonly actor: Actor;
  readonly sanctionId: SanctionId;
  /** Told to whoever it befell. */
  readonly reason: string;
}

/** Who may impose a measure takes it back before its end: its decision falls, for a reason that its member is told. */
export class LiftSanction {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly decisions: Decisions,
    private readonly files: MemberFilesQuery,
    private readonly rights: RoleRights,
    private readonly numbers: PersonalNumbers,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  /**
   * Lifted already, it stays so, and the reason is sent to nobody.
   * @returns whether this lifted it
   * @throws SanctionNotFound, NotAllowed, NeedsAnotherSignature, MemberOutranks, RemovedByHigher, SanctionRule, InvalidValue beside `reason`
   */
  async execute({
    actor,
    sanctionId,
    reason,
  }: LiftSanctionCommand): Promise<{ memberId: string; lifted: boolean; masked: boolean }> {
    const object = { kind: 'sanction', id: sanctionId };
    const act = { actor, action: 'sanction.lift', object };
    const said = await this.numbers.without(reason);
    const ask = async () => {
      const by = actor.mustBeMember();
      const why = boundedText('reason', said.text, LIFTING);
      const measure = await this.files.measure(sanctionId);
      return { by, why, measure, ...(await this.ranksOver(measure)) };
    };
    const done = await this.acts.run(act, ask, async ({ by, why, measure, role, givers }) => {
      // The decision first, as whoever answers a complaint about it does.
      const decision =
        measure.decisionId && (await this.decisions.getForChange(knownId<'Decision'>(measure.decisionId)));
      const sanction = await this.sanctions.getForChange(sanctionId);
      sanction.mustBeLiftableBy(actor, { role, givers });
      const { memberId } = measure;
      if (sanction.isLifted) return { memberId, lifted: false };
      const at = this.clock.now();
      const others = await this.sanctions.standingBeside(sanction.memberId, sanctionId);
      sanction.mustStand(at);
      if (decision && decision.stands) decision.overturn({ by, why, at });
      sanction.lift({ others, at });
      return { memberId, lifted: true };
    });
    return { ...done, masked: said.masked };
  }

  /** The measure as somebody is about to lift it. @returns null where that is not theirs to do, or it stands no more */
  async offered(actor: Actor, sanctionId: string): Promise<StandingMeasure | null> {
    return this.ifTheirs(actor, await this.files.measure(sanctionId));
  }

  /** The same of the measure that a decision brought. */
  async ofDecision(actor: Actor, decisionId: string): Promise<StandingMeasure | null> {
    const measure = await this.files.measureOf(decisionId);
    return measure && this.ifTheirs(actor, measure);
  }

  private async ifTheirs(actor: Actor, measure: StandingMeasure): Promise<StandingMeasure | null> {
    if (measure.status !== 'standing') return null;
    return mayLift(actor, measure, await this.ranksOver(measure)) ? measure : null;
  }

  private async ranksOver({ memberId, proposedBy, signedBy }: StandingMeasure): Promise<RanksOver> {
    const roleOf = async (id: string) => (await this.rights.officeOf(id)).role;
    const gave = [proposedBy, signedBy].filter((one) => one !== null);
    const [role, givers] = await Promise.all([roleOf(memberId), Promise.all(gave.map(roleOf))]);
    return { role, givers };
  }
}
