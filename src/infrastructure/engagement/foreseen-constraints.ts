/** Constraints that somebody meets in the course of things: whoever does is told that it is taken. */
export const ENGAGEMENT_FORESEEN: readonly string[] = [
  // Names and keys that somebody chose.
  'badge_pkey',
  'poll_slug_unique',
  'population_pkey',
  'service_slug_unique',
  'survey_slug_unique',
  'trial_slug_unique',
  // What is given once, and two gave at the same moment.
  'idea_vote_pkey',
  'idea_vote_place',
  'named_ballot_pkey',
  'review_answer_once',
  'service_review_once',
  'strike_pkey',
  'survey_response_pkey',
  'survey_turnout_pkey',
  'tester_once',
  'tester_seat',
  'turnout_pkey',
];
