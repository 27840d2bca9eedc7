import type { SanctionId } from '#domain/moderation/sanctions/sanction';
import type { Actor } from '#domain/shared/actor';
import { boundedText } from '#domain/shared/bounded-text';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { LIFTING } from '../limits.ts';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { MeasureLifter } from './measure.lifter.ts';
import type { StandingMeasure } from './member-file.query.ts';

interface LiftSanctionCommand {
  readonly actor: Actor;
  readonly sanctionId: SanctionId;
  /** Told to whoever it befell. */
  readonly reason: string;
}

/** Who may impose a measure takes it back before its end: its decision falls, for a reason that its member is told. */
export class LiftSanction {
  constructor(
    private readonly lifter: MeasureLifter,
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
      actor.mustBeMember();
      const why = boundedText('reason', said.text, LIFTING);
      return { why, liftable: await this.lifter.ask(sanctionId) };
    };
    const done = await this.acts.run(act, ask, async ({ why, liftable }) => {
      const lifted = await this.lifter.lift(actor, liftable, { why, at: this.clock.now() });
      return { liftable, lifted };
    });
    this.lifter.lifted(done.liftable);
    const { memberId } = done.liftable.measure;
    return { memberId, lifted: done.lifted, masked: said.masked };
  }

  /** The measure as somebody is about to lift it. @returns null where that is not theirs to do, or it stands no more */
  async offered(actor: Actor, sanctionId: string): Promise<StandingMeasure | null> {
    return this.lifter.ifTheirs(actor, await this.lifter.ask(sanctionId), this.clock.now())?.measure ?? null;
  }

  /** The same of the measure that a decision brought. */
  async ofDecision(actor: Actor, decisionId: string): Promise<StandingMeasure | null> {
    const liftable = await this.lifter.under(decisionId);
    return (liftable && this.lifter.ifTheirs(actor, liftable, this.clock.now()))?.measure ?? null;
  }
}
