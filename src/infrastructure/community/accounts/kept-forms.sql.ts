import { createHash, hkdfSync } from 'node:crypto';
import type { FormKeeper, KeptForms } from '#application/community/accounts/kept-forms/kept-forms.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SealedBox } from '../../platform/sealing/sealed-box.ts';

/** Browsers that have something kept at a time. Anybody can send a form: together they take no more room than so many of the longest. */
export const MOST_FORMS_KEPT = 500;
const PURPOSE = 'kept form';

/**
 * Each is sealed by a key that is drawn from the secret of its browser, and found by a hash of that secret: who reads the database, and
 * the site itself without that browser, reads no word of it.
 */
export class SqlKeptForms implements FormKeeper {
  constructor(private readonly sql: Sql) {}

  async put(secret: string, kept: KeptForms, until: Date, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `with over as (delete from community.kept_form where expires_at <= $4)
       insert into community.kept_form as known (hash, sealed, expires_at)
       select $1, $2, $3
       where (select count(*) from community.kept_form where expires_at > $4 and hash <> $1) < ${MOST_FORMS_KEPT}
       on conflict (hash) do update set sealed = excluded.sealed, expires_at = excluded.expires_at where known.expires_at > $4
       returning 1`,
      [hashOf(secret), sealed(secret, kept), until, at],
    );
    return row !== null;
  }

  async change(secret: string, kept: KeptForms): Promise<void> {
    await this.sql.rows(`update community.kept_form set sealed = $2 where hash = $1`, [
      hashOf(secret),
      sealed(secret, kept),
    ]);
  }

  async look(secret: string, at: Date): Promise<KeptForms | null> {
    const row = await this.sql.row<{ sealed: string }>(
      `select sealed from community.kept_form where hash = $1 and expires_at > $2`,
      [hashOf(secret), at],
    );
    return row && (JSON.parse(boxOf(secret).open(row.sealed, PURPOSE)) as KeptForms);
  }

  async forget(secret: string): Promise<void> {
    await this.sql.rows(`delete from community.kept_form where hash = $1`, [hashOf(secret)]);
  }

  async writerOf(hash: string): Promise<MemberId | null> {
    const row = await this.sql.row<{ memberId: MemberId }>(
      `select member_id as "memberId" from community.session where hash = $1`,
      [hash],
    );
    return row?.memberId ?? null;
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret, 'utf8').digest('hex');

const sealed = (secret: string, kept: KeptForms): string => boxOf(secret).seal(JSON.stringify(kept), PURPOSE);

const boxOf = (secret: string): SealedBox =>
  new SealedBox([new Uint8Array(hkdfSync('sha256', secret, '', PURPOSE, 32))]);
