import type { AuditLine, AuditTrail } from '#application/shared/audit-trail';
import type { Page } from '#application/shared/page';
import type { Visit } from '../lib/gates.server.ts';
import { type AuditAsking, auditFilter } from './audit-asking.ts';

/** A line with the name of whoever acted; null for visitors and for nobody known. */
export type NamedLine = AuditLine & { readonly actor: string | null };

const NONE: Page<AuditLine> = { items: [], next: null, previous: null };

/** One page of the log as it was asked for. @param limit of lines */
export async function auditPage(
  { app }: Pick<Visit, 'app'>,
  asked: AuditAsking,
  limit?: number,
): Promise<Page<NamedLine>> {
  const actorId = asked.qui && (await app.members.names.idOf(asked.qui));
  const page =
    actorId === null
      ? NONE
      : await app.audit.trail.page({ ...auditFilter(asked, actorId || undefined), ...(limit && { limit }) });
  return { ...page, items: await namedLines(app.members.names, page.items) };
}

/** The same lines with who acted. */
export async function namedLines(
  names: Visit['app']['members']['names'],
  lines: Awaited<ReturnType<AuditTrail['page']>>['items'],
): Promise<NamedLine[]> {
  const known = await names.of(lines.flatMap(({ actorId }) => actorId ?? []));
  return lines.map((line) => ({
    ...line,
    actor: line.actorId === null ? null : (known.get(line.actorId)?.pseudonym ?? null),
  }));
}
