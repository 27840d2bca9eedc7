import { ALWAYS_TOLD, GONE, LIFTED, REMOVED } from '#domain/community/notifications/kinds';
import { ownCircle, ROLES_THAT_KNOW_EVERY_GROUP, ROLES_THAT_SEE_EVERYTHING } from '#domain/shared/actor';
import { knownId } from '#domain/shared/id';
import { eventCirclesByRole } from '../chat/sql-event-seats.ts';
import { findable } from '../chat/visible-channel.sql.ts';
import { keepsAway } from '../distance/distance.sql.ts';
import { visibleReference } from '../official/references.sql.ts';
import { type AudiencesAt, knownTopic, visibleTopic } from '../visibility.sql.ts';

/**
 * Whose topics a member may know of, as `audiencesFor` says it: moderators and above, of all but those of foreign groups. Of a
 * topic that all members know, it names that audience alone: what else they know is not looked up for it.
 */
export const memberAudiences = (member: string, topic: string): string =>
  `(case when ${topic}.audience in ('public', 'members') then array[${topic}.audience]
  else array['public', 'members'] || array(select 'branch:' || branch from unnest(${member}.branches) branch)
  || array(select 'group:' || slug from unnest(${member}.groups) slug)
  || case when ${member}.role = any('{${ROLES_THAT_KNOW_EVERY_GROUP.join()}}')
         or ${member}.role = any('{${ROLES_THAT_SEE_EVERYTHING.join()}}') and ${topic}.audience not like 'group:%'
       then array[${topic}.audience] else '{}' end end)`;

/** Whose messages a member reads: with what is said to them alone. @param audiences what they may know of beside */
export const messageAudiences = (audiences: string, member: string): string =>
  `(${audiences}::text[] || array['${ownCircle(knownId<'Member'>(''))}' || ${member}::text] || ${eventCirclesByRole(member)})`;

/** A message is told as long as it stands there for its reader. */
const messageStillTold = (audiences: AudiencesAt): string => `exists (
  select from community.chat_message cm join community.chat_channel cc on cc.id = cm.channel_id
  where cm.id = n.message_id and ${findable('cm')}
    and string_to_array(cc.audience, ' ') && ${messageAudiences(audiences('cc'), 'n.member_id')})`;

/** Who has muted neither the topic nor its category; watching the topic itself counts more than a muted category. */
export const notMuted = (member: string, follow: string, category: string): string => `
  ${follow}.level is distinct from 'muted'
  and (${follow}.level is not distinct from 'watching' or not exists (
    select from community.category_follow k
    where k.member_id = ${member}.id and k.category_id in (${category}.id, ${category}.parent_id) and k.level = 'muted'))`;

/** As `notMuted`; some kinds `n` are told to who muted too. */
export const notMutedFor = (member: string, follow: string, category: string): string =>
  `(n.mail_kind = any('{${ALWAYS_TOLD.join()}}') or ${notMuted(member, follow, category)})`;

/**
 * Notifications `n` with their post `p` and topic `t`, where they stand now: a post may have moved since. The one filter of
 * what may still be told, on pages and in letters.
 */
export const TOLD_FROM = `
  community.notification n
  left join community.post p on p.id = n.post_id
  left join community.topic t on t.id = coalesce(p.topic_id, n.topic_id)`;

/** A question given to somebody is theirs until it is given to somebody else. */
const stillTheirs = `(n.kind <> 'official-assigned' or exists (
  select from community.desk_question q where q.topic_id = t.id and q.assignee_id = n.member_id))`;

/** An answer that is gone is told of until it is back, or chosen no more. */
const stillGone = `(n.kind <> '${GONE}' or exists (
  select from jsonb_array_elements(t.acceptances) one where one ->> 'withdrawnAt' is null and (one ->> 'resting')::boolean))`;

/**
 * A removal is told as long as it lasts, all else as long as it stands; what somebody did whom the reader keeps away since is told
 * no more.
 * A reference answer is told of to who may know of its category; of a deleted topic only that a seal fell in it.
 * @param audiences what the reader may know of
 */
export const stillTold = (audiences: AudiencesAt): string => `
  not ${keepsAway('n.member_id', 'n.actor_id')} and ${stillTheirs} and ${stillGone} and case when n.kind = '${REMOVED}'
    then ${knownTopic('t', audiences('t'))} and (n.post_id is null and t.deleted_at is not null and t.merged_into is null
      or p.deleted_at is not null and t.deleted_at is null)
    when n.message_id is not null then ${messageStillTold(audiences)}
    when n.topic_id is null and n.post_id is null then n.target_id is null or not exists (
      select from community.reference_answer a
      where a.slug = n.target_id and not ${visibleReference('a', audiences)})
    else p.deleted_at is null and (${visibleTopic('t', audiences('t'))}
      or n.kind = '${LIFTED}' and n.post_id is null and t.deleted_at is not null and t.merged_into is null
        and ${knownTopic('t', audiences('t'))}) end`;
