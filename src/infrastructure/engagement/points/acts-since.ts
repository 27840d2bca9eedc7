import { POST_REMOVED } from '#domain/engagement/points/act';
import { ACT } from './act-columns.ts';

/** Everything that was told of what grew since $1, back to its beginning, and what became of its posts. */
export const ACTS_SINCE = `
  with touched as (
    select distinct a.event, a.source, a.post_id from engagement.act a
    where a.at >= $1 and a.event = any($2::text[]) and a.post_id is not null and ($3::uuid is null or a.member_id = $3))
  select ${ACT} from engagement.act a where exists (select from touched t
    where t.post_id = a.post_id and (a.event = '${POST_REMOVED}' or (t.event, t.source) = (a.event, a.source)))
    and a.post_id in (select post_id from touched)
  order by a.position`;
