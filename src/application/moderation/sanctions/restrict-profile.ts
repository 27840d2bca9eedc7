import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import type { ProfileRestriction } from '#domain/moderation/decisions/decision-action';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { NothingToTake, PieceChanged } from '#domain/moderation/review/review-item';
import { mustOutrankAuthor } from '#domain/moderation/review/measure';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { PromptingReader } from '../reports/prompting.reader.ts';
import type { ContentKinds } from '../review/content.kinds.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';

interface RestrictProfileCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  readonly measure: ProfileRestriction;
  /** The name, the presentation and the picture that were looked at, by the mark of the profile. */
  readonly read: string;
  readonly facts: string;
  /** Key of a ground. */
  readonly ground?: string | null;
}

/** Takes something of a member's profile, from their record, with its statement of reasons. */
export class RestrictProfile {
  constructor(
    private readonly decisions: Decisions,
    private readonly rights: RoleRights,
    private readonly kinds: ContentKinds,
    private readonly statements: StatementWriters,
    private readonly prompting: PromptingReader,
    private readonly numbers: PersonalNumbers,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: AuditedActs,
  ) {}

  /**
   * @returns whether a number of somebody was taken out of the facts
   * @throws NotAllowed, Outranked, PieceChanged, NothingToTake, InvalidValue, InvalidValues
   */
  async execute(command: RestrictProfileCommand): Promise<{ masked: boolean }> {
    const { actor, measure, memberId: id } = command;
    const details = { action: measure, path: 'page' };
    const act = { actor, action: 'decision.take', object: { kind: 'profile', id }, details };
    return this.acts.refusing(act, () => this.restrict(command));
  }

  private async restrict(command: RestrictProfileCommand): Promise<{ masked: boolean }> {
    const { actor, memberId, measure, read, ground } = command;
    const target = { kind: 'profile', id: memberId };
    actor.mustBeAllowed('sanction.warn', NO_CATEGORY);
    const { role } = await this.rights.officeOf(memberId);
    mustOutrankAuthor(actor, role);
    const words = await this.statements.to(memberId);
    const { text: facts, masked } = await this.numbers.without(command.facts);
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      const source = await this.prompting.sourceOf(measure, target, at);
      const profile = await this.kinds.held(target);
      if (profile?.contentDigest !== read) throw new PieceChanged();
      if (profile.idle?.includes(measure)) throw new NothingToTake(measure);
      this.decisions.add(
        Decision.take({
          id: this.ids.next<DecisionId>(),
          action: measure,
          target,
          subjectId: memberId,
          by: actor.mustBeMember(),
          path: 'page',
          statement: { ...words.ofProfile(measure, ground ?? null, facts), source },
          at,
        }),
      );
    });
    return { masked };
  }
}
