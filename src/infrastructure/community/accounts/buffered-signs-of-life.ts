import type { SignsOfLife } from '#application/community/accounts/signs-of-life.port';
import type { SessionId } from '#domain/community/accounts/session';
import type { Troubles } from '#application/shared/ports';
import type { Sql } from '../../platform/persistence/sql.ts';
import { DelayedFlush } from '../../platform/persistence/delayed-flush.ts';

// Held in one order of ids, so that two processes that write at once never wait for each other in a circle.
const SEEN = `
  with seen as (
    select s.id, noted.at from unnest($1::uuid[], $2::timestamptz[]) as noted(id, at) join community.session s on s.id = noted.id
    where s.last_seen_at < noted.at order by s.id for no key update of s)
  update community.session s set last_seen_at = seen.at from seen where s.id = seen.id`;

/** Keeps the last sign of each session in memory and writes all at once: no request waits for it. */
export class BufferedSignsOfLife implements SignsOfLife {
  private seen = new Map<SessionId, Date>();
  private readonly soon = new DelayedFlush(
    () => this.write(),
    (error) => this.troubles.tell('signs of life are written later', error),
  );

  constructor(
    private readonly sql: Sql,
    private readonly troubles: Troubles,
  ) {}

  note(id: SessionId, at: Date): void {
    const known = this.seen.get(id);
    if (!known || known < at) this.seen.set(id, at);
    this.soon.schedule();
  }

  flush(): Promise<void> {
    return this.soon.flush();
  }

  private async write(): Promise<void> {
    const { seen } = this;
    if (seen.size === 0) return;
    this.seen = new Map();
    try {
      await this.sql.rows(SEEN, [[...seen.keys()], [...seen.values()]]);
    } catch (error) {
      for (const [id, at] of seen) this.note(id, at);
      throw error;
    }
  }
}
