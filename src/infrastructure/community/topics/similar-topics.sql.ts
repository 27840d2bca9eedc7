import type { OfficialState } from '#application/community/official/official-view';
import type { SimilarTopic, SimilarTopicsQuery } from '#application/community/topics/similar-topics.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { asked } from '../asked.ts';
import { anyWordOf } from '../search/search-words.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';

const TITLE_LENGTH = 150;

// By words, and by look when words find fewer than five: a typing mistake hides a word from the first way.
const SIMILAR = `
  with wanted as materialized (select websearch_to_tsquery('platform.fr', $2) as words, community.plain($3) as title),
  sharing as materialized (
    select t.id from community.topic t
    where t.search @@ (select words from wanted) and ${visibleTopic('t', '$1')} limit 5000),
  worded as materialized (
    select t.id, ts_rank(t.search, (select words from wanted)) as weight
    from sharing join community.topic t on t.id = sharing.id order by weight desc, t.id desc limit 40),
  alike as materialized (
    select t.id from community.topic t
    where (select count(*) from worded) < 5
      and community.plain(t.title) % (select title from wanted) and ${visibleTopic('t', '$1')} limit 40)
  select t.number, t.slug, t.title, t.kind, t.status, t.official, t.solved, t.reply_count
  from (select id from worded union select id from alike) found
  join community.topic t on t.id = found.id
  left join worded on worded.id = t.id
  order by coalesce(worded.weight, 0) + similarity(community.plain(t.title), (select title from wanted)) desc, t.id desc
  limit 5`;

export class SqlSimilarTopics implements SimilarTopicsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, title: string): Promise<readonly SimilarTopic[]> {
    const text = asked(title).trim().slice(0, TITLE_LENGTH);
    if (text.length < 4) return [];
    const rows = await this.sql.rows<Row>(SIMILAR, [audiencesOf(actor), anyWordOf(text), text]);
    return rows.map((row) => ({
      number: Number(row.number),
      slug: row.slug,
      title: row.title,
      kind: row.kind,
      status: row.status,
      official: row.official,
      solved: row.solved,
      replyCount: row.reply_count,
    }));
  }
}

interface Row {
  number: string;
  slug: string;
  title: string;
  kind: string;
  status: string;
  official: OfficialState;
  solved: boolean;
  reply_count: number;
}
