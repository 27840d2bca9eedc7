import type { ThrottleRule } from '../../shared/ports.ts';

/** Visitors of one network, of whom nothing else is known. */
export const REPORTS_PER_NETWORK: ThrottleRule = {
  name: 'reports-per-network',
  limit: 10,
  windowSeconds: 3600,
};
/** What endangers somebody is heard whatever else came from there: of it alone half as many again. */
export const URGENT_PER_NETWORK: ThrottleRule = {
  name: 'urgent-reports-per-network',
  limit: 5,
  windowSeconds: 3600,
};
export const REPORTS_PER_MEMBER: ThrottleRule = {
  name: 'reports-per-member',
  limit: 20,
  windowSeconds: 86_400,
};
export const URGENT_PER_MEMBER: ThrottleRule = {
  name: 'urgent-reports-per-member',
  limit: 10,
  windowSeconds: 86_400,
};
