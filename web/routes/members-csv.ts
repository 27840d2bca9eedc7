import type { MemberRowView } from '#application/community/members/members-list.query';
import { LIMITS } from '#application/community/limits';
import { ADMIN_MEMBERS } from '../lib/addresses.ts';
import { resource } from '../lib/gates.server.ts';
import { namedCsv } from '../lib/named-csv.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { createTexts, type MessageKey } from '../lib/texts.tsx';
import { branchName } from '../lib/branches.ts';
import { hrefWith, queryOf, upTo } from '../lists/query.ts';

/** The members that the list shows, as it was narrowed, for whoever gave their password a moment ago; the log says that it was taken. */
export const loader = resource('members.export', async (visit) => {
  const { nom = '' } = queryOf(visit.url, { nom: upTo(LIMITS.pseudonym.max) });
  const back = hrefWith(ADMIN_MEMBERS, { nom });
  const t = createTexts(visit.locale);
  return namedCsv<MemberRowView>(
    visit,
    back,
    [
      { header: t('sheet.member'), value: ({ pseudonym }) => pseudonym },
      {
        header: t('sheet.branches'),
        value: ({ branches }) => branches.map((branch) => branchName(branch, t)).join(', '),
      },
      {
        header: t('sheet.identity.role'),
        value: ({ role }) => t(`segments.roles.${role}` as MessageKey),
      },
      { header: t('sheet.joined'), value: ({ joinedAt }) => isoDay(joinedAt) },
      { header: t('sheet.wrote'), value: ({ postCount }) => postCount },
    ],
    () => visit.app.exports.memberList.execute({ viewer: visit.viewer, name: nom }),
    { fileName: 'membres.csv' },
  );
});
