import type { TopicViews } from '#application/community/topics/topic-views.port';
import type { Troubles } from '#application/shared/ports';
import type { Sql } from '../../platform/persistence/sql.ts';
import { DelayedFlush } from '../../platform/persistence/delayed-flush.ts';

/** Each writing lets go of the kept page of every topic in it, which shows the number. */
const FLUSH_AFTER_MS = 20_000;

// In one order of ids, so that two processes that write at once never wait for each other in a circle.
const ADD = `
  insert into community.topic_views (topic_id, views)
  select t.id, counted.views from unnest($1::uuid[], $2::bigint[]) as counted(id, views)
  join community.topic t on t.id = counted.id order by t.id
  on conflict (topic_id) do update set views = community.topic_views.views + excluded.views`;

/** Counts in memory and writes all topics at once, twenty seconds after the first: a page never waits for its counter. */
export class BufferedTopicViews implements TopicViews {
  private counted = new Map<string, number>();
  private readonly soon = new DelayedFlush(
    () => this.write(),
    (error) => this.troubles.tell('views of topics are written later', error),
    FLUSH_AFTER_MS,
  );

  constructor(
    private readonly sql: Sql,
    private readonly troubles: Troubles,
  ) {}

  add(topicId: string): void {
    this.count(topicId, 1);
  }

  flush(): Promise<void> {
    return this.soon.flush();
  }

  private async write(): Promise<void> {
    const counted = this.counted;
    if (counted.size === 0) return;
    this.counted = new Map();
    try {
      await this.sql.rows(ADD, [[...counted.keys()], [...counted.values()]]);
    } catch (error) {
      for (const [topicId, views] of counted) this.count(topicId, views);
      throw error;
    }
  }

  private count(topicId: string, views: number): void {
    this.counted.set(topicId, (this.counted.get(topicId) ?? 0) + views);
    this.soon.schedule();
  }
}
