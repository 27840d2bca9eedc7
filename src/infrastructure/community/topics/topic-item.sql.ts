import type { TopicItem, TopicItemQuery } from '#application/community/topics/topic-item.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isId } from '../asked.ts';
import { audiencesOf, knownTopic, onceShownTopic, onlyHidden, visibleTopic } from '../visibility.sql.ts';
import { readHead, topicHead, topicView } from './topic-head.sql.ts';

const HEAD = topicHead('t.id = $1');

const LEADS_ELSEWHERE = `
  select target.id as into_id, ${onlyHidden('t')} as only_hidden
  from community.topic t
  left join community.topic target on target.id = t.merged_into and ${visibleTopic('target', '$2')}
  where t.id = $1 and ${knownTopic('t', '$2')} and ${onceShownTopic('t')}`;

/** A topic by its id: one statement, a second one where there is nothing to show. */
export class SqlTopicItem implements TopicItemQuery {
  constructor(private readonly sql: Sql) {}

  async execute(...[actor, topicId, how]: Parameters<TopicItemQuery['execute']>): Promise<TopicItem> {
    if (!isId(topicId)) return { found: 'nothing' };
    const head = await readHead(this.sql, HEAD, topicId, actor);
    if (!head) return this.elsewhere(actor, topicId);
    const isTheirs = (how?.justWrote || actor.clientId === null) && actor.is(head.author_id);
    const hidden = head.deleted_at && !(head.hidden && isTheirs);
    if (hidden && !actor.may('topic.read-deleted', head.category_id)) return this.elsewhere(actor, topicId);
    return { found: 'topic', topic: topicView(head) };
  }

  private async elsewhere(actor: Actor, topicId: string): Promise<TopicItem> {
    const row = await this.sql.row<{ into_id: string | null; only_hidden: boolean }>(LEADS_ELSEWHERE, [
      topicId,
      audiencesOf(actor),
    ]);
    if (!row) return { found: 'nothing' };
    if (row.into_id) return { found: 'merged', into: row.into_id };
    return { found: 'gone', onlyHidden: row.only_hidden };
  }
}
