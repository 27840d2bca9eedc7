import type {
  ChangeView,
  CitedRule,
  OfficialFilter,
  OfficialState,
  OfficialView,
  SourceView,
} from '#application/community/official/official-view';
import { pastOn } from '#domain/community/official/review';
import { beginningOf, type Day, parisDay } from '#domain/shared/day';
import { citedValue, type KeptValue } from './cited-value.ts';

/**
 * Whether what the row `s` vouches for must be read again: it was put to review, or its days have passed.
 * @param day expression of the day it is, as the application tells it
 */
export const hasPassed = (s: string, day: string): string =>
  `${s}.state = 'to_review' and coalesce(${changesOn(s)} <= ${day}, true) or ${s}.review_by < ${day}
    or coalesce(${s}.valid_to < ${day}, false)`;

/** The day on which what the row `s` rests on begins to change, where all for which it waits lay ahead; else null. As `isAheadOn`. */
export const changesOn = (s: string): string => `(
    select case when bool_and(c.value ->> 'from' is not null) then min(c.value ->> 'from')::date end
    from jsonb_array_elements(${s}.review_causes) c
    where ${s}.review_why in ('rule-changed', 'value-changed'))`;

/**
 * The first day on which an entry says something else, over all that changed of it; null where it does already.
 * @param day of each change, null where it is in force
 */
export const startsOn = (day: string): string =>
  `case when bool_and(${day} is not null) then min(${day}) end`;

/** What changed under the row `s`, as JSON of `ChangeView`s; of a rule the day that the entry names which was made then. */
export const changesUnder = (s: string): string => `(
    select coalesce(jsonb_agg(jsonb_build_object('what', n.what, 'name', n.name, 'from', n.starts, 'at', n.at) order by n.first, n.name), '[]')
    from (
      select case c.why when 'rule-changed' then 'rule' else 'value' end as what, coalesce(r.label, v.label, c.cause) as name,
        min(c.at) as first, coalesce(min(c.at) filter (where d.day is null), min(c.at)) as at, ${startsOn('d.day')} as starts
      from jsonb_to_recordset(${s}.review_causes) c(why text, cause text, at text, "from" text)
      left join community.rule r on c.why = 'rule-changed' and r.key = c.cause
      left join community.regulatory_value v on c.why = 'value-changed' and v.key = c.cause
      cross join lateral (select coalesce(c."from", (
        select w ->> 'effectiveFrom' from jsonb_array_elements(r.versions) w where w ->> 'at' = c.at
        order by (w ->> 'number')::int desc limit 1)) as day) d
      group by c.why, c.cause, r.label, v.label) n)`;

/** What the topic `t` asks now, as seals keep it. */
export const questionOf = (t: string): string =>
  askedWith(
    t,
    `(select opening.source from community.post opening where opening.topic_id = ${t}.id and opening.position = 1)`,
  );

/** What the topic `t` would ask under its title with another opening post. @param opening expression of its text */
export const askedWith = (t: string, opening: string): string =>
  `community.text_hash(${t}.title || E'\\n\\n' || ${opening})`;

/** Rules and values that the row `s` rests on, as JSON of `RestsJson`. */
export const restsOn = (s: string): string => `
    'rules', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'key', r.key, 'label', r.label, 'kind', r.kind,
        'reference', r.reference, 'url', r.url) order by r.label, r.id)
      from community.rule r where r.id = any(${s}.rule_ids)), '[]'),
    'values', coalesce((select jsonb_agg(jsonb_build_object('key', v.key, 'label', v.label, 'unit', v.unit,
        'figures', v.figures) order by v.key)
      from community.regulatory_value v where v.key = any(${s}.value_keys)), '[]')`;

/**
 * Whether a topic is in the state that is asked for; it may be in two: what is validated beside an answer of the organisation is found too.
 * Written so that the index of topics under a seal serves each that means one. @param t alias of the topic @param asked a value that this site knows
 */
export const officialIs = (t: string, asked: OfficialFilter): string => {
  if (asked === 'any') return `${t}.official <> 'none'`;
  if (asked === 'validated')
    return `(${t}.official = 'validated' or ${t}.official = 'authored' and ${t}.also_validated)`;
  return `${t}.official = '${asked}'`;
};

export interface RestsJson {
  rules: CitedRule[];
  values: KeptValue[];
}

/** The seal that stands on the text of the post `p`, as JSON of `StandingJson`; null for none. */
export const standingOf = (p: string): string => `(
  select jsonb_build_object('kind', s.kind, 'state', s.state, 'validTo', s.valid_to, 'reviewBy', s.review_by,
    'changesOn', ${changesOn('s')})
  from community.seal s
  where s.post_id = ${p}.id and s.lifted_at is null and s.body_hash = community.text_hash(${p}.source))`;

export type StandingJson = Pick<OfficialJson, 'kind' | 'state' | 'validTo' | 'reviewBy' | 'changesOn'>;

/** What the organisation says of a text on a day, in one word. */
export const officialStateOn = (today: Day, seal: StandingJson | null): OfficialState =>
  seal === null ? 'none' : isOverdue(today, seal) ? 'overdue' : seal.kind;

const isOverdue = (today: Day, seal: StandingJson): boolean =>
  (seal.state === 'to_review' && !comes(seal.changesOn, today)) || pastOn(today, seal) !== null;

const comes = (day: Day | null, today: Day): boolean => day !== null && day > today;

/** Why a text is to be read again, as it is told on a day: what has come since is told by the day on which it did. */
export function reviewOn<Why>(today: Day, row: ReviewOf<Why>): ReviewOf<Why> {
  const { changesOn, since } = row;
  if (comes(changesOn, today)) return row;
  const changes = row.changes.filter(({ from }) => from === null || from <= today);
  if (changesOn === null) return { ...row, changes };
  return {
    ...row,
    changes,
    changesOn: null,
    since: changesOn > parisDay(since) ? beginningOf(changesOn) : since,
  };
}

interface ReviewOf<Why> {
  since: Date;
  why: Why;
  cause: string | null;
  changesOn: Day | null;
  changes: readonly ChangeView[];
}

/** The seal that is true of the text of the post `p` as it stands now, as JSON; null for every other text. */
export const officialOf = (p: string): string => `(
  select jsonb_build_object('sealId', s.id, 'kind', s.kind, 'department', s.department, 'pseudonym', agent.pseudonym,
    'handle', agent.handle, 'sealedAt', s.sealed_at, 'validFrom', s.valid_from, 'validTo', s.valid_to,
    'reviewBy', s.review_by, 'state', s.state, 'reviewSince', s.review_since,
    'reviewWhy', s.review_why, 'reviewCause', s.review_cause, 'changesOn', ${changesOn('s')}, 'changes', ${changesUnder('s')}, 'sources', s.sources, 'branches', to_jsonb(s.branches),
    ${restsOn('s')})
  from community.seal s join community.member agent on agent.id = s.sealed_by
  where s.post_id = ${p}.id and s.lifted_at is null and s.body_hash = community.text_hash(${p}.source))`;

export interface OfficialJson extends RestsJson {
  sealId: string;
  kind: OfficialView['kind'];
  department: string;
  pseudonym: string;
  handle: string;
  sealedAt: string;
  validFrom: string;
  validTo: Day | null;
  reviewBy: Day;
  state: OfficialView['state'];
  reviewSince: string | null;
  reviewWhy: string | null;
  reviewCause: string | null;
  changesOn: Day | null;
  changes: ChangeView[];
  sources: SourceView[];
  branches: string[];
}

/** As it is told on a day. */
export function officialView(row: OfficialJson | null, today: Day): OfficialView | null {
  if (!row) return null;
  const {
    pseudonym,
    handle,
    sealedAt,
    reviewSince,
    reviewWhy,
    reviewCause,
    changesOn,
    changes,
    values,
    ...rest
  } = row;
  return {
    ...rest,
    overdue: isOverdue(today, row),
    values: values.map((value) => citedValue(value, today)),
    sealedBy: { pseudonym, handle },
    sealedAt: new Date(sealedAt),
    review: reviewSince
      ? reviewOn(today, {
          since: new Date(reviewSince),
          why: reviewWhy as NonNullable<OfficialView['review']>['why'],
          cause: reviewCause,
          changesOn,
          changes,
        })
      : null,
  };
}
