import type { SurveyRow } from '#application/engagement/surveys/survey-view';
import { csvResponse, pagesFrom } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { createTexts } from '../lib/texts.tsx';
import { voterIn } from '../polls/asked-poll.server.ts';

/** Every survey with its state and how many answered, for a spreadsheet. */
export const loader = resource('surveys.manage', async (visit) => {
  const t = createTexts(visit.locale);
  const from = (cursor: string | null) =>
    visit.app.engagement.surveyList.execute(voterIn(visit), { state: 'run', cursor });
  return csvResponse<SurveyRow>(
    [
      { header: t('surveys.admin.name'), value: ({ title }) => title },
      { header: t('surveys.admin.state'), value: ({ state }) => t(`surveys.state.${state}`) },
      { header: t('surveys.admin.responses'), value: ({ responses }) => responses },
      {
        header: t('surveys.admin.until'),
        value: ({ closesAt }) => (closesAt ? isoDay(closesAt) : null),
      },
    ],
    pagesFrom(await from(null), from),
    { fileName: 'enquetes.csv' },
  );
});
