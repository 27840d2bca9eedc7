const day = (moment: string): string => `(${moment} at time zone 'Europe/Paris')::date`;

/** SQL of the day on which a member `m` came last, or joined: sessions are forgotten, and the day that they say is kept. */
export const LAST_SEEN = `coalesce((select greatest(max(seen.day), ${day('m.joined_at')}) from (
    select v.day from community.last_visit v where v.member_id = m.id
    union all select ${day('s.last_seen_at')} from community.session s where s.member_id = m.id) seen), ${day('m.joined_at')})`;
