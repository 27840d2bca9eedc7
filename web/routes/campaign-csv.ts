import { campaignIdIn } from '../campaigns/campaign-in.ts';
import { FIGURES } from '../campaigns/report.tsx';
import { FEWEST_TOLD } from '#application/community/limits';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** What a campaign did, for a spreadsheet. */
export const loader = resource('campaigns.manage', async (visit) => {
  const { report } = await visit.app.members.campaigns.one(visit.actor, campaignIdIn(visit));
  const t = createTexts(visit.locale);
  return csvResponse(
    [
      { header: t('campaigns.figure'), value: (figure) => t(`campaigns.figures.${figure}`) },
      {
        header: t('campaigns.value'),
        value: (figure) => report[figure] ?? t('campaigns.few', { fewest: FEWEST_TOLD }),
      },
    ],
    [FIGURES],
    { fileName: 'campagne.csv' },
  );
});
