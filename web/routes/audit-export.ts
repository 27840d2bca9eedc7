import { type AuditAsking, auditAskingOf } from '../admin/audit-asking.ts';
import { auditPage, type NamedLine } from '../admin/audit-of.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

const LINES_AT_ONCE = 1000;

/** The log as a spreadsheet opens it, with the filters of the page, from its first line on. */
export const loader = resource('audit.read', async (visit) => {
  const t = createTexts(visit.locale);
  const asked = { ...auditAskingOf(visit.url), cursor: undefined };
  // Read before the answer begins: what is refused can still be told.
  const first = await auditPage(visit, asked, LINES_AT_ONCE);
  return csvResponse<NamedLine>(
    [
      { header: t('audit.when'), value: ({ at }) => at.toISOString() },
      { header: t('audit.who'), value: ({ actor, actorId }) => actor ?? actorId },
      { header: t('audit.action'), value: ({ action }) => action },
      { header: t('audit.objectKind'), value: ({ objectKind }) => objectKind },
      { header: t('audit.object'), value: ({ objectId }) => objectId },
      { header: t('audit.outcome'), value: ({ outcome }) => t(`audit.outcomes.${outcome}`) },
      { header: t('audit.details'), value: ({ details }) => JSON.stringify(details) },
    ],
    pagesOf(visit, asked, first),
    { fileName: 'journal.csv' },
  );
});

async function* pagesOf(
  visit: Visit,
  asked: AuditAsking,
  first: Awaited<ReturnType<typeof auditPage>>,
): AsyncIterable<readonly NamedLine[]> {
  yield first.items;
  for (let { next } = first; next !== null;) {
    const page = await auditPage(visit, { ...asked, cursor: next }, LINES_AT_ONCE);
    yield page.items;
    ({ next } = page);
  }
}
