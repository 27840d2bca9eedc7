export { PEOPLE_MAX } from '#domain/engagement/polls/population';
export { POLL_KINDS, POLL_LIMITS, RESULTS_SHOWN } from '#domain/engagement/polls/poll-kind';
