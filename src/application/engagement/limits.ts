export type { PointRule } from '#domain/engagement/points/point-rule';
export { LIMITS } from '#domain/engagement/points/counted';
export { LINE_REASONS } from '#domain/engagement/points/ledger';
export { PEOPLE_MAX } from '#domain/engagement/polls/population';
export { hasOwnOptions, POLL_KINDS, POLL_LIMITS, RESULTS_SHOWN } from '#domain/engagement/polls/poll-kind';
export { OPINION_ANSWERS, OPINION_KINDS } from '#domain/engagement/opinions/opinion';
export { QUESTION_KINDS, SURVEY_LIMITS } from '#domain/engagement/surveys/question';
export {
  ANSWERED_STATUSES,
  IDEA_LIMITS,
  IDEA_STATUSES,
  IDEA_THEMES,
  STEPS,
  VOTES_EACH,
} from '#domain/engagement/ideas/idea-status';
export { IDEA_ORDERS } from './ideas/ideas.query.ts';
export { OLDEST_MONTHS } from '#domain/engagement/services/experience';
export { SERVICE_LIMITS, STARS } from '#domain/engagement/services/service-limits';
export { TASK_RESULTS, TRIAL_LIMITS, TRIAL_STATES, TRIAL_STEPS } from '#domain/engagement/trials/trial-terms';
export type { TrialState } from '#domain/engagement/trials/trial-terms';
export { FEEDBACK_KINDS, FEEDBACK_STATES, SEVERITIES } from '#domain/engagement/trials/trial-feedback';
export { branchesToVoteFor } from '#domain/engagement/polls/voter';
export { REVIEW_ORDERS } from './services/services.query.ts';
export type { Badge } from '#domain/engagement/badges/badge';
export { BADGE_METRICS, TIERS } from '#domain/engagement/badges/badge';
export type { Tier } from '#domain/engagement/badges/badge';
export { BADGE_LIMITS } from '#domain/engagement/badges/badge-change';
export { VERDICTS } from '#domain/engagement/badges/verdict';
export {
  CHALLENGE_EVENTS,
  CHALLENGE_LIMITS,
  CHALLENGE_PERIODS,
  CHALLENGE_SIDES,
} from '#domain/engagement/challenges/challenge';
export type { Challenge } from '#domain/engagement/challenges/challenge';
export { GRANT_LIMITS } from '#domain/engagement/points/grant';
export { ALL_RULES } from '#domain/engagement/points/rule-book';
export { POINT_RULE_LIMITS } from '#domain/engagement/points/rule-change';
export { FORESEEN_DAYS } from './points/foresee-point-rule.ts';
export { ANOMALY_DAYS } from './boards/anomalies.query.ts';
export { BOARD_PERIODS } from './boards/board.query.ts';
export { LOSS_REASONS } from '#domain/engagement/badges/loss';
export { REMINDER_LIMITS, REMINDER_MOMENTS } from '#domain/engagement/surveys/reminders';
export { TRIAL_NEWS } from '#domain/engagement/trials/trial-told';
export { LEVEL_LIMITS, type LevelSet } from '#domain/engagement/levels/levels';
