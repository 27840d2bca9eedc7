import { isId } from '#domain/shared/id';

/**
 * The one filter of surveys: which an actor may know of. Nobody is shown a draft on the site, those who write it neither: they
 * find it at their desk.
 * @param survey alias of `engagement.survey` in the statement
 * @param audiences placeholder of the `text[]` parameter with the audiences of the actor
 */
export const visibleSurvey = (survey: string, audiences: string): string =>
  `${survey}.audiences && ${audiences}::text[] and ${survey}.opened_at is not null`;

/** Whether it takes no answers any more. @param at placeholder of the moment */
export const surveyIsOver = (survey: string, at: string): string =>
  `(${survey}.closed_at is not null or ${survey}.closes_at <= ${at})`;

/** Whether a survey takes no more answers of a branch. */
const branchIsFull = (survey: string, branch: string): string =>
  `exists (select from engagement.survey_box b where b.survey_id = ${survey}.id and b.branch = ${branch}
    and b.responses >= (${survey}.quotas ->> ${branch})::integer)`;

/** What lists and pages show of a survey; `$2` is who looks, `$3` the moment. */
export const SURVEY_ROW = `
  s.id, s.slug, s.title, s.anonymous, s.audiences, s.opened_at as "openedAt",
  least(s.closes_at, s.closed_at) as "closesAt",
  case when s.opened_at is null then 'draft' when ${surveyIsOver('s', '$3')} then 'closed' else 'open' end as state,
  (select coalesce(sum(b.responses), 0)::int from engagement.survey_box b where b.survey_id = s.id) as responses,
  exists (select from engagement.survey_turnout t where t.survey_id = s.id and t.member_id = $2) as answered,
  exists (select from engagement.survey_draft d where d.survey_id = s.id and d.member_id = $2
    and not ${branchIsFull('s', 'd.branch')}) as begun,
  s.published is not null as published`;

/** The condition on a key of either kind. @param key its placeholder */
export const surveyByKey = (value: string, key: string): string =>
  isId(value) ? `s.id = ${key}::uuid` : `s.slug = ${key}`;
