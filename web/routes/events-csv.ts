import { sheetMoment, sheetZone } from '../events/event-sheet.ts';
import { csvResponse, pagesFrom } from '../lib/csv.server.ts';
import { resource, type Visit } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

type Page = Awaited<ReturnType<Visit['app']['events']['runGatherings']['execute']>>;

/** The events that one runs, as the list shows them, for a spreadsheet. */
export const loader = resource('events.run', async ({ app, actor, locale }) => {
  const t = createTexts(locale);
  const from = (cursor: string | null) => app.events.runGatherings.execute(actor, cursor);
  return csvResponse<Page['items'][number]>(
    [
      { header: t('events.admin.event'), value: ({ title }) => title },
      {
        header: t('events.admin.at'),
        value: ({ startsAt, zone }) => sheetMoment(startsAt, zone),
      },
      { header: t('events.admin.zone'), value: ({ zone }) => sheetZone(zone, t) },
      { header: t('events.admin.state'), value: ({ stage }) => t(`events.stage.${stage}`) },
      { header: t('events.admin.seats'), value: ({ seats }) => seats },
      { header: t('events.admin.capacity'), value: ({ capacity }) => capacity },
      { header: t('events.admin.waiting'), value: ({ waiting }) => waiting },
    ],
    pagesFrom(await from(null), from),
    { fileName: 'evenements.csv' },
  );
});
