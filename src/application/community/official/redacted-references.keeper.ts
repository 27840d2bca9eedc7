import type { ReferenceAnswers } from '#domain/community/official/references.port';
import type { RedactedRow } from '../../shared/text-stores.ts';

const VERSIONS = 'community.reference_version';

/** What is left of an article when a passage is out is not what was read before it was published. */
export class RedactedReferences {
  constructor(private readonly references: ReferenceAnswers) {}

  /** Within the transaction that took the passage out of these rows. */
  async review(changed: readonly RedactedRow[], at: Date): Promise<void> {
    const ids = new Set(changed.filter(({ table }) => table === VERSIONS).map(({ id }) => id));
    if (ids.size === 0) return;
    for (const reference of await this.references.ofVersions([...ids])) reference.redacted(ids, at);
  }
}
