import { type Segment, type SegmentId, segmentOf } from '#domain/community/segments/segment';
import type { AskedFilter } from '#domain/community/segments/segment-filter';
import { SqlSegments } from '#infrastructure/community/segments/sql-segments';
import content from '../../cli/seed/content/segments.json' with { type: 'json' };
import type { Plan } from '../../cli/seed/plan.ts';
import type { SeedParts } from './parts.ts';

/** What segments ask for and no other part of the demonstration tells: who came when, and to which events. */
const DOINGS = [
  `insert into community.last_visit (member_id, day) select v.member_id, max(v.day) from insights.visit v join community.member m on m.id = v.member_id group by v.member_id
   on conflict do nothing`,
  `insert into community.attendance (member_id, gathering_id, day)
   select r.member_id, r.gathering_id, (r.attended_at at time zone 'Europe/Paris')::date from events.registration r
   join community.member m on m.id = r.member_id where r.attended_at is not null on conflict do nothing`,
];

/** The segments that the team works with. */
export async function writeSegments({ sql, ids }: SeedParts, plan: Plan): Promise<readonly Segment[]> {
  for (const doing of DOINGS) await sql.rows(doing);
  const by = plan.members.find(({ role }) => role === 'community_manager')!.id;
  const segments = new SqlSegments(sql);
  const made: Segment[] = [];
  for (const { name, description, match, choices, ranges } of content) {
    const filter: AskedFilter = {
      match,
      choices: { branches: [], regions: [], roles: [], groups: [], languages: [], ...choices },
      except: [],
      ranges: {
        trust: {},
        joined: {},
        seen: {},
        asked: {},
        answered: {},
        solved: {},
        attended: {},
        ...ranges,
      },
    };
    const segment = segmentOf(ids.next<SegmentId>(), { name, description, filter });
    await segments.add(segment, by, plan.now);
    made.push(segment);
  }
  return made;
}
