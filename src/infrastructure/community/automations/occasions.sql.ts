import { CAP_DAYS, LATEST_DAYS, type Occasion } from '#domain/community/automations/automation';
import { REACHABLE } from '../campaigns/reachable.sql.ts';
import { LAST_SEEN } from '../members/last-seen.sql.ts';
import { parisDayOf } from '../../platform/persistence/paris-day.sql.ts';

const at = '$1::timestamptz';
const delay = '$2::int';
const within = (since: string): string =>
  `${parisDayOf(at)} - ${since} between ${delay} and ${delay} + ${LATEST_DAYS}`;

const WELCOME = { holds: within(parisDayOf('m.joined_at')), occasion: `''` };

/** By occasion: which members `m` it came for, and what tells one such occasion of theirs from another. */
const CAME: Readonly<Record<Occasion, { readonly holds: string; readonly occasion: string }>> = {
  'welcome-1': WELCOME,
  'welcome-2': WELCOME,
  'welcome-3': WELCOME,
  dormant: { holds: within(LAST_SEEN), occasion: `${LAST_SEEN}::text` },
  unanswered: {
    holds: `m.role = 'ambassador' and exists (select from community.topic t
      where t.kind = 'question' and t.reply_count = 0 and t.deleted_at is null and t.status = 'open' and t.held is null
        and t.audience in ('public', 'members') and t.opened_at <= ${at} - make_interval(days => ${delay})
        and (t.branches = '{}' or t.branches && m.branches) and t.author_id <> m.id)`,
    occasion: `to_char(${parisDayOf(at)}, 'IYYY-IW')`,
  },
};

/**
 * Who is to be written to on an occasion, by member and occasion.
 * @param campaign SQL of the id of its standing campaign; those who were written to already are left out
 */
export function dueOn(occasion: Occasion, campaign: string): string {
  const { holds, occasion: which } = CAME[occasion];
  return `select m.id as "memberId", ${which} as occasion from ${REACHABLE.from}
    where ${REACHABLE.where} and ${holds}
      and not exists (select from community.campaign_letter l
        where l.campaign_id = ${campaign} and l.member_id = m.id and l.occasion = ${which})
      and not exists (select from community.campaign_letter l
        join community.campaign standing on standing.id = l.campaign_id and standing.occasion is not null
        where l.member_id = m.id and (l.over_at is null or l.outcome = 'sent' and l.over_at > ${at} - interval '${CAP_DAYS} days'))`;
}
