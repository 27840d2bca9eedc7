import type { Decoys } from '#application/community/accounts/decoys.port';
import type { Ids } from '#application/shared/ports';
import { writeToOutbox } from '../../platform/persistence/outbox.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** A row of the outbox like that of a fact, under a name without a reaction. */
export class OutboxDecoys implements Decoys {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
  ) {}

  async leave(at: Date): Promise<void> {
    const fact = {
      name: 'community.nobody-asked.v1',
      memberId: this.ids.next(),
      at: at.toISOString(),
    } as const;
    await writeToOutbox(this.sql, [fact], () => this.ids.next());
  }
}
