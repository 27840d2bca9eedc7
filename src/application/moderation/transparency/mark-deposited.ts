import type { Actor } from '#domain/shared/actor';
import { StatementBatchNotFound } from '#domain/moderation/transparency/statement-batch';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock } from '../../shared/ports.ts';
import type { StatementExports } from './statement-exports.port.ts';

interface MarkDepositedCommand {
  readonly actor: Actor;
  readonly batchId: string;
}

/** Says that the database of the Commission took a batch. Until then its files can be sent again as they are. */
export class MarkDeposited {
  constructor(
    private readonly exports: StatementExports,
    private readonly acts: AuditedActs,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, StatementBatchNotFound */
  async execute({ actor, batchId }: MarkDepositedCommand): Promise<void> {
    await this.acts.run(
      { actor, action: 'statement.deposit', object: { kind: 'statement-batch', id: batchId } },
      async () => actor.mustBeAllowed('statement.export'),
      async () => {
        const by = actor.mustBeMember();
        const marked = await this.exports.markDeposited({ id: batchId, by, at: this.clock.now() });
        if (!marked) throw new StatementBatchNotFound();
      },
    );
  }
}
