import type {
  CitedRule,
  CitedValue,
  OfficialFilter,
  OfficialView,
  SourceView,
} from '#application/community/official/official-view';

export const TODAY = `(now() at time zone 'Europe/Paris')::date`;

/** Whether what the row `s` vouches for must be read again: it was put to review, or its days have passed. */
export const hasPassed = (s: string): string =>
  `${s}.state = 'to_review' or ${s}.review_by < ${TODAY} or coalesce(${s}.valid_to < ${TODAY}, false)`;

/** Rules and values that the row `s` rests on, as JSON. @param day whose figures are told */
export const restsOn = (s: string, day = TODAY): string => `
    'rules', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'key', r.key, 'label', r.label, 'kind', r.kind,
        'reference', r.reference, 'url', r.url) order by r.label, r.id)
      from community.rule r where r.id = any(${s}.rule_ids)), '[]'),
    'values', coalesce((select jsonb_agg(jsonb_build_object('key', v.key, 'label', v.label, 'unit', v.unit, 'year', v.year,
        'value', null, 'source', v.source) || coalesce(community.figure_on(v, ${day}), '{}') order by v.key)
      from community.regulatory_value v where v.key = any(${s}.value_keys)), '[]')`;

/** Whether a topic is in the state that is asked for. @param column expression of the state @param asked a value that this site knows */
export const officialIs = (column: string, asked: OfficialFilter): string =>
  asked === 'any' ? `${column} <> 'none'` : `${column} = '${asked}'`;

/** What the organisation says of the text of the post `p` as it stands now, in one word. */
export const officialStateOf = (p: string): string => `coalesce((
  select case when ${hasPassed('s')} then 'overdue' else s.kind end from community.seal s
  where s.post_id = ${p}.id and s.lifted_at is null and s.body_hash = community.text_hash(${p}.source)), 'none')`;

/** The seal that is true of the text of the post `p` as it stands now, as JSON; null for every other text. */
export const officialOf = (p: string): string => `(
  select jsonb_build_object('sealId', s.id, 'kind', s.kind, 'department', s.department, 'pseudonym', agent.pseudonym,
    'handle', agent.handle, 'sealedAt', s.sealed_at, 'validFrom', s.valid_from, 'validTo', s.valid_to,
    'reviewBy', s.review_by, 'state', s.state, 'overdue', ${hasPassed('s')}, 'reviewSince', s.review_since,
    'reviewWhy', s.review_why, 'reviewCause', s.review_cause, 'sources', s.sources, 'branches', to_jsonb(s.branches),
    ${restsOn('s')})
  from community.seal s join community.member agent on agent.id = s.sealed_by
  where s.post_id = ${p}.id and s.lifted_at is null and s.body_hash = community.text_hash(${p}.source))`;

export interface OfficialJson {
  sealId: string;
  kind: OfficialView['kind'];
  department: string;
  pseudonym: string;
  handle: string;
  sealedAt: string;
  validFrom: string;
  validTo: string | null;
  reviewBy: string;
  state: OfficialView['state'];
  overdue: boolean;
  reviewSince: string | null;
  reviewWhy: string | null;
  reviewCause: string | null;
  sources: SourceView[];
  branches: string[];
  rules: CitedRule[];
  values: CitedValue[];
}

export function officialView(row: OfficialJson | null): OfficialView | null {
  if (!row) return null;
  const { pseudonym, handle, sealedAt, reviewSince, reviewWhy, reviewCause, ...rest } = row;
  return {
    ...rest,
    sealedBy: { pseudonym, handle },
    sealedAt: new Date(sealedAt),
    review: reviewSince
      ? {
          since: new Date(reviewSince),
          why: reviewWhy as NonNullable<OfficialView['review']>['why'],
          cause: reviewCause,
        }
      : null,
  };
}
