import type { DomainError } from '#domain/shared/domain-error';
import type { MemberId } from '#domain/shared/id';
import type { AuditLog } from '../../shared/audit-log.ts';

/** Writes down why somebody did not come in by a provider, whichever step refused it. */
export function noteRefusedArrival(
  log: AuditLog,
  p: {
    readonly at: Date;
    readonly actorId: MemberId | null;
    readonly slug: string;
    readonly error: DomainError & { readonly reason?: unknown };
  },
): Promise<void> {
  const { code, reason } = p.error;
  return log.write({
    at: p.at,
    actorId: p.actorId,
    action: 'sign-on.arrive',
    objectKind: 'sign-on-provider',
    objectId: null,
    outcome: 'refused',
    details: { provider: p.slug.slice(0, 60), code, ...(typeof reason === 'string' && { reason }) },
  });
}
