import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import type { ProfileRestriction } from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { mustOutrankAuthor } from '#domain/moderation/review/measure';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';

export interface RestrictProfileCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  readonly measure: ProfileRestriction;
  readonly facts: string;
  /** Key of a ground. */
  readonly ground?: string | null;
}

/** Takes something of a member's profile, from their record, with its statement of reasons. */
export class RestrictProfile {
  constructor(
    private readonly decisions: Decisions,
    private readonly rights: RoleRights,
    private readonly statements: StatementWriters,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, Outranked, InvalidValue, InvalidValues */
  async execute({ actor, memberId, measure, facts, ground }: RestrictProfileCommand): Promise<void> {
    actor.mustBeAllowed('sanction.warn', NO_CATEGORY);
    const { role } = await this.rights.officeOf(memberId);
    mustOutrankAuthor(actor, role);
    const words = await this.statements.to(memberId);
    await this.unitOfWork.run(async () =>
      this.decisions.add(
        Decision.take({
          id: this.ids.next<DecisionId>(),
          ...{ action: measure, target: { kind: 'profile', id: memberId }, subjectId: memberId },
          ...{ by: actor.mustBeMember(), path: 'page' },
          statement: words.ofProfile(measure, ground ?? null, facts),
          at: this.clock.now(),
        }),
      ),
    );
  }
}
