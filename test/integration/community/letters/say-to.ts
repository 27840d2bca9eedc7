import { SqlMessageNotices } from '#infrastructure/community/notifications/sql-message-notices';
import type { LetterHouse, Member } from './letter-house.ts';

/** Somebody says something in a conversation of these people, or in a channel of all members, and it is told. */
export async function sayTo(
  { database: { sql }, now }: LetterHouse['forum'],
  author: Member,
  among: readonly Member[],
  mentions: readonly string[] = [],
): Promise<void> {
  const [channel, message, cause] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const audience = among.map(({ memberId }) => `member:${memberId}`).join(' ') || 'members';
  await sql.rows(
    `insert into community.chat_channel (id, slug, name, description, kind, audience, opened_at)
     values ($1::uuid, $1::text, '', '', $2, $3, $4)`,
    [channel, among.length > 0 ? 'direct' : 'public', audience, now],
  );
  for (const { memberId } of among)
    await sql.rows(
      `insert into community.chat_membership (channel_id, member_id, joined_at) values ($1, $2, $3)`,
      [channel, memberId, now],
    );
  await sql.rows(
    `insert into community.chat_message (id, channel_id, position, change, author_id, client_id, source, html, plain,
       written_at, standing)
     values ($1, $2, 1, 1, $3, gen_random_uuid(), 'Hello', '<p>Hello</p>', 'Hello', $4, 'published')`,
    [message, channel, author.memberId, now],
  );
  await new SqlMessageNotices(sql).tell({ cause, at: now, messageId: message, mentions });
}
