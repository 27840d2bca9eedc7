import type { NewcomerAuthors, Printed, TextPrints } from '#application/community/newcomers/newcomers.port';
import {
  FIRST_NEWCOMER_RULE,
  type NewcomerAuthor,
  type NewcomerRule,
} from '#domain/community/newcomers/newcomer-rule';
import { MARKS_ALIKE } from '#domain/community/newcomers/text-print';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlNewcomerAuthors implements NewcomerAuthors {
  constructor(private readonly sql: Sql) {}

  async of(member: MemberId): Promise<{ author: NewcomerAuthor; rule: NewcomerRule } | null> {
    const row = await this.sql.row<NewcomerAuthor & { rule: NewcomerRule | null }>(
      `select m.trust_level as trust, m.post_count as posts, m.joined_at as "joinedAt", coalesce(a.email, '') as email,
         (select rule from community.newcomer_rule order by number desc limit 1) as rule
       from community.member m left join community.account a on a.member_id = m.id where m.id = $1`,
      [member],
    );
    if (!row) return null;
    const { rule, ...author } = row;
    return { author, rule: rule ?? FIRST_NEWCOMER_RULE };
  }
}

/** The class of the locks by which texts alike wait for each other. */
export const TURN = 7_271;
/** Texts that share a band and are looked at. */
export const MOST_ALIKE = 500;
export const MOST_HOSTS = 20;

/** Too short to be a copy, and leading nowhere, as most of what is said in a chat: there is nothing to ask about it. */
const isUnlikeAny = ({ print, hosts }: Printed): boolean => print === null && hosts.length === 0;

export class SqlTextPrints implements TextPrints {
  constructor(private readonly sql: Sql) {}

  /** In one order for everybody, so that two never wait for each other. */
  async takeTurn(text: Printed): Promise<void> {
    if (isUnlikeAny(text)) return;
    const { print, hosts } = text;
    await this.sql.rows(
      `select pg_advisory_xact_lock(${TURN}, key) from (
         select key from (select unnest($1::integer[]) as key union select hashtext(host) from unnest($2::text[]) host) keys
         order by key offset 0) ordered`,
      [print?.bands ?? [], hosts.slice(0, MOST_HOSTS)],
    );
  }

  /** One statement, which runs with every reply. It counts what stood before it: what it keeps is not among these. */
  async countAndKeep(
    text: Printed,
    since: { copies: Date; hosts: Date },
  ): Promise<{ copies: number; sameHost: number }> {
    if (isUnlikeAny(text)) return { copies: 0, sameHost: 0 };
    const { postId, authorId, print, hosts, at } = text;
    const row = await this.sql.row<{ copies: number; sameHost: number }>(
      `with kept as (
         insert into community.text_print (post_id, author_id, written_at, marks, bands, hosts)
         values ($2::uuid, $7, $8, $4::integer[], $1::integer[], $5::text[])
         on conflict (post_id) do update set written_at = excluded.written_at, marks = excluded.marks,
           bands = excluded.bands, hosts = excluded.hosts)
       select
         (select count(*)::int from (
            select marks from community.text_print
            where bands && $1::integer[] and written_at > $3 and post_id <> $2 limit ${MOST_ALIKE}) near
          where (select count(*) from unnest(near.marks, $4::integer[]) pair(theirs, mine)
            where theirs = mine) >= ${MARKS_ALIKE}) as copies,
         coalesce((select max(uses)::int from (
            select count(*) as uses from unnest($5::text[]) host
            join community.text_print p on p.hosts @> array[host] and p.written_at > $6 and p.post_id <> $2
            group by host) used), 0) as "sameHost"`,
      [
        ...[print?.bands ?? [], postId, since.copies, print?.marks ?? [], hosts.slice(0, MOST_HOSTS)],
        ...[since.hosts, authorId, at],
      ],
    );
    return row!;
  }

  async forgetBefore(at: Date): Promise<void> {
    await this.sql.rows(`delete from community.text_print where written_at < $1`, [at]);
  }
}
