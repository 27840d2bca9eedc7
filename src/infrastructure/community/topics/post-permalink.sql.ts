import type { PostPermalink, PostPermalinkQuery } from '#application/community/topics/post-permalink.query';
import type { Removal } from '#application/community/topics/topic-page.query';
import type { Actor } from '#domain/shared/actor';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import {
  audiencesOf,
  knownTopic,
  onceShownPost,
  onceShownTopic,
  onlyHiddenPost,
  visibleTopic,
} from '../visibility.sql.ts';
import { pageOfPosition } from './page-of-position.ts';

const WHERE_IT_STANDS = `
  select t.number, t.slug, t.title, t.category_id, p.position, p.author_id, p.posted_at, p.deletion_reason, p.decision_id,
    p.deleted_at is not null and p.purged_at is null and (p.decision_id is not null or p.deleted_by <> p.author_id) as taken_away,
    case when t.deleted_at is null then p.hidden else t.hidden and p.position = 1 end as hidden, p.purged_at is not null as purged,
    ${onceShownTopic('t')} and ${onceShownPost('p')} as once_shown,
    ${onlyHiddenPost('p', 't')} as only_hidden,
    p.deleted_at is null and ${visibleTopic('t', '$2')} as stands
  from community.post p join community.topic t on t.id = p.topic_id
  where p.id = $1 and ${knownTopic('t', '$2')}`;

export class SqlPostPermalink implements PostPermalinkQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, postId: string): Promise<PostPermalink> {
    if (!isId(postId)) return { found: 'nothing' };
    const row = await this.sql.row<Row>(WHERE_IT_STANDS, [postId, audiencesOf(actor)]);
    if (!row) return { found: 'nothing' };
    const shown = row.stands || (row.hidden && actor.is(row.author_id));
    if (row.purged || (!shown && !actor.may('topic.read-deleted', row.category_id)))
      return row.once_shown
        ? { found: 'gone', removal: removalFor(actor, row), onlyHidden: row.only_hidden }
        : { found: 'nothing' };
    return {
      found: 'page',
      number: Number(row.number),
      slug: row.slug,
      page: pageOfPosition(row.position),
      position: row.position,
    };
  }
}

/** A reply that stands in a deleted topic was not itself taken away. */
function removalFor(actor: Actor, row: Row): Removal | null {
  if (!row.taken_away || !actor.is(row.author_id)) return null;
  return {
    what: 'reply',
    title: row.title,
    writtenAt: row.posted_at,
    reason: row.deletion_reason,
    decisionId: row.decision_id,
  };
}

interface Row {
  number: string;
  slug: string;
  title: string;
  category_id: string;
  author_id: MemberId;
  posted_at: Date;
  taken_away: boolean | null;
  hidden: boolean;
  purged: boolean;
  once_shown: boolean;
  only_hidden: boolean;
  deletion_reason: string | null;
  decision_id: string | null;
  position: number;
  stands: boolean;
}
