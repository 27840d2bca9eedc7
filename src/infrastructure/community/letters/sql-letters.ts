import {
  type AskedDigest,
  CLAIM_MINUTES,
  type ClaimedMail,
  type Digest,
  type DigestReader,
  type DueLetter,
  type Letters,
  type MailClaim,
  type MailOfMember,
  MAX_TRIES,
  type NewsLetter,
  type PostponedLetter,
} from '#application/community/letters/letters.port';
import type { ModulesApi } from '#application/site/published/modules.api';
import type { PiecesSaid } from '#application/community/published/pieces-said.api';
import type { CitedTextsQuery } from '#application/community/official/cited-texts.query';
import { DEFAULT_HABITS, type DigestRhythm } from '#domain/community/notifications/mail-habits';
import type { Ids } from '#application/shared/ports';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { type AddresseeRow, addresseeFrom, ADDRESSEE } from './addressee.sql.ts';
import { readDigests } from './digest.sql.ts';
import { readNews } from './news.sql.ts';
import { OCCASIONS } from './occasion-kinds.ts';

/** Of these the letter knows until when they can wait. */
const HAS_AN_HOUR = `kind = any('{${OCCASIONS.join()}}')`;

const DUE = `
  select id as "notificationId", member_id as "memberId", cause, mail_at as due, told_at as "toldAt"
  from community.notification
  where mail_at <= $1 and (told_at <= $5 or ${HAS_AN_HOUR}) and ($2::uuid is null or (mail_at, id) > ($3::timestamptz, $2::uuid))
  order by mail_at, id limit $4`;

const READERS = `
  select ${ADDRESSEE.columns}, last.until as "lastUntil"
  from ${ADDRESSEE.from}
  left join lateral (
    select s.until from community.mail_sent s
    where s.member_id = m.id and s.until is not null and s.sent_at is not null order by s.until desc limit 1) last on true
  where ${ADDRESSEE.where} and (coalesce(m.mail_habits ->> 'rhythm', '${DEFAULT_HABITS.rhythm}') = $1
      or $1 = 'daily' and m.mail_habits ->> 'rhythm' = 'at-once' and exists (
        select from community.notification n where n.member_id = m.id and n.mail_held_at is not null and n.read_at is null))
    and ($3::uuid is null or m.id > $3)
    and (not coalesce($5::boolean, false) or jsonb_typeof(m.mail_habits -> 'quiet') = 'object' or exists (
      select from community.mail_sent s where s.member_id = m.id and s.key = 'digest:' || $2 and s.sent_at is null))
    and not exists (
      select from community.mail_sent s where s.member_id = m.id and s.key = 'digest:' || $2 and s.sent_at is not null)
  order by m.id limit $4`;

const staleAt = (at: string): string => `claimed_at < ${at} - interval '${CLAIM_MINUTES} minutes'`;

// In one order, so that processes that claim the same do not wait for each other in a circle.
const CLAIM = `
  insert into community.mail_sent as s (claimed_at, id, member_id, key, until)
  select at, id, member_id, key, until
  from unnest($1::timestamptz[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[]) as claim(at, id, member_id, key, until)
  order by member_id, key
  on conflict (member_id, key) do update set claimed_at = excluded.claimed_at, attempts = s.attempts + 1
    where s.sent_at is null and s.attempts < ${MAX_TRIES} and (s.attempts = 0 or s.${staleAt('excluded.claimed_at')})
  returning s.id, s.member_id as "memberId", s.key`;

const OLD_MAILS: Over = {
  table: 'community.mail_sent',
  key: 'id',
  which: 'select id from community.mail_sent where claimed_at < $1',
  order: 'claimed_at',
};

export class SqlLetters implements Letters {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
    private readonly citedTexts: CitedTextsQuery,
    private readonly piecesSaid: PiecesSaid,
    private readonly modules: ModulesApi,
  ) {}

  due(
    { at, toldBy }: { readonly at: Date; readonly toldBy: Date },
    after: DueLetter | null,
    limit: number,
  ): Promise<readonly DueLetter[]> {
    const since = [after?.notificationId ?? null, after?.due ?? null];
    return this.sql.rows<DueLetter>(DUE, [at, ...since, limit, toldBy]);
  }

  async newsFor(notificationIds: readonly string[], at: Date): Promise<ReadonlyMap<string, NewsLetter>> {
    const closing = await this.modules.closing();
    const { citedTexts, piecesSaid } = this;
    return readNews(this.sql, { citedTexts, piecesSaid }, notificationIds, { at, closing });
  }

  async settle(notificationIds: readonly string[]): Promise<void> {
    if (notificationIds.length === 0) return;
    await this.sql.rows(`update community.notification set mail_at = null where id = any($1::uuid[])`, [
      notificationIds,
    ]);
  }

  async postpone(these: readonly PostponedLetter[]): Promise<void> {
    if (these.length === 0) return;
    await this.sql.rows(
      `update community.notification n set mail_at = later.until
       from unnest($1::uuid[], $2::timestamptz[]) as later(id, until) where n.id = later.id`,
      [these.map((one) => one.notificationId), these.map((one) => one.until)],
    );
  }

  async digestReaders(
    asked: {
      readonly rhythm: DigestRhythm;
      readonly key: string;
      readonly after: string | null;
      readonly again: boolean;
    },
    limit: number,
  ): Promise<readonly DigestReader[]> {
    const { rhythm, key, after, again } = asked;
    const rows = await this.sql.rows<AddresseeRow & { lastUntil: Date | null }>(READERS, [
      rhythm,
      key,
      after,
      limit,
      again,
    ]);
    const closing = await this.modules.closing();
    return rows.map((row) => ({ ...addresseeFrom(row, closing), lastUntil: row.lastUntil }));
  }

  digestsFor(asked: readonly AskedDigest[], until: Date): Promise<ReadonlyMap<string, Digest>> {
    return readDigests(this.sql, this.piecesSaid, asked, until);
  }

  async isRoundOver(key: string): Promise<boolean> {
    return (await this.sql.row(`select 1 from community.digest_round where key = $1`, [key])) !== null;
  }

  async endRound(key: string, at: Date): Promise<void> {
    await this.sql.rows(
      `insert into community.digest_round (key, over_at) values ($1, $2) on conflict do nothing`,
      [key, at],
    );
  }

  async hold(notificationIds: readonly string[], at: Date): Promise<void> {
    if (notificationIds.length === 0) return;
    await this.sql.rows(
      `update community.notification set mail_at = null, mail_held_at = $2 where id = any($1::uuid[])`,
      [notificationIds, at],
    );
  }

  async refuse(addresses: readonly string[], at: Date): Promise<void> {
    if (addresses.length === 0) return;
    await this.sql.rows(
      `insert into community.refused_address (email_key, refused_at)
       select email_key, $2 from community.account where email_key = any($1::text[]) on conflict do nothing`,
      [addresses.map((address) => address.toLowerCase()), at],
    );
  }

  async claim(mails: readonly MailClaim[]): Promise<readonly ClaimedMail[]> {
    if (mails.length === 0) return [];
    return this.sql.rows<ClaimedMail>(CLAIM, [
      mails.map((one) => one.at),
      mails.map(() => this.ids.next()),
      mails.map((one) => one.memberId),
      mails.map((one) => one.key),
      mails.map((one) => one.until),
    ]);
  }

  async giveBack(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.sql.rows(`update community.mail_sent set attempts = attempts - 1 where id = any($1::uuid[])`, [
      ids,
    ]);
  }

  async markSent(ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.sql.rows(`update community.mail_sent set sent_at = $2 where id = any($1::uuid[])`, [ids, at]);
  }

  async over(mails: readonly MailClaim[]): Promise<readonly MailOfMember[]> {
    if (mails.length === 0) return [];
    return this.sql.rows<MailOfMember>(
      `select s.member_id as "memberId", s.key
       from unnest($1::timestamptz[], $2::uuid[], $3::text[]) as asked(at, member_id, key)
       join community.mail_sent s using (member_id, key)
       where s.sent_at is not null or s.attempts >= ${MAX_TRIES} and s.${staleAt('asked.at')}`,
      [mails.map((one) => one.at), mails.map((one) => one.memberId), mails.map((one) => one.key)],
    );
  }

  async forgetBefore(at: Date): Promise<void> {
    await deleteInLots(this.sql, OLD_MAILS, [at]);
    await this.sql.rows(`delete from community.digest_round where over_at < $1`, [at]);
  }
}
