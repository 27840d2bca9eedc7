import type {
  NotificationKind,
  Notifications,
  NotificationsToMark,
} from '#application/community/notifications/notifications.port';
import type { MemberId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleTopic } from '../visibility.sql.ts';

/** Whose topics a member may know of, as `audiencesFor` says it: moderators and above, of all. */
const AUDIENCES = `(array['public', 'members'] || array(select 'branch:' || branch from unnest(m.branches) branch)
  || case when m.role in ('moderator', 'community_manager', 'administrator') then array[t.audience] else '{}' end)`;

/** Somebody told: who, why, and where among the reasons this one stands. */
const candidates = (kind: NotificationKind, rank: number, members: string): string =>
  `select ids.id, '${kind}' as kind, ${rank} as rank from (${members}) ids(id)`;

/** $1 topic, $2 post, $3 who did it, $4 cause, $5 moment; further parameters are the candidates'. */
const tell = (...who: readonly string[]): string => `
  with candidate as (${who.join(' union all ')})
  insert into community.notification (id, member_id, kind, topic_id, post_id, actor_id, cause, told_at)
  select distinct on (m.id) gen_random_uuid(), m.id, candidate.kind, t.id, p.id, $3::uuid, $4::uuid, $5::timestamptz
  from candidate
  join community.member m on m.id = candidate.id
  join community.topic t on t.id = $1::uuid
  join community.category c on c.id = t.category_id
  join community.post p on p.id = $2::uuid and p.deleted_at is null
  left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
  where m.id <> $3::uuid and m.status in ('active', 'silenced') and ${visibleTopic('t', AUDIENCES)}
    and f.level is distinct from 'muted'
    and (f.level is not distinct from 'watching' or not exists (
      select from community.category_follow k
      where k.member_id = m.id and k.category_id in (c.id, c.parent_id) and k.level = 'muted'))
  order by m.id, candidate.rank
  on conflict (member_id, cause) do nothing`;

const NAMED = `select id from community.member where handle = any($6::text[])`;
const WATCHERS = `select member_id from community.topic_follow where topic_id = $1::uuid and level = 'watching'`;
const CATEGORY_WATCHERS = `
  select k.member_id from community.topic t join community.category c on c.id = t.category_id
  join community.category_follow k on k.category_id in (c.id, c.parent_id) and k.level = 'watching'
  where t.id = $1::uuid`;

const TELL_OF_REMOVAL = `
  insert into community.notification (id, member_id, kind, topic_id, post_id, actor_id, cause, told_at)
  select gen_random_uuid(), m.id, 'removed', t.id, p.id, $3::uuid, $4::uuid, $5::timestamptz
  from community.topic t
  left join community.post p on p.id = $2::uuid
  join community.member m on m.id = case when $2::uuid is null then t.author_id else p.author_id end
  where t.id = $1::uuid and m.id <> $3::uuid and m.status in ('active', 'silenced')
  on conflict (member_id, cause) do nothing`;

export class SqlNotifications implements Notifications {
  constructor(private readonly sql: Sql) {}

  async tellOfTopic(p: Parameters<Notifications['tellOfTopic']>[0]): Promise<void> {
    await this.sql.rows(tell(candidates('mention', 1, NAMED), candidates('topic', 5, CATEGORY_WATCHERS)), [
      p.topicId,
      p.postId,
      p.authorId,
      p.cause,
      p.at,
      p.mentions,
    ]);
  }

  async tellOfAnswer(p: Parameters<Notifications['tellOfAnswer']>[0]): Promise<void> {
    await this.sql.rows(
      tell(
        candidates('mention', 1, NAMED),
        candidates('reply', 2, `select author_id from community.post where id = $7::uuid`),
        candidates('quote', 3, `select author_id from community.post where id = any($8::uuid[])`),
        candidates('answer', 4, WATCHERS),
      ),
      [p.topicId, p.postId, p.authorId, p.cause, p.at, p.mentions, p.replyTo, p.quotes],
    );
  }

  async tellOfAcceptance(p: Parameters<Notifications['tellOfAcceptance']>[0]): Promise<void> {
    await this.sql.rows(tell(candidates('accepted', 1, `select $6::uuid`)), [
      p.topicId,
      p.postId,
      p.acceptedBy,
      p.cause,
      p.at,
      p.authorId,
    ]);
  }

  async tellOfRemoval(p: Parameters<Notifications['tellOfRemoval']>[0]): Promise<void> {
    await this.sql.rows(TELL_OF_REMOVAL, [p.topicId, p.postId, p.by, p.cause, p.at]);
  }

  async markRead(member: MemberId, which: NotificationsToMark, at: Date): Promise<void> {
    const unread = `update community.notification set read_at = $2 where member_id = $1 and read_at is null`;
    switch (which.which) {
      case 'all':
        await this.sql.rows(unread, [member, at]);
        return;
      case 'topic':
        // Reading the topic does not show what was taken out of it.
        await this.sql.rows(`${unread} and topic_id = $3 and kind <> 'removed'`, [member, at, which.topicId]);
        return;
      case 'ids':
        await this.sql.rows(`${unread} and id = any($3::uuid[])`, [member, at, which.ids]);
    }
  }
}
