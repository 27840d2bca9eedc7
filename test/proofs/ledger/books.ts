import type { Act } from '#domain/engagement/points/act';
import type { RuleVersion } from '#domain/engagement/points/rule-book';
import type { OwnSite } from '../support/own-site.ts';
import { recounted } from './recounts.ts';

/** What was told of posts in the outbox itself, with whose they are and whether they stand: nothing of Engagement is read. */
const TOLD = `
  select o.id as "factId", o.name, o.payload, p.author_id as "memberId", p.id as "postId",
    p.deleted_at is not null as away, t.author_id = p.author_id as own
  from platform.outbox o join community.post p on p.id = (o.payload ->> 'postId')::uuid
  join community.topic t on t.id = p.topic_id
  where o.name in ('community.answer-accepted.v1', 'community.acceptance-withdrawn.v1',
    'community.post-marked-helpful.v1', 'community.helpful-mark-withdrawn.v1')`;

interface Told {
  readonly factId: string;
  readonly name: string;
  readonly payload: Readonly<Record<string, string>>;
  readonly memberId: string;
  readonly postId: string;
  readonly away: boolean;
  readonly own: boolean;
}

function actOf({ factId, name, payload, memberId, postId, own }: Told): Act {
  const isMark = name.includes('helpful');
  const byId = payload[isMark ? 'by' : name.includes('withdrawn') ? 'withdrawnBy' : 'acceptedBy'] ?? null;
  return {
    factId,
    memberId,
    byId,
    postId,
    own,
    at: new Date(payload['at']!),
    event: isMark ? 'answer.helped' : 'answer.accepted',
    source: isMark ? `${postId}:${byId}` : postId,
    kind: name.includes('withdrawn') ? 'undone' : 'done',
    points: null,
    topicId: null,
    categoryId: null,
    branches: [],
    open: true,
  } as unknown as Act;
}

/** That a post is away, whenever it went. */
const removalOf = (one: Told): Act =>
  ({ ...actOf(one), event: 'post.removed', source: one.postId, kind: 'done', byId: null }) as Act;

/** Every difference between the books and what an independent recount of the outbox says, in words. */
export async function wrongBooks(site: OwnSite): Promise<{ differences: string[]; things: number }> {
  const told = await site.rows<Told>(TOLD);
  const away = new Map(told.filter((one) => one.away).map((one) => [one.postId, one]));
  const acts = [...told.map(actOf), ...[...away.values()].map(removalOf)];
  const rules = await site.rows<RuleVersion & Record<string, unknown>>(
    `select key, number, event, points, from_at as "from",
       jsonb_build_object('day', day_cap, 'month', month_cap, 'post', post_cap, 'pair', pair_cap) as caps
     from engagement.point_rule`,
  );
  const grants = await site.rows<{ member: string; source: string; points: number }>(
    `select member_id as member, id::text as source, case when taken_back_at is null then points else 0 end as points
     from engagement.hand_grant`,
  );
  const members = await site.rows<{ id: string }>('select id from community.member');
  const due = new Map<string, number>();
  for (const { id } of members)
    for (const { rule, source, points } of recounted(id, acts, rules))
      due.set(`${id} ${rule} ${source}`, points);
  for (const { member, source, points } of grants) due.set(`${member} points.granted ${source}`, points);
  const booked = await site.rows<{ key: string; sum: number; worth: number; turns: number; last: number }>(
    `select member_id || ' ' || rule || ' ' || source as key, sum(points)::int as sum, count(*)::int as turns,
       max(turn)::int as last, (array_agg(worth order by turn desc))[1] as worth
     from engagement.line group by member_id, rule, source`,
  );
  const found = new Map(booked.map((line) => [line.key, line]));
  const keys = new Set([...due.keys(), ...found.keys()]);
  return {
    things: keys.size,
    differences: [
      ...[...keys]
        .filter((key) => (due.get(key) ?? 0) !== (found.get(key)?.sum ?? 0))
        .map((key) => `${key} is worth ${due.get(key) ?? 0}, ${found.get(key)?.sum ?? 0} are booked`),
      ...booked
        .filter(({ sum, worth, turns, last }) => sum !== worth || turns !== last)
        .map(({ key }) => `the lines of ${key} do not add up`),
      ...(await wrongBalances(site, due)),
      ...(await wrongMarks(
        site,
        acts.filter(({ postId }) => !away.has(postId ?? '')),
      )),
    ],
  };
}

async function wrongBalances(site: OwnSite, due: ReadonlyMap<string, number>): Promise<string[]> {
  const balances = await site.rows<{
    id: string;
    points: number;
    lines: number;
    open: number;
    board: number;
  }>(
    `select p.member_id as id, p.points,
       (select coalesce(sum(l.points), 0)::int from engagement.line l where l.member_id = p.member_id) as lines,
       (select coalesce(sum(l.points), 0)::int from engagement.line l where l.member_id = p.member_id and l.open) as open,
       (select coalesce(sum(b.points), 0)::int from engagement.board b
         where b.member_id = p.member_id and b.period = '' and b.scope = '') as board
     from engagement.participant p`,
  );
  return balances.flatMap(({ id, points, lines, open, board }) => {
    const model = [...due].reduce((sum, [key, worth]) => sum + (key.startsWith(`${id} `) ? worth : 0), 0);
    return points === lines && open === board && points === model
      ? []
      : [`${id} has ${points}, lines ${lines}, in the open ${open}, board ${board}, recount ${model}`];
  });
}

/** What was told must be what is there: marks and acceptances, where posts stand. */
async function wrongMarks(site: OwnSite, acts: readonly Act[]): Promise<string[]> {
  const last = new Map<string, Act>();
  for (const act of acts.toSorted((a, b) => +a.at - +b.at || (a.factId < b.factId ? -1 : 1)))
    last.set(`${act.event} ${act.source}`, act);
  const told = [...last].filter(([, { kind }]) => kind === 'done').map(([key]) => key);
  const kept = await site.rows<{ key: string }>(
    `select 'answer.helped ' || v.post_id || ':' || v.member_id as key
     from community.helpful_vote v join community.post p on p.id = v.post_id and p.deleted_at is null
     union all
     select 'answer.accepted ' || (a ->> 'postId') from community.topic t cross join jsonb_array_elements(t.acceptances) a
     join community.post p on p.id = (a ->> 'postId')::uuid and p.deleted_at is null where a ->> 'withdrawnAt' is null`,
  );
  const there = new Set(kept.map(({ key }) => key));
  const heard = new Set(told);
  return [
    ...told.filter((key) => !there.has(key)).map((key) => `${key} was told and is not there`),
    ...[...there].filter((key) => !heard.has(key)).map((key) => `${key} is there and was not told`),
  ];
}
