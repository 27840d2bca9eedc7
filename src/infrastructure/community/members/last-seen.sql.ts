import { parisDayOf } from '../../platform/persistence/paris-day.sql.ts';

/** SQL of the day on which a member `m` came last, or joined: sessions are forgotten, and the day that they say is kept. */
export const LAST_SEEN = `coalesce((select greatest(max(seen.day), ${parisDayOf('m.joined_at')}) from (
    select v.day from community.last_visit v where v.member_id = m.id
    union all select ${parisDayOf('s.last_seen_at')} from community.session s where s.member_id = m.id) seen), ${parisDayOf('m.joined_at')})`;
