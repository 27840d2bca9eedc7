import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { holdsAt, mayLift, type RanksOver } from '#domain/moderation/sanctions/sanction';
import type { Sanctions } from '#domain/moderation/sanctions/sanctions.port';
import type { Actor } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { MemberFilesQuery, StandingMeasure } from './member-file.query.ts';

/** A measure about to be lifted, and the ranks that speak in it. */
export interface Liftable {
  readonly measure: StandingMeasure;
  readonly ranks: RanksOver;
}

/** How a measure is taken back before its end, on its own or with a complaint about what was decided beside it. */
export class MeasureLifter {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly decisions: Decisions,
    private readonly files: MemberFilesQuery,
    private readonly rights: RoleRights,
  ) {}

  /** Before the transaction. @throws SanctionNotFound */
  async ask(sanctionId: string): Promise<Liftable> {
    const measure = await this.files.measure(sanctionId);
    return { measure, ranks: await this.ranksOver(measure) };
  }

  /** The measure that a decision brought; null of what restricts content. */
  async under(decisionId: string): Promise<Liftable | null> {
    const measure = await this.files.measureOf(decisionId);
    return measure && { measure, ranks: await this.ranksOver(measure) };
  }

  /** @returns null where it is not theirs to lift, or it stands no more */
  ifTheirs(actor: Actor, liftable: Liftable, at: Date): Liftable | null {
    const { measure, ranks } = liftable;
    return holdsAt(measure, at) && mayLift(actor, measure, ranks) ? liftable : null;
  }

  /**
   * Within a unit of work. Lifted already, it stays so.
   * @returns whether this lifted it
   * @throws NotAllowed, NeedsAnotherSignature, MemberOutranks, RemovedByHigher, SanctionRule
   */
  async lift(actor: Actor, { measure, ranks }: Liftable, p: { why: string; at: Date }): Promise<boolean> {
    const { why, at } = p;
    // The decision first, as whoever answers a complaint about it does.
    const decision =
      measure.decisionId && (await this.decisions.getForChange(knownId<'Decision'>(measure.decisionId)));
    const sanction = await this.sanctions.getForChange(knownId<'Sanction'>(measure.id));
    sanction.mustBeLiftableBy(actor, ranks);
    if (sanction.isLifted) return false;
    const others = await this.sanctions.standingBeside(sanction.memberId, sanction.id);
    sanction.mustStand(at);
    if (decision && decision.stands) decision.overturn({ by: actor.mustBeMember(), why, at });
    sanction.lift({ others, at });
    return true;
  }

  /** After the transaction: it holds nobody back from here on. */
  lifted({ measure }: Liftable): void {
    this.lightened(measure.memberId);
  }

  /** After the transaction: what they may is as the lesser measure says. */
  lightened(memberId: string): void {
    this.rights.forget(memberId);
  }

  private async ranksOver({ memberId, proposedBy, signedBy }: StandingMeasure): Promise<RanksOver> {
    const roleOf = async (id: string) => (await this.rights.officeOf(id)).role;
    const gave = [proposedBy, signedBy].filter((one) => one !== null);
    const [role, givers] = await Promise.all([roleOf(memberId), Promise.all(gave.map(roleOf))]);
    return { role, givers };
  }
}
