import type { TextView } from '#application/site/texts/text-desk';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';

/** What is said otherwise than delivered, beside what is delivered, to be read over in a spreadsheet. */
export const loader = resource('texts.manage', async ({ app, actor, locale }) => {
  const t = createTexts(locale);
  return csvResponse<TextView>(
    [
      { header: t('texts.column.key'), value: ({ key }) => key },
      { header: t('texts.csv.delivered.fr'), value: ({ fr }) => fr.delivered },
      { header: t('texts.own.fr'), value: ({ fr }) => fr.own },
      { header: t('texts.csv.delivered.en'), value: ({ en }) => en.delivered },
      { header: t('texts.own.en'), value: ({ en }) => en.own },
    ],
    [await app.texts.desk.changed(actor)],
    { fileName: 'textes.csv' },
  );
});
