import { type GivenDispute, judgedDispute } from '#domain/moderation/authorities/dispute';
import { todayInParis } from '#domain/moderation/authorities/local-moment';
import type { Actor } from '#domain/shared/actor';
import { ChangedMeanwhile } from '#domain/shared/changed-meanwhile';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { Disputes } from './registers.port.ts';

interface RecordDisputeCommand {
  readonly actor: Actor;
  readonly dispute: GivenDispute;
  /** The entry that is completed; null for a new one. */
  readonly changes: { readonly id: string; readonly version: number } | null;
}

/** Enters a dispute before a certified body into the register, or how it was settled. */
export class RecordDispute {
  constructor(
    private readonly disputes: Disputes,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, ChangedMeanwhile, InvalidValue, InvalidValues beside the fields */
  async execute({ actor, dispute, changes }: RecordDisputeCommand): Promise<void> {
    const id = changes?.id ?? this.ids.next<string>();
    const action = changes ? 'dispute.change' : 'dispute.record';
    await this.acts.run(
      {
        actor,
        action,
        object: { kind: 'dispute', id },
        details: { reference: dispute.reference.slice(0, 120) },
      },
      async () => {
        actor.mustBeAllowed('order.manage');
        return judgedDispute(dispute, todayInParis(this.clock.now()));
      },
      async (judged) => {
        const entry = { ...judged, id, by: actor.mustBeMember(), at: this.clock.now() };
        if (!changes) return this.disputes.add(entry);
        if (!(await this.disputes.change({ ...entry, version: changes.version })))
          throw new ChangedMeanwhile();
      },
    );
  }
}
