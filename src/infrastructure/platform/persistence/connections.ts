/**
 * Connections that one process opens at most beside those of `DATABASE_POOL`, which counts twice: for reading, and again for
 * writing. Whoever opens one more counts it here: operators hold the sum against what PostgreSQL allows.
 */
export const CONNECTIONS_BESIDE = {
  /** Jobs and deliveries of facts; none where they live on Redis. */
  queue: 8,
  /** Between processes, for what browsers are told; none where it lives on Redis. */
  realtime: 4,
  /** Limits; none where they live on Redis. */
  throttle: 3,
  /** Facts on their way to the queue: only where jobs are done. */
  relay: 2,
  /** The relay listens: only where jobs are done. */
  outboxBell: 1,
  /** The cache of pages listens: only where pages are served. */
  changeBell: 1,
} as const;
