import { LockTrust } from '#application/community/trust/lock-trust';
import { TRUST_STATE } from '#infrastructure/community/trust/trust.module';
import type { Get } from '../provided.ts';

/** How far members are trusted, and why. */
export const trustApp = (get: Get) => ({
  trust: get(TRUST_STATE),
  lockTrust: get(LockTrust),
});
