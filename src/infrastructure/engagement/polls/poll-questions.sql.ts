import type { PollQuestionsQuery } from '#application/engagement/polls/polls.query';
import type { Actor } from '#domain/shared/actor';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visiblePoll } from './visible-poll.sql.ts';

export class SqlPollQuestions implements PollQuestionsQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await this.sql.rows<{ id: string; question: string }>(
      `select p.id, p.question from engagement.poll p
       where p.id = any($3::uuid[]) and ${visiblePoll('p', '$1', '$2')}`,
      [actor.audiences, actor.memberId, [...ids]],
    );
    return new Map(rows.map(({ id, question }) => [id, question]));
  }
}
