import { CheckAuditChain } from '#application/shared/audit-chain';
import { AUDIT_CHAIN, AUDIT_TRAIL } from '#infrastructure/platform/platform.tokens';
import type { Get } from '../provided.ts';

/** What was done of record, and that nothing of it was changed since. */
export const auditApp = (get: Get) => ({
  trail: get(AUDIT_TRAIL),
  chain: get(AUDIT_CHAIN),
  check: get(CheckAuditChain),
});
