import {
  type Choice,
  type ChoiceField,
  type Condition,
  isChoice,
  type Range,
  type RangeField,
  type SegmentFilter,
} from '#domain/community/segments/segment-filter';
import { parisDayOf } from '../../platform/persistence/paris-day.sql.ts';

type Param = (value: unknown) => string;

/** Confirmed members `m` who are neither banned nor gone. */
const MEMBERS = `m.status in ('active', 'silenced')`;

/** What is counted for everybody at once, by member: joined where a condition asks for it. */
const COUNTED: Readonly<Partial<Record<RangeField, string>>> = {
  seen: `select member_id, max(day) as n from (
      select member_id, day from community.last_visit
      union all select member_id, ${parisDayOf('last_seen_at')} from community.session) visit group by member_id`,
  asked: `select author_id as member_id, count(*)::int as n from community.topic
      where kind = 'question' and deleted_at is null group by author_id`,
  answered: `select p.author_id as member_id, count(*)::int as n
      from community.post p join community.topic t on t.id = p.topic_id and t.deleted_at is null
      where p.position > 1 and p.deleted_at is null group by p.author_id`,
  attended: `select member_id, count(*)::int as n from community.attendance where stands group by member_id`,
};

const CHOSEN: Readonly<Record<ChoiceField, (values: string) => string>> = {
  branches: (values) => `m.branches && ${values}`,
  regions: (values) => `coalesce(m.region, '') = any(${values})`,
  roles: (values) => `m.role = any(${values})`,
  groups: (values) => `m.groups && ${values}`,
  languages: (values) => `m.language = any(${values})`,
};

/** Who has not come back since they joined was last seen then. */
const valueOf = (field: RangeField, today: string): string => {
  switch (field) {
    case 'trust':
      return 'm.trust_level';
    case 'solved':
      return 'm.accepted_count';
    case 'joined':
      return `(${today} - ${parisDayOf('m.joined_at')})`;
    case 'seen':
      return `(${today} - coalesce(seen.n, ${parisDayOf('m.joined_at')}))`;
    default:
      return `coalesce(${field}.n, 0)`;
  }
};

/**
 * Members `m` that a filter means, as the parts of one statement, whatever it asks for.
 * @param param keeps a value as a parameter and says its placeholder
 */
export function membersOf(
  filter: SegmentFilter,
  at: Date,
  param: Param,
): { readonly from: string; readonly where: string } {
  const { joins, holds } = partsOf(filter, at, param);
  return { from: fromMembers(joins), where: [MEMBERS, ...(holds === null ? [] : [holds])].join(' and ') };
}

/**
 * How many members each of several filters means, as one statement that looks at every member once.
 * @returns a statement of one row: `members`, in the order of the filters
 */
export function countedBy(filters: readonly SegmentFilter[], at: Date, param: Param): string {
  const parts = filters.map((filter) => partsOf(filter, at, param));
  const joins = [...new Set(parts.flatMap((part) => part.joins))];
  const counts = parts.map(({ holds }) => `(count(*) filter (where ${holds ?? 'true'}))::int`);
  return `select array[${counts.join(',\n')}] as members from ${fromMembers(joins)} where ${MEMBERS}`;
}

const fromMembers = (joins: readonly string[]): string => ['community.member m', ...joins].join('\n  ');

/** @returns what a filter asks for beside the members, and its condition; null for one that all of them fulfil */
function partsOf({ match, conditions }: SegmentFilter, at: Date, param: Param) {
  const joins = conditions.flatMap(({ field }) => {
    const counted = (COUNTED as Partial<Record<string, string>>)[field];
    return counted === undefined ? [] : [`left join (${counted}) ${field} on ${field}.member_id = m.id`];
  });
  const today = conditions.some(isOfDays) ? parisDayOf(`${param(at)}::timestamptz`) : '';
  const holds = conditions.map((condition) =>
    isChoice(condition) ? chosen(condition, param) : within(condition, today, param),
  );
  const all = holds.length === 0 ? null : `(${holds.join(match === 'any' ? ' or ' : ' and ')})`;
  return { joins, holds: all };
}

const isOfDays = ({ field }: Condition): boolean => field === 'joined' || field === 'seen';

const chosen = ({ field, among, except }: Choice, param: Param): string => {
  const holds = CHOSEN[field](`${param([...among])}::text[]`);
  return except ? `not (${holds})` : holds;
};

const within = ({ field, min, max }: Range, today: string, param: Param): string => {
  const value = valueOf(field, today);
  const ends = [
    ...(min === null ? [] : [`${value} >= ${param(min)}::int`]),
    ...(max === null ? [] : [`${value} <= ${param(max)}::int`]),
  ];
  return `(${ends.join(' and ')})`;
};
