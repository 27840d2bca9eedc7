import { QUOTED_CHARACTERS } from '#domain/community/chat/message';
import { STAFF_ROLES } from '#domain/shared/actor';
import { authorColumns } from '../topics/author.sql.ts';

/**
 * The one filter of channels: which somebody may know of. Every reader of channels and messages goes through it.
 * @param channel alias of `community.chat_channel`
 * @param audiences placeholder of the `text[]` parameter that `channelAudiencesOf(actor)` fills
 */
export const visibleChannel = (channel: string, audiences: string): string =>
  `string_to_array(${channel}.audience, ' ') && ${audiences}::text[]`;

/**
 * Of a conversation that one came to later, what was said before was said to others.
 * @param channel the one of the messages, where all are of one: it is then looked up once
 */
export const saidTo = (m: string, viewer: string, channel = `${m}.channel_id`): string =>
  `${m}.position > coalesce((select s.since from community.chat_membership s
    where s.channel_id = ${channel} and s.member_id = ${viewer}::uuid), 0)`;

/** What a message `m` says is there to read for all, or for its author alone while others do not see it. */
const told = (m: string, viewer: string): string =>
  `(${m}.withdrawn_at is null and (${m}.standing = 'published' or ${m}.standing in ('held', 'hidden') and ${m}.author_id = ${viewer}::uuid))`;

/** A message has its line in the log: what waits for a moderator was never there for others. */
export const inLog = (m: string, viewer: string): string =>
  `(${m}.standing <> 'held' or ${m}.author_id = ${viewer}::uuid)`;

/** What can be found by its words. */
export const findable = (m: string): string => `(${m}.withdrawn_at is null and ${m}.standing = 'published')`;

const STAFF = STAFF_ROLES.map((role) => `'${role}'`).join(', ');

/** What is shown of a message `m`, with `MESSAGE_JOINS`; `$1` is who looks. */
export const MESSAGE_COLUMNS = `m.id, m.position, m.change, m.written_at, m.edited_at, m.pinned_at is not null as pinned,
  ${told('m', '$1')} as told, case when ${told('m', '$1')} then m.html else '' end as html,
  case when ${told('m', '$1')} then m.plain else '' end as plain, m.standing,
  m.withdrawn_at is not null as withdrawn, case when m.removed_under = m.decision_id and m.withdrawn_at is null and not m.taken_along then m.removed_as end as removed_as, m.poll_id, ${authorColumns('w')},
  case when ${findable('r')} then r.id end as reply_id, rw.pseudonym as reply_pseudonym,
  case when ${findable('r')} then left(r.plain, ${QUOTED_CHARACTERS}) end as reply_excerpt, length(r.plain) > ${QUOTED_CHARACTERS} as reply_goes_on,
  (select coalesce(jsonb_object_agg(kind, count), '{}') from (
     select x.kind, count(*)::int as count from community.chat_reaction x where x.message_id = m.id group by x.kind) given
  ) as reactions,
  array(select x.kind from community.chat_reaction x where x.message_id = m.id and x.member_id = $1) as mine,
  (w.role not in (${STAFF}) and exists (
     select from community.distance d where d.other_id = m.author_id and d.member_id = $1)) as folded`;

export const MESSAGE_JOINS = `
  join community.member w on w.id = m.author_id
  left join community.chat_message r on r.id = m.reply_to and r.channel_id = m.channel_id and ${saidTo('r', '$1')}
  left join community.member rw on rw.id = r.author_id`;
