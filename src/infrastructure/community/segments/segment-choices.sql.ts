import type {
  DrawnChoice,
  SegmentChoice,
  SegmentChoices,
  SegmentChoicesQuery,
} from '#application/community/segments/segment-choices.query';
import { type Actor, rollIn } from '#domain/shared/actor';
import { isId } from '#domain/shared/id';
import type { Sql } from '../../platform/persistence/sql.ts';

const SEGMENTS = `select id, name from community.segment order by lower(name), id limit 500`;
const DRAWN = `
  select r.id, coalesce(s.name, r.name) as name, r.follows, r.drawn_at as "drawnAt",
    (select count(*)::int from community.roll_member rm where rm.roll_id = r.id) as members
  from community.roll r left join community.segment s on s.id = r.segment_id
  where r.id = any($1::uuid[]) order by lower(coalesce(s.name, r.name)), r.id`;

export class SqlSegmentChoices implements SegmentChoicesQuery {
  constructor(private readonly sql: Sql) {}

  async execute(actor: Actor, audiences: readonly string[]): Promise<SegmentChoices> {
    const chosen = audiences.map(rollIn).filter((id) => id !== null && isId(id));
    const [segments, drawn] = await Promise.all([
      actor.may('segment.manage') ? this.sql.rows<SegmentChoice>(SEGMENTS) : [],
      chosen.length > 0 ? this.sql.rows<DrawnChoice>(DRAWN, [chosen]) : [],
    ]);
    return { segments, drawn };
  }
}
