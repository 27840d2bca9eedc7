import { type RecordSignatures, SIGNATURE_DAYS } from '#application/community/topics/record-signatures.port';
import type { Passage } from '#domain/community/topics/passage';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const SAME = `digest = sha256(convert_to(salt::text || lower($1), 'UTF8'))`;

/** Keeps a salted digest of what was signed, until somebody signs the same or a week has passed. */
export class SqlRecordSignatures implements RecordSignatures {
  constructor(private readonly sql: Sql) {}

  async sign({ pattern }: Passage, by: MemberId, at: Date): Promise<boolean> {
    const since = new Date(at.getTime() - SIGNATURE_DAYS * 86_400_000);
    await this.sql.rows(`delete from community.record_signature where signed_at < $1`, [since]);
    const another = await this.sql.rows(
      `delete from community.record_signature where ${SAME} and signed_by <> $2 returning id`,
      [pattern, by],
    );
    if (another.length > 0) return true;
    await this.sql.rows(
      `insert into community.record_signature (salt, digest, signed_by, signed_at)
       select salt, sha256(convert_to(salt::text || lower($1), 'UTF8')), $2, $3 from gen_random_uuid() as salt
       where not exists (select from community.record_signature where ${SAME} and signed_by = $2)`,
      [pattern, by, at],
    );
    return false;
  }
}
