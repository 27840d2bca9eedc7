import type { AuditFilter } from '#application/shared/audit-trail';
import { lenientQueryOf, aCursor, hrefWith, type Judge, oneOf, upTo } from '../lists/query.ts';

const anAction: Judge = (raw) => (/^[a-z][a-z.-]{0,79}$/.test(raw) ? raw : undefined);
const aDay: Judge = (raw) =>
  /^[12]\d{3}-\d{2}-\d{2}$/.test(raw) && !Number.isNaN(Date.parse(raw)) ? raw : undefined;

/** What an address asked of the audit log. */
export type AuditAsking = ReturnType<typeof auditAskingOf>;

export const auditAskingOf = (url: URL) =>
  lenientQueryOf(url, {
    qui: upTo(40),
    acte: anAction,
    objet: upTo(80),
    issue: oneOf('done', 'refused'),
    du: aDay,
    au: aDay,
    cursor: aCursor,
  });

/** @param actorId of whoever bears the name asked for */
export const auditFilter = (asked: AuditAsking, actorId: string | undefined): AuditFilter => ({
  ...(actorId && { actorId }),
  ...(asked.acte && { action: asked.acte }),
  ...(asked.objet && { objectId: asked.objet }),
  ...(asked.issue && { outcome: asked.issue }),
  ...(asked.du && { from: asked.du }),
  ...(asked.au && { to: asked.au }),
  ...(asked.cursor && { cursor: asked.cursor }),
});

export const auditHref = (path: string, asked: AuditAsking, cursor: string | null = null): string =>
  hrefWith(path, { ...asked, cursor });
