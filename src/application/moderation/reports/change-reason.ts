import { changedReason, type ReasonChange, ReasonNotFound } from '#domain/moderation/reports/report-reason';
import type { ReportReasons } from '#domain/moderation/reports/reports.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';

interface ChangeReasonCommand extends ReasonChange {
  readonly actor: Actor;
  readonly key: string;
}

/** Another wording, another delay: reports that wait keep theirs. */
export class ChangeReason {
  constructor(
    private readonly reasons: ReportReasons,
    private readonly acts: AuditedActs,
  ) {}

  /** @throws NotAllowed, ReasonNotFound, InvalidValue, InvalidValues */
  async execute(command: ChangeReasonCommand): Promise<void> {
    const { actor, key, label } = command;
    await this.acts.run(
      {
        actor,
        action: 'report-reason.change',
        object: { kind: 'report-reason', id: key },
        details: { label },
      },
      async () => {
        actor.mustBeAllowed('review.configure');
        const reason = await this.reasons.find(key);
        if (!reason) throw new ReasonNotFound();
        return changedReason(reason, command);
      },
      (changed) => this.reasons.save(changed),
    );
  }
}
