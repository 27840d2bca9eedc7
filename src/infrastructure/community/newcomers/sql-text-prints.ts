import type {
  JudgedAuthor,
  NewcomerAuthors,
  Printed,
  TextPrints,
} from '#application/community/newcomers/newcomers.port';
import {
  FIRST_NEWCOMER_RULE,
  type NewcomerAuthor,
  type NewcomerRule,
} from '#domain/community/newcomers/newcomer-rule';
import { MARKS_ALIKE } from '#domain/community/newcomers/text-print';
import type { MemberId } from '#domain/shared/id';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Of texts that nothing new is held against any more. */
const OLD_PRINTS: Over = {
  table: 'community.text_print',
  key: 'post_id',
  which: 'select post_id from community.text_print where written_at < $1',
  order: 'written_at',
};

export class SqlNewcomerAuthors implements NewcomerAuthors {
  constructor(private readonly sql: Sql) {}

  async of(member: MemberId): Promise<JudgedAuthor | null> {
    const row = await this.sql.row<AuthorAndRule>(
      `select ${AUTHOR_AND_RULE}
       from community.member m left join community.account a on a.member_id = m.id where m.id = $1`,
      [member],
    );
    return row && judgedFrom(row);
  }
}

/** Of the member `m` and their account `a`, where there is one: what a text of theirs is judged by, and the rule that judges it. */
export const AUTHOR_AND_RULE = `m.trust_level as trust, m.post_count as posts, m.joined_at as "joinedAt",
  coalesce(a.email, '') as email, (select rule from community.newcomer_rule order by number desc limit 1) as rule`;

/** A row of these columns. */
export type AuthorAndRule = NewcomerAuthor & { readonly rule: NewcomerRule | null };
export const judgedFrom = ({ rule, ...author }: AuthorAndRule): JudgedAuthor => ({
  author,
  rule: rule ?? FIRST_NEWCOMER_RULE,
});

/** The class of the locks by which texts alike wait for each other. */
export const TURN = 7_271;
/** Texts that share a band and are looked at. */
export const MOST_ALIKE = 500;
export const MOST_HOSTS = 20;

/** Too short to be a copy, and leading nowhere, as most of what is said in a chat: there is nothing to ask about it. */
const isUnlikeAny = ({ print, hosts }: Printed): boolean => print === null && hosts.length === 0;

export class SqlTextPrints implements TextPrints {
  constructor(private readonly sql: Sql) {}

  /** One statement, which runs with every reply. It counts what stood before it: what it keeps is not among these. */
  async countAndKeep(
    text: Printed,
    since: { copies: Date; hosts: Date },
    { inTurn }: { inTurn: boolean },
  ): Promise<{ copies: number; sameHost: number }> {
    if (isUnlikeAny(text)) return { copies: 0, sameHost: 0 };
    const { postId, authorId, print, hosts, at } = text;
    const row = await this.sql.row<{ copies: number; sameHost: number }>(
      `select copies, same_host as "sameHost"
       from community.count_and_keep_print(${TURN}, $1, $2, $3, $4, $5, $6, $7, $8, $9, ${MOST_ALIKE}, ${MARKS_ALIKE})`,
      [
        inTurn,
        postId,
        authorId,
        at,
        print?.marks ?? [],
        print?.bands ?? [],
        hosts.slice(0, MOST_HOSTS),
        since.copies,
        since.hosts,
      ],
    );
    return row!;
  }

  async forgetBefore(at: Date): Promise<void> {
    await deleteInLots(this.sql, OLD_PRINTS, [at]);
  }
}
