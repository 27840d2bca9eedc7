import type { ReferenceAnswerId } from '#domain/community/official/reference-answer';
import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustAuthorIn, type SealingAgents } from './sealing-agent.policy.ts';

interface ConfirmReferenceCommand {
  readonly actor: Actor;
  readonly referenceId: ReferenceAnswerId;
  /** Number of the version that was read. */
  readonly number: number;
  /** Number of the newest version, as the agent saw it. */
  readonly version: number;
  /** When they were shown it. */
  readonly readAt: Date;
  /** When it is to be read again next. */
  readonly reviewBy: string;
}

/** An agent read a version again and nothing changes: it holds until its next review, and its public log tells so. */
export class ConfirmReference {
  constructor(
    private readonly references: ReferenceAnswers,
    private readonly agents: SealingAgents,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute({ actor, referenceId, version, readAt, ...read }: ConfirmReferenceCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'reference.confirm', object: { kind: 'reference', id: referenceId } },
      () => this.agents.of(actor, 'official.author'),
      async (by) => {
        const reference = await this.references.getForChange(referenceId);
        mustAuthorIn(actor, reference.category);
        reference.mustBeAt(version);
        const at = this.clock.now();
        reference.confirm({ ...read, readAt: readAt < at ? readAt : at, by, at });
      },
    );
  }
}
