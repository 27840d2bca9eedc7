import type { ReferenceAnswerId } from '#domain/community/official/reference-answer';
import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustAuthorIn, type SealingAgents } from './sealing-agent.policy.ts';

interface PublishReferenceAgainCommand {
  readonly actor: Actor;
  readonly referenceId: ReferenceAnswerId;
}

/** An article that was withdrawn is said again, as it was; what changed under it meanwhile puts it to review. */
export class PublishReferenceAgain {
  constructor(
    private readonly references: ReferenceAnswers,
    private readonly agents: SealingAgents,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute({ actor, referenceId }: PublishReferenceAgainCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'reference.publish-again', object: { kind: 'reference', id: referenceId } },
      () => this.agents.of(actor, 'official.author'),
      async () => {
        const reference = await this.references.getForChange(referenceId);
        mustAuthorIn(actor, reference.category);
        reference.publishAgain(this.clock.now());
      },
    );
  }
}
