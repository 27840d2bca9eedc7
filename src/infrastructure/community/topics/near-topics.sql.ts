import type { NearTopic, NearTopicsQuery } from '#application/community/topics/near-topics.query';
import type { Actor } from '#domain/shared/actor';
import type { Changes } from '../../platform/page-cache/changes.ts';
import { PromiseCache } from '../../platform/persistence/promise-cache.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { isPlace } from '../asked.ts';
import { audiencesOf, topicAudiencesOf, visibleTopic } from '../visibility.sql.ts';

const KEPT_MS = 10 * 60_000;
const MAX_KEPT = 20_000;
const CANDIDATES = 120;
const SHOWN = 4;

// Compared with the newest of its category alone: a fixed price, however large the forum is. A shared tag says as much as
// a third of the title.
const NEAREST = `
  with this as (
    select t.id, t.category_id, t.tags, community.plain(t.title) as title from community.topic t
    where t.number = $1 and ${visibleTopic('t', '$2')}),
  around as (
    select t.id, t.tags, community.plain(t.title) as title from this join lateral (
      select t.id, t.tags, t.title from community.topic t
      where t.category_id = this.category_id and t.id <> this.id and ${visibleTopic('t', '$2')}
      order by t.number desc limit ${CANDIDATES}) t on true),
  weighed as (
    select around.id, similarity(around.title, this.title)
      + 0.3 * (select count(*) from unnest(around.tags) tag where tag = any(this.tags)) as weight
    from around cross join this)
  select id from weighed where weight > 0.16 order by weight desc, id desc limit ${SHOWN * 2}`;

const SHOW = `
  select t.id, t.number, t.slug, t.title, t.kind, t.status, t.solved, t.official, t.reply_count as "replyCount"
  from unnest($1::uuid[]) with ordinality as near(id, place) join community.topic t on t.id = near.id
  where ${visibleTopic('t', '$2')} order by near.place limit ${SHOWN}`;

/** Ids alone are remembered, per audience: every reading asks anew what may be seen of them. */
export class SqlNearTopics implements NearTopicsQuery {
  private readonly near: PromiseCache<readonly string[]>;

  constructor(
    private readonly sql: Sql,
    changes: Changes,
  ) {
    this.near = new PromiseCache({ milliseconds: KEPT_MS, most: MAX_KEPT, tag: 'titles', changes });
  }

  async execute(actor: Actor, topicNumber: number): Promise<readonly NearTopic[]> {
    if (!isPlace(topicNumber)) return [];
    const audiences = audiencesOf(actor);
    const ids = await this.nearest(topicNumber, topicAudiencesOf(actor));
    if (ids.length === 0) return [];
    const rows = await this.sql.rows<NearTopic & { number: string | number }>(SHOW, [ids, audiences]);
    return rows.map((row) => ({ ...row, number: Number(row.number) }));
  }

  private nearest(topicNumber: number, audiences: readonly string[]): Promise<readonly string[]> {
    return this.near.get(`${topicNumber} ${audiences.join(' ')}`, async () => {
      const rows = await this.sql.rows<{ id: string }>(NEAREST, [topicNumber, audiences]);
      return rows.map((row) => row.id);
    });
  }
}
