import { idOf } from '#interfaces/http/validate';
import { lineWords } from '../invitations/line-words.server.ts';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** Lines of a list that were not followed, for a spreadsheet. */
export const loader = resource('invitations.manage', async (visit) => {
  const id = idOf<'InvitationImport'>(visit.params['id'], 'community.invitation-not-found');
  const { refused } = await visit.app.members.invitations.one(visit.actor, id);
  const t = createTexts(visit.locale);
  return csvResponse(
    [
      { header: t('invitations.line'), value: ({ at }) => at },
      { header: t('invitations.why'), value: ({ why }) => why },
    ],
    [lineWords(visit, refused)],
    { fileName: 'lignes-refusees.csv' },
  );
});
