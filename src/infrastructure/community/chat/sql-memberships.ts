import type { BroughtIn, Memberships } from '#domain/community/chat/chat.port';
import type { ChannelId } from '#domain/community/chat/ids';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

export class SqlMemberships implements Memberships {
  constructor(private readonly sql: Sql) {}

  async join(channel: ChannelId, member: MemberId, at: Date, readTo: number): Promise<void> {
    await this.sql.rows(
      `insert into community.chat_membership (channel_id, member_id, joined_at, read_to) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [channel, member, at, readTo],
    );
  }

  async bringIn(channel: ChannelId, member: MemberId, { by, at, after, change }: BroughtIn): Promise<void> {
    await this.sql.rows(
      `with joined as (
         insert into community.chat_membership (channel_id, member_id, joined_at, read_to, since)
         values ($1, $2, $3, $4, $4) on conflict do nothing)
       insert into community.conversation_arrival (channel_id, member_id, brought_by, arrived_at, after_position, change)
       values ($1, $2, $5, $3, $4, $6) on conflict do nothing`,
      [channel, member, at, after, by, change],
    );
  }

  async leave(channel: ChannelId, member: MemberId): Promise<void> {
    await this.sql.rows(`delete from community.chat_membership where channel_id = $1 and member_id = $2`, [
      channel,
      member,
    ]);
  }

  async leaveForGood(channel: ChannelId, member: MemberId, at: Date): Promise<void> {
    await this.leave(channel, member);
    await this.sql.rows(
      `insert into community.conversation_left (channel_id, member_id, left_at) values ($1, $2, $3) on conflict do nothing`,
      [channel, member, at],
    );
  }

  async hasLeftForGood(channel: ChannelId, member: MemberId): Promise<boolean> {
    const row = await this.sql.row(
      `select 1 from community.conversation_left where channel_id = $1 and member_id = $2`,
      [channel, member],
    );
    return row !== null;
  }

  async mute(channel: ChannelId, member: MemberId, muted: boolean): Promise<void> {
    await this.sql.rows(
      `update community.chat_membership set muted = $3 where channel_id = $1 and member_id = $2`,
      [channel, member, muted],
    );
  }

  async readTo(channel: ChannelId, member: MemberId, position: number): Promise<void> {
    await this.sql.rows(
      `update community.chat_membership set read_to = $3 where channel_id = $1 and member_id = $2 and read_to < $3`,
      [channel, member, position],
    );
    // What was told of it is read with it.
    await this.sql.rows(
      `update community.notification n set read_at = now() from community.chat_message m
       where n.member_id = $2 and n.read_at is null and n.message_id = m.id and m.channel_id = $1 and m.position <= $3`,
      [channel, member, position],
    );
  }

  async speak(channel: ChannelId, member: MemberId, at: Date, position: number): Promise<void> {
    await this.sql.rows(
      `insert into community.chat_membership as j (channel_id, member_id, joined_at, read_to) values ($1, $2, $3, $4)
       on conflict (channel_id, member_id) do update set read_to = greatest(j.read_to, excluded.read_to)`,
      [channel, member, at, position],
    );
  }
}
