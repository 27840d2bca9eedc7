import type { ClaimRow } from '#application/community/claims/claims.query';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { claimsAsked } from '../claims/claims-asking.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** The register of requests for a spreadsheet: days and outcomes, without what people wrote and were answered. */
export const loader = resource('privacy.manage', async ({ app, actor, url, site, locale }) => {
  const { filter } = claimsAsked(url);
  const t = createTexts(locale, orgWordsIn(site.words, locale));
  const first = await app.privacy.claims.page(actor, filter, null);
  async function* pages() {
    let page = first;
    for (;;) {
      yield page.items;
      if (page.next === null) return;
      page = await app.privacy.claims.page(actor, filter, page.next);
    }
  }
  const moment = (at: Date | null) => at?.toISOString() ?? '';
  return csvResponse<ClaimRow>(
    [
      { header: t('claims.admin.number'), value: ({ number }) => number },
      { header: t('claims.admin.kind'), value: ({ kind }) => t(`claims.kind.${kind}`) },
      { header: t('claims.admin.state'), value: ({ state }) => t(`claims.state.${state}`) },
      { header: t('claims.admin.filed'), value: ({ filedAt }) => moment(filedAt) },
      { header: t('claims.admin.due'), value: ({ dueOn }) => dueOn ?? '' },
      { header: t('claims.admin.extended'), value: ({ extendedAt }) => moment(extendedAt) },
      { header: t('claims.follow.closed'), value: ({ closedAt }) => moment(closedAt) },
      { header: t('claims.admin.assigned'), value: ({ assignedName }) => assignedName ?? '' },
      { header: t('claims.admin.closedBy'), value: ({ closedName }) => closedName ?? '' },
    ],
    pages(),
    { fileName: 'demandes-de-droits.csv' },
  );
});
