import type { ProcessedTable, ProcessingActivity } from '#application/shared/processing';
import { orgWordsIn } from '#interfaces/messages/org-words';
import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { createTexts } from '../lib/texts.tsx';
import { activityInWords, columnsInWords, tableKeptInWords } from '../privacy/register-words.ts';

interface Line {
  readonly activity: ProcessingActivity;
  readonly table: ProcessedTable;
}

/** The register of processing for a spreadsheet: a line for each table. */
export const loader = resource('privacy.manage', async ({ app, actor, site, locale }) => {
  const { activities } = app.privacy.register.execute(actor);
  const t = createTexts(locale, orgWordsIn(site.words, locale));
  const lines = activities.flatMap((activity) => activity.tables.map((table): Line => ({ activity, table })));
  const said = (key: 'basis' | 'people' | 'recipients') => ({
    header: t(`processing.export.${key}`),
    value: ({ activity }: Line) =>
      activityInWords(activity, t).lines.find((line) => line.key === key)?.text ?? '',
  });
  return csvResponse<Line>(
    [
      {
        header: t('processing.export.purpose'),
        value: ({ activity }) => activityInWords(activity, t).name,
      },
      { header: t('processing.export.aim'), value: ({ activity }) => activityInWords(activity, t).aim },
      said('basis'),
      said('people'),
      {
        header: t('processing.export.data'),
        value: ({ table }) =>
          table.data.map((kind) => t(`processing.kinds.${kind}`)).join(t('processing.between')),
      },
      said('recipients'),
      { header: t('processing.export.table'), value: ({ table }) => table.table },
      { header: t('processing.export.columns'), value: ({ table }) => columnsInWords(table, t) },
      {
        header: t('processing.export.kept'),
        value: ({ table, activity }) => tableKeptInWords(table, activity, t),
      },
    ],
    [lines],
    { fileName: 'registre-des-traitements.csv' },
  );
});
