import type { AppealId } from '#domain/moderation/appeals/appeal';
import type { Appeals } from '#domain/moderation/appeals/appeals.port';
import type { Decisions } from '#domain/moderation/decisions/decisions.port';
import type { Actor } from '#domain/shared/actor';
import type { MemberFilesQuery } from '../sanctions/member-file.query.ts';
import type { Clock, UnitOfWork } from '../../shared/ports.ts';

export interface DecideAppealCommand {
  readonly actor: Actor;
  readonly appealId: AppealId;
  readonly outcome: string;
  /** The reasons, told to whoever appealed. */
  readonly reply: string;
}

/** Somebody else than who decided answers, with reasons. Upheld, what was decided is undone exactly. */
export class DecideAppeal {
  constructor(
    private readonly appeals: Appeals,
    private readonly decisions: Decisions,
    private readonly files: MemberFilesQuery,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, NotAnotherJudge, AppealNotFound, AppealRule, InvalidValue */
  async execute({ actor, appealId, outcome, reply }: DecideAppealCommand): Promise<void> {
    actor.mustBeAllowed('appeal.decide');
    await this.unitOfWork.run(async () => {
      const appeal = await this.appeals.getForChange(appealId);
      const decision = await this.decisions.getForChange(appeal.decisionId);
      const signer = await this.files.signerOf(decision.id);
      appeal.decide({ by: actor, decision, signer, outcome, reply, at: this.clock.now() });
    });
  }
}
