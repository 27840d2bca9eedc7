import { STAFF_ROLES } from '#domain/shared/actor';
import { blocks } from '../distance/distance.sql.ts';

/** What the others of a conversation are called, for who looks at it. */
export const othersIn = (channel: string, viewer: string): string => `coalesce((
  select string_agg(p.pseudonym, ', ' order by community.plain(p.pseudonym), p.id)
  from community.chat_membership o join community.member p on p.id = o.member_id
  where o.channel_id = ${channel}.id and o.member_id <> ${viewer} and p.status <> 'deleted'), '')`;

/** Whether words of one reach a member `m`, who keeps them away or is kept away by them. The team reaches everybody. */
export const reaches = (m: string, by: string): string =>
  `(not ${blocks(`${m}.id`, by)} and not ${blocks(by, `${m}.id`)})`;

/** Whether anybody else of a conversation reads what one writes in it. */
export const hasReader = (channel: string, by: string): string => `exists (
  select from community.chat_membership o join community.member p on p.id = o.member_id
  where o.channel_id = ${channel}.id and o.member_id <> ${by} and p.status in ('active', 'silenced')
    and ${reaches('p', by)})`;

/** A conversation of nobody but two, and of nobody else who left it. */
const isOfTwo = (m: string, by: string): string => `not exists (
  select from community.chat_membership o where o.channel_id = c.id and o.member_id not in (${m}.id, ${by})
  union all
  select from community.conversation_left l where l.channel_id = c.id and l.member_id not in (${m}.id, ${by}))`;

/**
 * What `m` did towards the other opens their door, never what the other did alone: they answered them on the forum, or wrote to
 * them before, among the two or in a conversation that they began: what they said among others opens nothing to whoever was brought in.
 */
const known = (m: string, by: string): string => `(exists (
    select from community.post p join community.topic t on t.id = p.topic_id
    where p.deleted_at is null and t.deleted_at is null and p.author_id = ${m}.id and t.author_id = ${by})
  or exists (
    select from community.post p join community.topic t on t.id = p.topic_id
    where p.deleted_at is null and t.deleted_at is null and p.author_id = ${m}.id
      and p.reply_to in (select theirs.id from community.post theirs where theirs.author_id = ${by}))
  or exists (
    select from community.chat_membership mine
    join community.chat_membership theirs on theirs.channel_id = mine.channel_id and theirs.member_id = ${m}.id
    join community.chat_channel c on c.id = mine.channel_id and c.kind = 'direct'
    where mine.member_id = ${by} and exists (
      select from community.chat_message w where w.channel_id = c.id and w.author_id = ${m}.id and w.position > mine.since)
      and (${isOfTwo(m, by)} or ${m}.id = (
        select first.author_id from community.chat_message first
        where first.channel_id = c.id order by first.position limit 1))))`;

/** Whether a member `m` lets somebody begin a conversation with them. */
export const takesMessagesOf = (m: string, by: string): string => `(${reaches(m, by)} and (
  exists (select from community.member team where team.id = ${by} and team.role = any('{${STAFF_ROLES.join()}}'))
  or case ${m}.messages_from when 'everyone' then true when 'nobody' then false else ${known(m, by)} end))`;
