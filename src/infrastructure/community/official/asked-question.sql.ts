import type {
  AskedQuestionQuery,
  AskedQuestionView,
} from '#application/community/official/asked-question.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { authorColumns, type AuthorRow, authorView } from '../topics/author.sql.ts';
import { lastTakenAway } from '../topics/shown-texts.sql.ts';
import { audiencesOf, visibleTopic } from '../visibility.sql.ts';
import { questionOf } from './official-view.sql.ts';

// Text and hash in one statement: what is given back is the hash of what was read.
const ASKED = `
  select t.id, t.category_id, t.number, t.slug, t.title, p.html, p.source,
    (select count(*)::int + 1 from community.post_revision r where r.post_id = p.id) as text_number,
    coalesce((select jsonb_agg(jsonb_build_object('number', r.number, 'source', r.source) order by r.number) from (
      select number, source from community.post_revision r
      where r.post_id = p.id and r.number > ${lastTakenAway('p')} order by number desc limit 5) r), '[]') as earlier,
    p.posted_at, ${questionOf('t')} as hash, ${authorColumns('m')}
  from community.topic t
  join community.post p on p.topic_id = t.id and p.position = 1
  join community.member m on m.id = p.author_id
  where t.id = $2 and ${visibleTopic('t', '$1')}`;

export class SqlAskedQuestion implements AskedQuestionQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, topicId: string): Promise<AskedQuestionView | null> {
    const row = isId(topicId) ? await this.sql.row<Row>(ASKED, [audiencesOf(actor), topicId]) : null;
    if (!row) return null;
    actor.mustBeAllowed('official.review', row.category_id);
    const { id, slug, title, html, hash } = row;
    return {
      topic: { id, number: Number(row.number), slug, title },
      html,
      author: authorView(row),
      askedAt: row.posted_at,
      hash,
      text: { number: row.text_number, source: row.source },
      earlier: row.earlier,
    };
  }
}

interface Row extends AuthorRow {
  id: string;
  category_id: string;
  number: string;
  slug: string;
  title: string;
  html: string;
  posted_at: Date;
  hash: string;
  source: string;
  text_number: number;
  earlier: AskedQuestionView['earlier'];
}
