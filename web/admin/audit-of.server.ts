import type { AuditLine, AuditTrail } from '#application/shared/audit-trail';
import type { Page } from '#application/shared/page';
import type { Visit } from '../lib/gates.server.ts';
import { type AuditAsking, auditFilter } from './audit-asking.ts';

/** A line with the name of whoever acted; null for visitors and for nobody known. */
export type NamedLine = AuditLine & { readonly actor: string | null };

const NONE: Page<AuditLine> = { items: [], next: null, previous: null };

/** One page of the log as it was asked for. @param limit of lines */
export async function auditPage(
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
  asked: AuditAsking,
  limit?: number,
): Promise<Page<NamedLine>> {
  const actorId = await whoseActs({ app, actor }, asked.qui);
  const page =
    actorId === null
      ? NONE
      : await app.audit.trail.page({ ...auditFilter(asked, actorId || undefined), ...(limit && { limit }) });
  return { ...page, items: await namedLines(app.members.names, page.items) };
}

/** Whoever bears the name asked for; the reader themselves where they may read of nobody else. Null finds nothing. */
async function whoseActs(
  { app, actor }: Pick<Visit, 'app' | 'actor'>,
  name: string | undefined,
): Promise<string | null | undefined> {
  if (!actor.may('audit.read')) return actor.memberId;
  return name && app.members.names.idOf(name);
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
