import { Decision, type DecisionId } from '#domain/moderation/decisions/decision';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import { mustBeMisuse, NOTICE_SUSPENSIONS } from '#domain/moderation/reports/notice-misuse';
import { mustOutrankAuthor } from '#domain/moderation/review/measure';
import { type Actor, NO_CATEGORY } from '#domain/shared/actor';
import { InvalidValue } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids, UnitOfWork } from '../../shared/ports.ts';
import type { PersonalNumbers } from '../published/personal-numbers.api.ts';
import type { StatementWriters } from '../consumers/statement-writer.port.ts';
import type { RoleRights } from '../permissions/role-rights.port.ts';
import type { NoticeRecordQuery } from './notice-record.query.ts';

interface SuspendNoticesCommand {
  readonly actor: Actor;
  readonly memberId: MemberId;
  /** Key of a suspension. */
  readonly measure: string;
  readonly facts: string;
}

const DAY = 86_400_000;

/** Takes no more notices from a member for a while, who was warned, with a statement of reasons that can be contested. */
export class SuspendNotices {
  constructor(
    private readonly records: NoticeRecordQuery,
    private readonly decisions: Decisions,
    private readonly rights: RoleRights,
    private readonly statements: StatementWriters,
    private readonly numbers: PersonalNumbers,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: AuditedActs,
  ) {}

  /**
   * @returns whether a number of somebody was taken out of the facts
   * @throws NotAllowed, Outranked, MisuseRule, InvalidValue, InvalidValues
   */
  async execute(command: SuspendNoticesCommand): Promise<{ masked: boolean }> {
    const { actor, measure: suspension, memberId: id } = command;
    const details = { action: 'refuse-notices', path: 'page', suspension };
    const act = { actor, action: 'decision.take', object: { kind: 'profile', id }, details };
    return this.acts.refusing(act, () => this.suspend(command));
  }

  private async suspend({
    actor,
    memberId,
    measure,
    ...said
  }: SuspendNoticesCommand): Promise<{ masked: boolean }> {
    actor.mustBeAllowed('sanction.warn', NO_CATEGORY);
    const suspension = NOTICE_SUSPENSIONS.find(({ key }) => key === measure);
    if (!suspension) throw new InvalidValue('step', 'moderation.step-unknown');
    const { role } = await this.rights.officeOf(memberId);
    mustOutrankAuthor(actor, role);
    const words = await this.statements.to(memberId);
    const { text: facts, masked } = await this.numbers.without(said.facts);
    await this.unitOfWork.run(async () => {
      const at = this.clock.now();
      mustBeMisuse(await this.records.of(memberId, at));
      this.decisions.add(
        Decision.take({
          id: this.ids.next<DecisionId>(),
          action: 'refuse-notices',
          target: { kind: 'profile', id: memberId },
          subjectId: memberId,
          by: actor.mustBeMember(),
          path: 'page',
          statement: words.ofMisuse(facts),
          at,
          until: new Date(at.getTime() + suspension.days * DAY),
        }),
      );
    });
    return { masked };
  }
}
