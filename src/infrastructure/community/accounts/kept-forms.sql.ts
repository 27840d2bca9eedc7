import { createHash, hkdfSync } from 'node:crypto';
import type {
  FormKeeper,
  KeptForms,
  KeptOf,
} from '#application/community/accounts/kept-forms/kept-forms.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { SealedBox } from '../../platform/sealing/sealed-box.ts';

/** Browsers that have something kept at a time: together they take no more room than so many of the longest. */
export const MOST_FORMS_KEPT = 500;
/** Of them, of one writer, or of the marks of one account: their oldest gives way to their next. */
export const MOST_FORMS_OF_ONE = 3;
const PURPOSE = 'kept form';

/**
 * $4 now, $5 whose it is, $6 whether a session says so. Those of one are no more than theirs; where all room is taken, the oldest of
 * whoever has most gives way, as far as it may.
 */
const PUT = `
  with over as (delete from community.kept_form where expires_at <= $4),
    standing as (
      select hash, of_writer, expires_at,
        row_number() over (partition by kept_by order by expires_at desc, hash) as nth,
        count(*) over (partition by kept_by) as of_one, kept_by = $5 as theirs
      from community.kept_form where expires_at > $4 and hash <> $1),
    own as (
      delete from community.kept_form k using standing s
      where k.hash = s.hash and s.theirs and s.nth >= ${MOST_FORMS_OF_ONE} returning k.hash),
    others as (select * from standing where not (theirs and nth >= ${MOST_FORMS_OF_ONE})),
    yielding as (
      select hash from others
      where (select count(*) from others) >= ${MOST_FORMS_KEPT}
        and case when of_writer then $6 and of_one > 1 else $6 or of_one > 1 end
      order by of_writer, of_one desc, expires_at limit 1),
    gone as (delete from community.kept_form k using yielding y where k.hash = y.hash)
  insert into community.kept_form as known (hash, sealed, expires_at, kept_by, of_writer)
  select $1, $2, $3, $5, $6
  where (select count(*) from others) - (select count(*) from yielding) < ${MOST_FORMS_KEPT}
  on conflict (hash) do update set sealed = excluded.sealed, expires_at = excluded.expires_at where known.expires_at > $4
  returning 1`;

/**
 * Each is sealed by a key that is drawn from the secret of its browser, and found by a hash of that secret: who reads the database, and
 * the site itself without that browser, reads no word of it.
 */
export class SqlKeptForms implements FormKeeper {
  constructor(private readonly sql: Sql) {}

  async put(
    secret: string,
    kept: KeptForms,
    { known, isWriter }: KeptOf,
    { at, until }: { readonly at: Date; readonly until: Date },
  ): Promise<boolean> {
    const row = await this.sql.row(PUT, [hashOf(secret), sealed(secret, kept), until, at, known, isWriter]);
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
