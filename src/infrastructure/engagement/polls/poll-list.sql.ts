import type { PollRow } from '#application/engagement/polls/poll-view';
import type { NextPollEndQuery, PollListQuery } from '#application/engagement/polls/polls.query';
import { type Page, PAGE_SIZE } from '#application/shared/page';
import type { Clock } from '#application/shared/ports';
import type { Voter } from '#domain/engagement/polls/voter';
import { decodeKeyset, pageOf } from '../../platform/persistence/keyset.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { POLL_ROW, visiblePoll } from './visible-poll.sql.ts';

const list = (beyond: string, way: 'asc' | 'desc') => `
  select ${POLL_ROW} from engagement.poll p
  where ${visiblePoll('p', '$1', '$2')}
    and case $4 when 'all' then true when 'desk' then p.archived_at is null when 'archived' then p.archived_at is not null
      else (p.closed_at is null and p.closes_at > $3) = ($4 = 'open') end ${beyond}
  order by p.opened_at ${way}, p.id ${way} limit $5`;

const FIRST = list('', 'desc');
const AFTER = list('and (p.opened_at, p.id) < ($6::timestamptz, $7::uuid)', 'desc');
const BEFORE = list('and (p.opened_at, p.id) > ($6::timestamptz, $7::uuid)', 'asc');

export class SqlPollList implements PollListQuery {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  async execute(
    { actor }: Voter,
    { state, cursor, limit = PAGE_SIZE }: Parameters<PollListQuery['execute']>[1],
  ): Promise<Page<PollRow>> {
    if (state === 'desk' || state === 'archived') actor.mustBeAllowed('poll.manage');
    const from = cursor === null ? null : decodeKeyset(cursor);
    const text = !from ? FIRST : from.direction === 'after' ? AFTER : BEFORE;
    const rows = await this.sql.rows<PollRow>(text, [
      actor.audiences,
      actor.oneself,
      this.clock.now(),
      state,
      limit + 1,
      ...(from ? [from.moment, from.id] : []),
    ]);
    return pageOf(rows, limit, from, ({ openedAt, id }) => ({ moment: openedAt, id }));
  }
}

/** Of all polls, whoever may know of them: a moment says nothing of any. */
export class SqlNextPollEnd implements NextPollEndQuery {
  constructor(private readonly sql: Sql) {}

  async after(moment: Date): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date | null }>(
      `select min(p.closes_at) as at from engagement.poll p where p.closed_at is null and p.closes_at > $1::timestamptz`,
      [moment],
    );
    return row?.at ?? null;
  }
}
