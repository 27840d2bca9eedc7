import type { ReferenceAnswerId } from '#domain/community/official/reference-answer';
import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { Actor } from '#domain/shared/actor';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import { mustAuthorIn, type SealingAgents } from './sealing-agent.policy.ts';

interface WithdrawReferenceCommand {
  readonly actor: Actor;
  readonly referenceId: ReferenceAnswerId;
  /** 3 to 500 characters, told to whoever follows a link to it. */
  readonly reason: string;
  /** What is to be read in its place. */
  readonly insteadId: ReferenceAnswerId | null;
  /** Number of the newest version, as the agent saw it. */
  readonly version: number;
}

/** The organisation says an article no longer; its versions are kept, and it may be published again. */
export class WithdrawReference {
  constructor(
    private readonly references: ReferenceAnswers,
    private readonly agents: SealingAgents,
    private readonly clock: Clock,
    private readonly acts: AuditedActs,
  ) {}

  async execute(command: WithdrawReferenceCommand): Promise<void> {
    const { actor, referenceId, reason, insteadId } = command;
    await this.acts.run(
      { actor, action: 'reference.withdraw', object: { kind: 'reference', id: referenceId } },
      () => this.agents.of(actor, 'official.author'),
      async ({ memberId: by }) => {
        const reference = await this.references.getForChange(referenceId);
        mustAuthorIn(actor, reference.category);
        reference.mustBeAt(command.version);
        const instead = insteadId && (await this.references.get(insteadId));
        reference.withdraw({ reason, instead, by, at: this.clock.now() });
      },
    );
  }
}
