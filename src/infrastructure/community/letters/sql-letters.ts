import {
  CLAIM_MINUTES,
  type Digest,
  type DigestReader,
  type DueLetter,
  type Letters,
  type MailClaim,
  MAX_TRIES,
  type NewsLetter,
} from '#application/community/letters/letters.port';
import type { NotificationKind } from '#domain/community/notifications/kinds';
import { DEFAULT_HABITS, type DigestRhythm } from '#domain/community/notifications/mail-habits';
import type { Ids } from '#application/shared/ports';
import type { Sql } from '../../platform/persistence/sql.ts';
import { type AddresseeRow, addresseeFrom, ADDRESSEE } from './addressee.sql.ts';
import { readDigest } from './digest.sql.ts';
import { readNews } from './news.sql.ts';

const DUE = `
  select id as "notificationId", member_id as "memberId", cause, mail_at as due, told_at as "toldAt"
  from community.notification
  where mail_at <= $1 and ($2::uuid is null or (mail_at, id) > ($3::timestamptz, $2::uuid))
  order by mail_at, id limit $4`;

const READERS = `
  select ${ADDRESSEE.columns}, last.until as "lastUntil"
  from ${ADDRESSEE.from}
  left join lateral (
    select s.until from community.mail_sent s
    where s.member_id = m.id and s.until is not null and s.sent_at is not null order by s.until desc limit 1) last on true
  where ${ADDRESSEE.where} and coalesce(m.mail_habits ->> 'rhythm', '${DEFAULT_HABITS.rhythm}') = $1
    and ($3::uuid is null or m.id > $3)
    and not exists (
      select from community.mail_sent s where s.member_id = m.id and s.key = 'digest:' || $2 and s.sent_at is not null)
  order by m.id limit $4`;

const STALE = `claimed_at < $1::timestamptz - interval '${CLAIM_MINUTES} minutes'`;

const CLAIM = `
  insert into community.mail_sent as s (claimed_at, id, member_id, key, until) values ($1, $2, $3, $4, $5)
  on conflict (member_id, key) do update set claimed_at = excluded.claimed_at, attempts = s.attempts + 1
    where s.sent_at is null and s.attempts < ${MAX_TRIES} and (s.attempts = 0 or s.${STALE})
  returning s.id`;

export class SqlLetters implements Letters {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
  ) {}

  due(at: Date, after: DueLetter | null, limit: number): Promise<readonly DueLetter[]> {
    return this.sql.rows<DueLetter>(DUE, [at, after?.notificationId ?? null, after?.due ?? null, limit]);
  }

  newsFor(notificationId: string): Promise<NewsLetter | null> {
    return readNews(this.sql, notificationId);
  }

  async settle(notificationId: string): Promise<void> {
    await this.sql.rows(`update community.notification set mail_at = null where id = $1`, [notificationId]);
  }

  async postpone(notificationId: string, until: Date): Promise<void> {
    await this.sql.rows(`update community.notification set mail_at = $2 where id = $1`, [
      notificationId,
      until,
    ]);
  }

  async digestReaders(
    asked: { readonly rhythm: DigestRhythm; readonly key: string; readonly after: string | null },
    limit: number,
  ): Promise<readonly DigestReader[]> {
    const { rhythm, key, after } = asked;
    const rows = await this.sql.rows<AddresseeRow & { lastUntil: Date | null }>(READERS, [
      rhythm,
      key,
      after,
      limit,
    ]);
    return rows.map((row) => ({ ...addresseeFrom(row), lastUntil: row.lastUntil }));
  }

  digestFor(
    reader: string,
    kinds: readonly NotificationKind[],
    period: { readonly since: Date; readonly until: Date },
  ): Promise<Digest> {
    return readDigest(this.sql, reader, kinds, period);
  }

  async claim({ memberId, key, at, until }: MailClaim): Promise<string | null> {
    const row = await this.sql.row<{ id: string }>(CLAIM, [at, this.ids.next(), memberId, key, until]);
    return row?.id ?? null;
  }

  async giveBack(id: string): Promise<void> {
    await this.sql.rows(`update community.mail_sent set attempts = attempts - 1 where id = $1`, [id]);
  }

  async markSent(id: string, at: Date): Promise<void> {
    await this.sql.rows(`update community.mail_sent set sent_at = $2 where id = $1`, [id, at]);
  }

  async isOver(memberId: string, key: string, at: Date): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from community.mail_sent
       where member_id = $2 and key = $3 and (sent_at is not null or attempts >= ${MAX_TRIES} and ${STALE})`,
      [at, memberId, key],
    );
    return row !== null;
  }

  async forgetBefore(at: Date): Promise<void> {
    await this.sql.rows(`delete from community.mail_sent where claimed_at < $1`, [at]);
  }
}
