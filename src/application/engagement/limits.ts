export type { PointRule } from '#domain/engagement/points/point-rule';
export { LIMITS } from '#domain/engagement/points/due';
export { LINE_REASONS } from '#domain/engagement/points/ledger';
