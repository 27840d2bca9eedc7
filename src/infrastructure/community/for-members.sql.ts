import { type Actor, NotAllowed, SignInNeeded } from '#domain/shared/actor';
import type { Sql } from '../platform/persistence/sql.ts';

const NAMED_BY = {
  number: 't.number = $1',
  topic: 't.id = $1',
  post: 't.id = (select p.topic_id from community.post p where p.id = $1)',
} as const;

/**
 * What is for members is no secret: where nothing can be shown, visitors are asked in, and members who have not confirmed
 * their address are told that they may not yet. All else stays unknown.
 * @throws SignInNeeded, NotAllowed
 */
export async function mustNotBeForMembers(
  sql: Sql,
  actor: Actor,
  named: keyof typeof NAMED_BY,
  key: string | number,
): Promise<void> {
  if (actor.sees('members')) return;
  const row = await sql.row(
    `select 1 from community.topic t where ${NAMED_BY[named]} and t.audience = 'members' and t.deleted_at is null`,
    [key],
  );
  if (row) throw actor.memberId === null ? new SignInNeeded() : new NotAllowed('topic.read');
}
