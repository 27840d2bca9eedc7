import type { ThrottleRule } from '../../shared/ports.ts';

/** Visitors of one network, of whom nothing else is known. */
export const REPORTS_PER_NETWORK: ThrottleRule = {
  name: 'reports-per-network',
  limit: 10,
  windowSeconds: 3600,
};
export const REPORTS_PER_MEMBER: ThrottleRule = {
  name: 'reports-per-member',
  limit: 20,
  windowSeconds: 86_400,
};
