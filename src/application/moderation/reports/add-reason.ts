import { addedReason, type NewReason, ReasonThereAlready } from '#domain/moderation/reports/report-reason';
import type { ReportReasons } from '#domain/moderation/reports/reports.port';
import type { Actor } from '#domain/shared/actor';
import type { UnitOfWork } from '../../shared/ports.ts';

export interface AddReasonCommand extends NewReason {
  readonly actor: Actor;
}

/** One more reason for which something may be reported. */
export class AddReason {
  constructor(
    private readonly reasons: ReportReasons,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws NotAllowed, ReasonThereAlready, InvalidValue, InvalidValues */
  async execute({ actor, ...asked }: AddReasonCommand): Promise<{ key: string }> {
    actor.mustBeAllowed('review.configure');
    const reason = addedReason(asked);
    await this.unitOfWork.run(async () => {
      if (await this.reasons.find(reason.key)) throw new ReasonThereAlready();
      await this.reasons.addMissing([reason]);
    });
    return { key: reason.key };
  }
}
