import type { AuditFilter } from '#application/shared/audit-trail';
import { dayTyped } from '#interfaces/http/fields.request';
import { isDay } from '../lib/paris-day.ts';
import { aCursor, hrefWith, type Judge, oneOf, queryOf, upTo } from '../lists/query.ts';

const anAction: Judge = (raw) => (/^[a-z][a-z.-]{0,79}$/.test(raw) ? raw : undefined);
const aDay: Judge = Object.assign(
  (raw: string) => {
    const day = dayTyped(raw);
    return isDay(day) ? day : undefined;
  },
  { code: 'field.day' },
);

/** What an address asked of the audit log. */
export type AuditAsking = ReturnType<typeof auditAskingOf>;

/** @throws an `invalid` refusal beside what is no filter: the whole log would be taken for what was asked */
export const auditAskingOf = (url: URL) =>
  queryOf(url, {
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
