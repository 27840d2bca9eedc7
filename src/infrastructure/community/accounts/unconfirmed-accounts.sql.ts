import type { UnconfirmedAccounts } from '#application/community/accounts/unconfirmed-accounts.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

/**
 * What a member who never confirmed can have, since they only read: the account first, whose row a confirmation holds.
 * Who waits for one here finds it confirmed afterwards, and takes nothing.
 */
export class SqlUnconfirmedAccounts implements UnconfirmedAccounts {
  constructor(private readonly sql: Sql) {}

  async release(memberId: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      `with account as (
         delete from community.account where member_id = $1 and email_confirmed_at is null returning member_id
       ), links as (
         delete from community.account_token where member_id in (select member_id from account)
       ), ways as (
         delete from community.way_on where member_id in (select member_id from account)
       ), sessions as (
         delete from community.session where member_id in (select member_id from account)
       ), providers as (
         delete from community.provider_link where member_id in (select member_id from account)
       ) select member_id from account`,
      [memberId],
    );
    return row !== null;
  }

  async forgetRegisteredBefore(moment: Date): Promise<number> {
    const row = await this.sql.row<{ forgotten: number }>(
      `with held as materialized (
         select m.id from community.member m left join community.account a on a.member_id = m.id
         where m.status = 'pending' and m.role = 'member' and m.joined_at < $1 and a.email_confirmed_at is null
           and not exists (select from community.data_copy c where c.member_id = m.id) -- it goes within days, and they after it
       ), account as (
         delete from community.account where member_id in (select id from held) and email_confirmed_at is null
         returning member_id
       ), gone as (
         select id from held where id in (select member_id from account)
         union all
         select id from held where not exists (select from community.account a where a.member_id = held.id)
       ), links as (
         delete from community.account_token where member_id in (select id from gone)
       ), ways as (
         delete from community.way_on where member_id in (select id from gone)
       ), sessions as (
         delete from community.session where member_id in (select id from gone)
       ), providers as (
         delete from community.provider_link where member_id in (select id from gone)
       ), months as (
         delete from community.active_member where member_id in (select id from gone)
       ), visits as (
         delete from community.last_visit where member_id in (select id from gone)
       ), invited as (
         delete from community.invited_member where member_id in (select id from gone)
       ), positions as (
         delete from community.read_position where member_id in (select id from gone)
       ), told as (
         delete from community.notification where member_id in (select id from gone)
       ), agreed as (
         delete from community.consent where member_id in (select id from gone)
       ), accepted as (
         delete from community.terms_acceptance where member_id in (select id from gone)
       ), members as (
         delete from community.member where id in (select id from gone) returning 1
       ) select count(*)::int as forgotten from members`,
      [moment],
    );
    return row?.forgotten ?? 0;
  }
}
