import type {
  MemberSheetQuery,
  SheetIdentity,
  SheetLetter,
  SheetMonth,
  SheetWayIn,
} from '#application/community/sheets/member-sheet.query';
import type { Clock } from '#application/shared/ports';
import { parisDayOf } from '../../platform/persistence/paris-day.sql.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleTopic } from '../visibility.sql.ts';

const DAY_MS = 86_400_000;
const MAILS_DAYS = 30;

const IDENTITY = `
  select m.id, m.pseudonym, m.handle, m.avatar_key as "avatarKey", m.status, m.role, m.department, m.branches, m.region,
    m.language, m.groups, m.trust_level as "trustLevel", m.is_public as "isPublic", m.joined_at as "joinedAt",
    coalesce(a.email_confirmed_at is not null, false) as "isEmailConfirmed",
    to_char((select max(day) from (
      select v.day from community.last_visit v where v.member_id = m.id
      union all select ${parisDayOf('s.last_seen_at')} from community.session s
        where s.member_id = m.id and s.trying is null) seen), 'YYYY-MM-DD') as "seenOn"
  from community.member m left join community.account a on a.member_id = m.id
  where m.id = $1`;

/** In months of Paris, those too in which nothing was written. `$3` is now. */
const MONTHS = `
  with this as (select date_trunc('month', $3::timestamptz at time zone 'Europe/Paris') as month),
    span as (select generate_series(month - interval '11 months', month, interval '1 month') as month from this),
    wrote as (
      select date_trunc('month', p.posted_at at time zone 'Europe/Paris') as month, p.position = 1 as opened
      from community.post p join community.topic t on t.id = p.topic_id and ${visibleTopic('t', '$2')}
      where p.author_id = $1 and p.deleted_at is null and p.posted_at >= $3::timestamptz - interval '12 months')
  select to_char(span.month, 'YYYY-MM') as month, count(*) filter (where wrote.opened)::int as opened,
    count(*) filter (where not wrote.opened)::int as replies
  from span left join wrote on wrote.month = span.month group by span.month order by span.month`;

const LETTERS = `
  select c.id as "campaignId", c.name, c.occasion, l.outcome, l.over_at as at
  from community.campaign_letter l join community.campaign c on c.id = l.campaign_id
  where l.member_id = $1 and l.over_at is not null order by l.over_at desc, l.id desc limit 20`;

const WAYS_IN = `
  select 'session' as way, created_at as since, last_seen_at as "lastUsedAt" from community.session
    where member_id = $1 and trying is null and expires_at > $2
  union all select 'codes', confirmed_at, last_used_at from community.code_maker
    where member_id = $1 and confirmed_at is not null
  union all select 'passkey', added_at, last_used_at from community.passkey where member_id = $1
  union all select 'provider', linked_at, last_used_at from community.provider_link where member_id = $1
  order by way, since desc limit 100`;

export class SqlMemberSheet implements MemberSheetQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  identity(memberId: string): Promise<SheetIdentity | null> {
    return this.sql.row<SheetIdentity & Record<string, unknown>>(IDENTITY, [memberId]);
  }

  months(audiences: readonly string[], memberId: string): Promise<readonly SheetMonth[]> {
    return this.sql.rows<SheetMonth & Record<string, unknown>>(MONTHS, [
      memberId,
      audiences,
      this.clock.now(),
    ]);
  }

  letters(memberId: string): Promise<readonly SheetLetter[]> {
    return this.sql.rows<SheetLetter & Record<string, unknown>>(LETTERS, [memberId]);
  }

  async mails(memberId: string): Promise<number> {
    const since = new Date(this.clock.now().getTime() - MAILS_DAYS * DAY_MS);
    const row = await this.sql.row<{ n: number }>(
      `select count(*)::int as n from community.mail_sent where member_id = $1 and sent_at > $2`,
      [memberId, since],
    );
    return row?.n ?? 0;
  }

  waysIn(memberId: string): Promise<readonly SheetWayIn[]> {
    return this.sql.rows<SheetWayIn & Record<string, unknown>>(WAYS_IN, [memberId, this.clock.now()]);
  }
}
