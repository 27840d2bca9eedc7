import {
  SEARCH_PERIODS,
  SEARCH_STATES,
  type SearchPeriod,
  type SearchRequest,
  type SearchState,
} from '#application/community/search/search.query';
import { OFFICIAL_FILTERS } from '#application/community/official/official-view';
import type { Actor } from '#domain/shared/actor';
import { asked } from '../asked.ts';
import { memberByHandle } from '../members/member-by-handle.sql.ts';
import { officialIs } from '../official/official-view.sql.ts';
import { bitOf, type FacetName, FACETS } from './facet-bits.ts';

/** Gives a value a place among the parameters of a statement. */
export type Param = (value: unknown) => string;

/** Of columns of a topic. */
const IS_IN_STATE: Readonly<Record<SearchState, (topic: string) => string>> = {
  solved: (topic) => `${topic}.solved`,
  unsolved: (topic) => `not ${topic}.solved`,
  unanswered: (topic) => `${topic}.reply_count = 0`,
  closed: (topic) => `${topic}.status = 'closed'`,
};

export const activeSince = (topic: string, since: string): string => `${topic}.last_activity_at >= ${since}`;

/** The first moment of each period, as parameters of one statement. */
export type Periods = Readonly<Record<SearchPeriod, string>>;

const DAY_MS = 86_400_000;
const beginningOf = (period: SearchPeriod, now: Date): Date =>
  new Date(now.getTime() - SEARCH_PERIODS[period] * DAY_MS);

export const periodsUntil = (now: Date, param: Param): Periods =>
  Object.fromEntries(
    (Object.keys(SEARCH_PERIODS) as SearchPeriod[]).map((period) => [
      period,
      `${param(beginningOf(period, now))}::timestamptz`,
    ]),
  ) as Periods;

type Condition = (topic: string) => string;
type Conditions = Readonly<Record<FacetName, Condition>>;

/** What each filter asks of the columns of a topic. @param given for each filter an expression of its value */
const conditionsOf = (given: Readonly<Record<FacetName, string>>): Conditions => ({
  kind: (topic) => `${topic}.kind = ${given.kind}`,
  state: (topic) => `case ${given.state} ${cases(SEARCH_STATES, (state) => IS_IN_STATE[state](topic))} end`,
  period: (topic) => activeSince(topic, given.period),
  official: (topic) =>
    `case ${given.official} ${cases(OFFICIAL_FILTERS, (filter) => officialIs(topic, filter))} end`,
  tag: (topic) => `${topic}.tags @> array[${given.tag}]`,
  branch: (topic) => `${topic}.branches @> array[${given.branch}]`,
  category: (topic) => `${topic}.category_id in ${categoryWithin(given.category)}`,
});

const cases = <T extends string>(values: readonly T[], condition: (value: T) => string): string =>
  values.map((value) => `when '${value}' then ${condition(value)}`).join(' ');

/** The filters that have facets, as one search asks for them, in one statement. */
export class FacetFilters {
  constructor(
    private readonly request: SearchRequest,
    private readonly now: Date,
    private readonly param: Param,
  ) {}

  /** Conditions that a topic must pass, written for those in force alone, so that an index may serve them. */
  passed(topic: string): string {
    const inForce = FACETS.filter((facet) => this.request[facet]);
    const { state, official } = this.request;
    const conditions: Conditions = {
      ...conditionsOf(this.given(inForce.filter((facet) => facet !== 'state' && facet !== 'official'))),
      ...(state && { state: IS_IN_STATE[state] }),
      ...(official && { official: (alias: string) => officialIs(alias, official) }),
    };
    return inForce.map((facet) => conditions[facet](topic)).join(' and ') || 'true';
  }

  /**
   * Those that a topic does not pass, as one number that `passesOthers` judges. It reads the same whatever is asked, so that
   * PostgreSQL plans one statement for all searches; where nothing is asked for, no topic is asked either.
   */
  missed(topic: string): string {
    const [narrowed, ...places] = this.values().map((value) => this.param(value));
    const given = typed(FACETS, places);
    const conditions = conditionsOf(given);
    const each = (facet: FacetName) =>
      `case when ${given[facet]} is null or ${conditions[facet](topic)} then 0 else ${bitOf(facet)} end`;
    return `case when ${narrowed!}::boolean then ${FACETS.map(each).join(' + ')} else 0 end`;
  }

  /** The values of `missed`, in the order in which it takes them. */
  values(): readonly unknown[] {
    return [isNarrowed(this.request), ...FACETS.map((facet) => this.valueOf(facet))];
  }

  private given(facets: readonly FacetName[]): Readonly<Record<FacetName, string>> {
    const places = facets.map((facet) => this.param(this.valueOf(facet)));
    return typed(facets, places);
  }

  private valueOf(facet: FacetName): unknown {
    const { period } = this.request;
    if (facet === 'period') return period ? beginningOf(period, this.now) : null;
    const value = this.request[facet];
    return value ? asked(value) : null;
  }
}

/** What stands for the values of these filters in a statement. */
const typed = (
  facets: readonly FacetName[],
  places: readonly string[],
): Readonly<Record<FacetName, string>> =>
  Object.fromEntries(
    facets.map((facet, at) => [facet, `${places[at]!}::${facet === 'period' ? 'timestamptz' : 'text'}`]),
  ) as Record<FacetName, string>;

/** With those whose topics are still to follow into one of them. */
const categoryWithin = (slug: string): string => `(
  select k.id from community.category k join community.category place on place.id = coalesce(k.merged_into, k.id)
  left join community.category parent on parent.id = place.parent_id
  where ${slug} in (place.slug, parent.slug))`;

/** Whether a filter that has a facet is in force. */
export const isNarrowed = (request: SearchRequest): boolean =>
  FACETS.some((facet) => Boolean(request[facet]));

/** Who must have written what is found: a condition on a column, or nothing. */
export function byAuthorOf(actor: Actor, request: SearchRequest, param: Param): (column: string) => string {
  if (!request.author) return () => '';
  const author = memberByHandle(param(asked(request.author)), actor);
  return (column) => ` and ${column} = ${author}`;
}
