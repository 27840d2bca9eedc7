import type {
  NewAcceptance,
  NewAnswer,
  NewDeparture,
  NewRemoval,
  NewTopic,
  Notifications,
  NotificationsToMark,
  ToldMember,
} from '#application/community/notifications/notifications.port';
import { GONE, type MailedKind, REMOVED, usualMailFor } from '#domain/community/notifications/kinds';
import type { MemberId } from '#domain/shared/id';
import { deleteInLots, type Over } from '../../platform/persistence/delete-in-lots.ts';
import type { Sql } from '../../platform/persistence/sql.ts';
import { visibleTopic } from '../visibility.sql.ts';
import { keepsAway } from '../distance/distance.sql.ts';
import { whereItStands } from '../topics/merged.sql.ts';
import { idAt } from '../../platform/persistence/id-at.sql.ts';
import { memberAudiences, notMuted } from './told.sql.ts';
import { INSERT_WISHED, ON_TOLD, wished, wishFor, wishOf } from './wish.sql.ts';

const LEFT = 'replies-moved' satisfies MailedKind;
const OF_WATCHED = 'watched-topic' satisfies MailedKind;

/** Somebody told: who, why, where among the reasons this one stands, and how it usually comes by mail. */
const candidates = (kind: MailedKind, rank: number, members: string): string =>
  `select ids.id, '${kind}' as kind, ${rank} as rank, '${usualMailFor(kind)}' as usual_mail from (${members}) ids(id)`;

/** Who has not muted it; whoever is told as its watcher watches it, and is not looked up once more. */
const HEARS = `(candidate.kind = '${OF_WATCHED}' or exists (
  select from (select) one left join community.topic_follow f on f.member_id = m.id and f.topic_id = t.id
  where ${notMuted('m', 'f', 'c')}))`;

/**
 * Tells of everything in `$1`, one by one within one statement: the part behind `lateral` is planned for one of them, so
 * that few never cost a look at all members. On the site and by mail it is told by the first reason that is wanted there;
 * `mail_at` stays empty for what waits for a digest.
 */
const tell = (actor: 'authorId' | 'acceptedBy', ...who: readonly string[]): string => `
  insert into community.notification
    (id, member_id, kind, topic_id, post_id, actor_id, cause, told_at, on_site, mail_kind, mail_at)
  select ${idAt('told.at')}, found.member_id, coalesce(found.site_kind, found.mail_kind), told."topicId", told."postId",
    told."${actor}", told.cause, told.at, found.site_kind is not null, found.mail_kind,
    case when found.at_once then told.at end
  from jsonb_to_recordset($1::jsonb) as told(
    cause uuid, at timestamptz, "topicId" uuid, "postId" uuid, "authorId" uuid, "acceptedBy" uuid, "replyTo" uuid,
    mentions text[], quotes uuid[])
  join community.post p on p.id = told."postId" and p.deleted_at is null
  cross join lateral (
    select m.id as member_id,
      (array_agg(candidate.kind order by candidate.rank) filter (where wish.on_site))[1] as site_kind,
      (array_agg(candidate.kind order by candidate.rank) filter (where wish.by_mail))[1] as mail_kind,
      coalesce((array_agg(wish.at_once order by candidate.rank) filter (where wish.by_mail))[1], false) as at_once
    from (${who.join(' union all ')}) as candidate
    join community.member m on m.id = candidate.id
    join community.topic t on t.id = told."topicId"
    join community.category c on c.id = t.category_id
    ${wishFor('candidate.kind', 'candidate.usual_mail')}
    where m.id <> told."${actor}" and m.status in ('active', 'silenced')
      and ${visibleTopic('t', memberAudiences('m', 't'))}
      and (wish.on_site or wish.by_mail) and ${HEARS}
      and not ${keepsAway('m.id', `told."${actor}"`)}
    group by m.id) as found
  ${ON_TOLD}`;

const NAMED = `select id from community.member where handle = any(told.mentions)`;
// Who asked is answered by every reply, as long as they watch what they asked.
const ANSWERED = `select author_id from community.post where id = told."replyTo"
  union select asked.author_id from community.topic asked join community.topic_follow own
    on own.topic_id = asked.id and own.member_id = asked.author_id and own.level = 'watching'
  where asked.id = told."topicId"`;
// An answer that comes with its seal; what is sealed later is told by its seal.
const ASKED_OFFICIALLY = `
  select asked.author_id from community.topic asked
  join community.seal s on s.post_id = told."postId" and s.kind = 'authored' and s.sealed_at = told.at
  where asked.id = told."topicId" and asked.kind = 'question'`;
const QUOTED = `select author_id from community.post where id = any(told.quotes)`;
const WATCHERS = `select member_id from community.topic_follow where topic_id = told."topicId" and level = 'watching'`;
const CATEGORY_WATCHERS = `
  select k.member_id from community.topic t join community.category c on c.id = t.category_id
  join community.category_follow k on k.category_id in (c.id, c.parent_id) and k.level = 'watching'
  where t.id = told."topicId"`;

const OF_TOPICS = tell(
  'authorId',
  candidates('mention', 1, NAMED),
  candidates('watched-category', 5, CATEGORY_WATCHERS),
);
const OF_ANSWERS = tell(
  'authorId',
  candidates('official-answered', 0, ASKED_OFFICIALLY),
  candidates('mention', 1, NAMED),
  candidates('reply', 2, ANSWERED),
  candidates('quote', 3, QUOTED),
  candidates(OF_WATCHED, 4, WATCHERS),
);
// Once: whoever takes it back and chooses it anew says nothing new.
const ACCEPTED = `select told."authorId" where not exists (
  select from community.notification before
  where before.member_id = told."authorId" and before.kind = 'acceptance' and before.post_id = told."postId"
    and before.actor_id = told."acceptedBy" and before.cause <> told.cause)`;
const OF_ACCEPTANCES = tell('acceptedBy', candidates('acceptance', 1, ACCEPTED));

/**
 * Who asked, and who wrote what left, of whom each knows of the topic where it stands now. What comes back the same way is told in other
 * words, or by the decision that fell.
 */
const OF_DEPARTURES = `
  ${INSERT_WISHED}
  select ${idAt('told.at')}, m.id, '${LEFT}', t.id, gone.first, told."by", told.cause, told.at, ${wished(LEFT, 'told.at')}
  from jsonb_to_recordset($1::jsonb) as told(cause uuid, at timestamptz, "topicId" uuid, "fromTopicId" uuid, "by" uuid)
  join community.topic t on t.id = told."topicId"
  join community.topic asked on asked.id = told."fromTopicId"
  cross join lateral (
    select array_agg(distinct p.author_id) as authors, (array_agg(p.id order by p.position))[1] as first
    from community.reply_departure d join community.post p on p.id = d.post_id
    where d.from_topic_id = asked.id and d.at = told.at and p.topic_id = t.id and p.deleted_at is null) gone
  join community.member m on m.id = any(gone.authors || asked.author_id)
  ${wishOf(LEFT)}
  where gone.first is not null and m.id <> told."by" and m.status in ('active', 'silenced')
    and ${visibleTopic('t', memberAudiences('m', 't'))} and (wish.on_site or wish.by_mail)
  ${ON_TOLD}`;

// Whoever chose it. Where it is back by now, or was chosen no more, there is nothing to tell.
const OF_LOST_CHOICES = `
  ${INSERT_WISHED}
  select ${idAt('told.at')}, m.id, '${GONE}', t.id, null, null, told.cause, told.at, ${wished(GONE, 'told.at')}
  from jsonb_to_recordset($1::jsonb) as told(cause uuid, at timestamptz, "topicId" uuid, "postId" uuid, "by" uuid)
  join community.post p on p.id = told."postId" and p.deleted_at is not null
  join community.topic t on t.id = p.topic_id
  join community.member m on m.id = t.author_id
  ${wishOf(GONE)}
  where m.id is distinct from told."by" and m.id <> p.author_id and m.status in ('active', 'silenced')
    and exists (select from jsonb_array_elements(t.acceptances) one
      where one ->> 'postId' = p.id::text and one ->> 'withdrawnAt' is null and (one ->> 'resting')::boolean)
    and ${visibleTopic('t', memberAudiences('m', 't'))} and (wish.on_site or wish.by_mail)
  ${ON_TOLD}`;

// On the site whatever they chose, and never by mail: there the statement of reasons tells of it.
const OF_REMOVALS = `
  ${INSERT_WISHED}
  select gen_random_uuid(), m.id, '${REMOVED}', t.id, p.id, told."by", told.cause, told.at,
    true, null, null
  from jsonb_to_recordset($1::jsonb) as told(cause uuid, at timestamptz, "topicId" uuid, "postId" uuid, "by" uuid)
  join community.topic t on t.id = told."topicId"
  left join community.post p on p.id = told."postId"
  join community.member m on m.id = case when told."postId" is null then t.author_id else p.author_id end
  where m.id is distinct from told."by" and m.status in ('active', 'silenced', 'banned')
  ${ON_TOLD}`;

const forgotten = (column: 'read_at' | 'told_at'): Over => ({
  table: 'community.notification',
  key: 'id',
  which: `select id from community.notification where ${column} < $1`,
  order: column,
});
const READ = forgotten('read_at');
const OLD = forgotten('told_at');

// Where its post stands now. Reading the topic does not show what was taken out of it.
const OF_TOPIC = `n.kind <> '${REMOVED}'
  and coalesce((select p.topic_id from community.post p where p.id = n.post_id), n.topic_id) = ${whereItStands('$3')}`;
const OF_CHANNEL = `exists (select from community.chat_message m where m.id = n.message_id and m.channel_id = $3)`;

export class SqlNotifications implements Notifications {
  constructor(private readonly sql: Sql) {}

  tellOfTopics(topics: readonly NewTopic[]): Promise<readonly ToldMember[]> {
    return this.tell(OF_TOPICS, topics);
  }

  tellOfAnswers(answers: readonly NewAnswer[]): Promise<readonly ToldMember[]> {
    return this.tell(OF_ANSWERS, answers);
  }

  tellOfAcceptances(acceptances: readonly NewAcceptance[]): Promise<readonly ToldMember[]> {
    return this.tell(OF_ACCEPTANCES, acceptances);
  }

  tellOfDepartures(departures: readonly NewDeparture[]): Promise<readonly ToldMember[]> {
    return this.tell(OF_DEPARTURES, departures);
  }

  tellOfLostChoices(removals: readonly NewRemoval[]): Promise<readonly ToldMember[]> {
    return this.tell(OF_LOST_CHOICES, removals);
  }

  tellOfRemovals(removals: readonly NewRemoval[]): Promise<readonly ToldMember[]> {
    return this.tell(OF_REMOVALS, removals);
  }

  private async tell(statement: string, of: readonly object[]): Promise<readonly ToldMember[]> {
    return of.length > 0 ? this.sql.rows<ToldMember>(statement, [JSON.stringify(of)]) : [];
  }

  async forget({ readBefore, toldBefore }: Parameters<Notifications['forget']>[0]): Promise<number> {
    return (
      (await deleteInLots(this.sql, READ, [readBefore])) + (await deleteInLots(this.sql, OLD, [toldBefore]))
    );
  }

  async markRead(member: MemberId, which: NotificationsToMark, at: Date): Promise<void> {
    const unread = `update community.notification n set read_at = $2 where n.member_id = $1 and n.read_at is null`;
    switch (which.which) {
      case 'all':
        await this.sql.rows(unread, [member, at]);
        return;
      case 'topic':
        await this.sql.rows(`${unread} and ${OF_TOPIC}`, [member, at, which.topicId]);
        return;
      case 'channel':
        await this.sql.rows(`${unread} and ${OF_CHANNEL}`, [member, at, which.channelId]);
        return;
      case 'ids':
        await this.sql.rows(`${unread} and n.id = any($3::uuid[])`, [member, at, which.ids]);
    }
  }
}
