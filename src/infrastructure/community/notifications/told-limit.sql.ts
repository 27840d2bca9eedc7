import { visibleCategory } from '../visibility.sql.ts';

/**
 * What limits the role that a notification tells of: the categories that its reader may know of those it reaches, and the last day of
 * who serves as an ambassador, as it stands now.
 * @param n the notification
 * @param p.reader whose it is
 * @param p.audiences what they may know of
 */
export const toldLimit = (n: string, p: { readonly reader: string; readonly audiences: string }): string => `
  case when ${n}.kind = 'role-given' and ${n}.within is not null then json_build_object('within', (
      select coalesce(json_agg(c.name order by c.name collate "fr-x-icu"), '[]') from community.category c
      where c.id = any(${n}.within) and ${visibleCategory('c', p.audiences)}))
    when ${n}.kind = 'ambassador' and ${n}.piece_state in ('accepted', 'renewed', 'ending') then (
      select json_build_object('until', s.until_day) from community.ambassadorship s
      where s.id::text = ${n}.piece_key and s.member_id = ${p.reader} and s.state = 'serving') end`;
