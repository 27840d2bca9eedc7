export type { PointRule } from '#domain/engagement/points/point-rule';
export { LIMITS } from '#domain/engagement/points/due';
export { LINE_REASONS } from '#domain/engagement/points/ledger';
export { PEOPLE_MAX } from '#domain/engagement/polls/population';
export { POLL_KINDS, POLL_LIMITS, RESULTS_SHOWN } from '#domain/engagement/polls/poll-kind';
export type { Badge } from '#domain/engagement/badges/badge';
export { BOARD_PERIODS } from './boards/board.query.ts';
