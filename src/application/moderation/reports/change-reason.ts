import { changedReason, type ReasonChange, ReasonNotFound } from '#domain/moderation/reports/report-reason';
import type { ReportReasons } from '#domain/moderation/reports/reports.port';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

export interface ChangeReasonCommand extends ReasonChange {
  readonly actor: Actor;
  readonly key: string;
}

/** Another wording, another delay: reports that wait keep theirs. */
export class ChangeReason {
  constructor(
    private readonly reasons: ReportReasons,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, ReasonNotFound, InvalidValue, InvalidValues */
  async execute(command: ChangeReasonCommand): Promise<void> {
    command.actor.mustBeAllowed('review.configure');
    await this.unitOfWork.run(async () => {
      const reason = await this.reasons.find(command.key);
      if (!reason) throw new ReasonNotFound();
      await this.reasons.save(changedReason(reason, command));
    });
  }
}
