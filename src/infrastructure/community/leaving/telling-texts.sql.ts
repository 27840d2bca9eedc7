import type { TellingText, TellingTextsQuery } from '#application/community/leaving/telling-texts.query';
import type { Actor } from '#domain/shared/actor';
import { TELEPHONE } from '#domain/shared/telephone';
import type { Sql } from '../../platform/persistence/sql.ts';
import { waits } from '../moderated/piece.sql.ts';

/** How many of somebody's texts are looked through, and how many are shown. */
const LOOKED_THROUGH = 2_000;
const SHOWN = 50;

/** The words of a text and nothing else, so that a name is found as a word of its own, whatever ends or follows it. */
const wordsOf = (text: string): string =>
  `' ' || btrim(regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g')) || ' '`;

/** What waits or is only hidden may be read again. */
const isGone = (one: string): string =>
  `(${one}.deleted_at is not null and not ${one}.hidden and not ${waits(one)})`;

// What was deleted is read by nobody; a title is a text of whoever opened its topic.
const TELLING = `
  select told."postId", told.title, told.tells from (
    select p.id as "postId", t.title, p.posted_at, array_remove(array[
      case when position(lower(a.email) in said.text) > 0 then 'email' end,
      case when said.text ~ '${TELEPHONE}' then 'phone' end,
      case when position(${wordsOf('m.pseudonym')} in ${wordsOf('said.text')}) > 0 then 'name' end], null) as tells
    from (
      select id, topic_id, position, source, posted_at from community.post w
      where author_id = $1 and not ${isGone('w')} order by posted_at desc, id desc limit ${LOOKED_THROUGH}) p
    join community.topic t on t.id = p.topic_id and not ${isGone('t')}
    join community.member m on m.id = $1
    left join community.account a on a.member_id = $1
    cross join lateral (
      select lower(case when p.position = 1 then t.title || ' ' || p.source else p.source end) as text) said) told
  where cardinality(told.tells) > 0
  order by told.posted_at desc, told."postId" desc limit ${SHOWN}`;

export class SqlTellingTexts implements TellingTextsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor): Promise<readonly TellingText[]> {
    return this.sql.rows<TellingText>(TELLING, [actor.mustBeMember()]);
  }
}
