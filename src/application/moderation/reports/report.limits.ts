import type { ThrottleRule } from '../../shared/ports.ts';

/** Visitors of one network, of whom nothing else is known. */
export const REPORTS_PER_NETWORK: ThrottleRule = {
  name: 'reports-per-network',
  limit: 10,
  windowSeconds: 3600,
};
/** What endangers somebody is heard whatever else came from there: of it alone as many again. */
export const URGENT_PER_NETWORK: ThrottleRule = {
  ...REPORTS_PER_NETWORK,
  name: 'urgent-reports-per-network',
};
export const REPORTS_PER_MEMBER: ThrottleRule = {
  name: 'reports-per-member',
  limit: 20,
  windowSeconds: 86_400,
};
export const URGENT_PER_MEMBER: ThrottleRule = { ...REPORTS_PER_MEMBER, name: 'urgent-reports-per-member' };
