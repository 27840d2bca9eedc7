import type { BadgeLoss, BadgeNews } from '#application/engagement/badges/badge-news.port';
import type { BadgeLostV1 } from '#application/engagement/published/engagement.facts';
import type { Clock, Ids } from '#application/shared/ports';
import { writeToOutbox } from '../../platform/persistence/outbox.ts';
import type { Sql } from '../../platform/persistence/sql.ts';

/** Badges are rows without an aggregate: what is told of them is written beside them. */
export class OutboxBadgeNews implements BadgeNews {
  constructor(
    private readonly sql: Sql,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  async lost(losses: readonly BadgeLoss[]): Promise<void> {
    const at = this.clock.now().toISOString();
    const facts = losses.map(({ memberId, badges, why }): BadgeLostV1 => {
      const badge = badges.length === 1 ? badges[0]! : '';
      return { name: 'engagement.badge-lost.v1', badge, why, memberIds: [memberId], at };
    });
    await writeToOutbox(this.sql, facts, () => this.ids.next());
  }
}
