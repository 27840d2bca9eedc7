import type { Actor } from '#domain/shared/actor';
import type { PersonalDataGuard } from '#domain/moderation/transparency/personal-data';
import { releasedRecord, StatementNotWithheld } from '#domain/moderation/transparency/statement-record';
import type { AuditedActs } from '../../shared/audit-log.ts';
import type { Clock, Ids } from '../../shared/ports.ts';
import type { StatementExports } from './statement-exports.port.ts';

interface ReleaseStatementCommand {
  readonly actor: Actor;
  readonly decisionNumber: number;
  /** As somebody read them, and mended them where they told of a person. */
  readonly facts: string;
  readonly explanation: string;
}

/** Somebody looked at a statement that was set aside: nothing of a person is left in it, so it goes with the others. */
export class ReleaseStatement {
  constructor(
    private readonly exports: StatementExports,
    private readonly guard: PersonalDataGuard,
    private readonly acts: AuditedActs,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAllowed, StatementNotWithheld, InvalidValue, InvalidValues beside `facts` or `explanation` */
  async execute(command: ReleaseStatementCommand): Promise<void> {
    const { actor, decisionNumber } = command;
    await this.acts.run(
      { actor, action: 'statement.release', object: { kind: 'decision', id: String(decisionNumber) } },
      async () => actor.mustBeAllowed('statement.export'),
      async () => {
        await this.exports.hold();
        const withheld = await this.exports.withheldOf(decisionNumber);
        if (!withheld) throw new StatementNotWithheld();
        const record = releasedRecord(withheld.record, command, (text) => this.guard.isFreeOfForms(text));
        const { decisionId } = withheld;
        const batchId = this.ids.next<string>();
        await this.exports.release({
          decisionId,
          record,
          batchId,
          by: actor.mustBeMember(),
          at: this.clock.now(),
        });
      },
    );
  }
}
