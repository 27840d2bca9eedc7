import type { ClaimLetters } from '#application/community/claims/claims.port';
import type { ClaimLetterDueV1 } from '#application/community/published/claims.facts';
import type { Clock, Ids } from '#application/shared/ports';
import { writeToOutbox } from '../../platform/persistence/outbox.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** A request is a row without an aggregate: its fact is written beside it. */
export class OutboxClaimLetters implements ClaimLetters {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async due(letter: ClaimLetterDueV1['letter'], claimId: string): Promise<void> {
    const at = this.clock.now().toISOString();
    const fact: ClaimLetterDueV1 = { name: 'community.claim-letter-due.v1', claimId, letter, at };
    await writeToOutbox(this.sql, [fact], () => this.ids.next());
  }
}
