import { auditAskingOf } from '../admin/audit-asking.ts';
import { auditPage, type NamedLine } from '../admin/audit-of.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

const LINES_AT_ONCE = 1000;

/** The log as a spreadsheet opens it, with the filters of the page. */
export const loader = resource('audit.read', (visit) => {
  const t = createTexts(visit.locale);
  return Promise.resolve(
    csvResponse<NamedLine>(
      [
        { header: t('audit.when'), value: ({ at }) => at.toISOString() },
        { header: t('audit.who'), value: ({ actor, actorId }) => actor ?? actorId },
        { header: t('audit.action'), value: ({ action }) => action },
        { header: t('audit.objectKind'), value: ({ objectKind }) => objectKind },
        { header: t('audit.object'), value: ({ objectId }) => objectId },
        { header: t('audit.outcome'), value: ({ outcome }) => t(`audit.outcomes.${outcome}`) },
        { header: t('audit.details'), value: ({ details }) => JSON.stringify(details) },
      ],
      pagesOf(visit),
      { fileName: 'journal.csv' },
    ),
  );
});

async function* pagesOf(visit: Visit): AsyncIterable<readonly NamedLine[]> {
  let asked = auditAskingOf(visit.url);
  for (;;) {
    const { items, next } = await auditPage(visit, asked, LINES_AT_ONCE);
    yield items;
    if (next === null) return;
    asked = { ...asked, cursor: next };
  }
}
