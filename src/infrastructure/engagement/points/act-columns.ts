import type { Act } from '#domain/engagement/points/act';
import type { Line } from '#domain/engagement/points/ledger';

/** Columns of an act `a`, named as the domain names them. */
export const ACT = `a.fact_id as "factId", a.event, a.source, a.kind, a.member_id as "memberId", a.by_id as "byId", a.at,
  a.post_id as "postId", a.topic_id as "topicId", a.category_id as "categoryId", a.branches, a.own, a.open, a.points`;

/** Columns of a line `l`, named as the domain names them. */
export const LINE = `l.member_id as "memberId", l.rule, l.source, l.turn, l.version, l.points, l.worth,
  l.full_points as "full", l.limited_by as "limitedBy", l.why, l.at, l.earned_on::text as "earnedOn",
  l.fact_id as "factId", l.post_id as "postId", l.topic_id as "topicId", l.category_id as "categoryId", l.branches,
  l.open`;

/** As `jsonb_to_recordset` reads them. */
export const ACT_ROW = `(fact_id uuid, event text, source text, kind text, member_id uuid, by_id uuid, at timestamptz,
  post_id uuid, topic_id uuid, category_id uuid, branches text[], own boolean, open boolean,
  points integer)`;
export const LINE_ROW = `(member_id uuid, rule text, source text, turn integer, version integer, points integer,
  worth integer, full_points integer, limited_by text, why text, at timestamptz, earned_on date, fact_id uuid,
  post_id uuid, topic_id uuid, category_id uuid, branches text[], open boolean)`;

export const actRow = (act: Act) => ({
  fact_id: act.factId,
  event: act.event,
  source: act.source,
  kind: act.kind,
  member_id: act.memberId,
  by_id: act.byId,
  at: act.at,
  post_id: act.postId,
  topic_id: act.topicId,
  category_id: act.categoryId,
  branches: act.branches,
  own: act.own,
  open: act.open,
  points: act.points,
});

export const lineRow = (line: Line) => ({
  member_id: line.memberId,
  rule: line.rule,
  source: line.source,
  turn: line.turn,
  version: line.version,
  points: line.points,
  worth: line.worth,
  full_points: line.full,
  limited_by: line.limitedBy,
  why: line.why,
  at: line.at,
  earned_on: line.earnedOn,
  fact_id: line.factId,
  post_id: line.postId,
  topic_id: line.topicId,
  category_id: line.categoryId,
  branches: line.branches,
  open: line.open,
});
