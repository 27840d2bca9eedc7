import type { LevelChangedV1 } from '#application/community/published/member.facts';
import type { LevelChange, LevelNews } from '#application/community/trust/level-news.port';
import type { Clock, Ids } from '#application/shared/ports';
import { writeToOutbox } from '../../platform/persistence/outbox.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Levels are written many at once, without their members: what is told of them is written beside them. */
export class OutboxLevelNews implements LevelNews {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async changed(changes: readonly LevelChange[]): Promise<void> {
    const at = this.clock.now().toISOString();
    const facts = changes.map((change): LevelChangedV1 => ({
      name: 'community.level-changed.v1',
      ...change,
      at,
    }));
    await writeToOutbox(this.sql, facts, () => this.ids.next());
  }
}
