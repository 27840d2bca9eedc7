import { addedReason, type NewReason, ReasonThereAlready } from '#domain/moderation/reports/report-reason';
import type { ReportReasons } from '#domain/moderation/reports/reports.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';

interface AddReasonCommand extends NewReason {
  readonly actor: Actor;
}

/** One more reason for which something may be reported. Of two who add the same at once, one is told that it is there. */
export class AddReason {
  constructor(
    private readonly reasons: ReportReasons,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, ReasonThereAlready, InvalidValue, InvalidValues */
  async execute({ actor, ...asked }: AddReasonCommand): Promise<{ key: string }> {
    const reason = addedReason(asked);
    const { key, label } = reason;
    await this.acts.run(
      {
        actor,
        action: 'report-reason.add',
        object: { kind: 'report-reason', id: key },
        details: { label },
      },
      async () => actor.mustBeAllowed('review.configure'),
      async () => {
        if (!(await this.reasons.add(reason))) throw new ReasonThereAlready();
      },
    );
    return { key };
  }
}
