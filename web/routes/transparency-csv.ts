import { csvResponse } from '../lib/csv.server.ts';
import { resource } from '../lib/gates.server.ts';
import { isoDay } from '../lib/paris-day.ts';
import { createTexts } from '../lib/texts.tsx';
import { editionsOf } from '../transparency/edition-of.server.ts';
import { linesOf, type ReportLine } from '../transparency/report-csv.ts';

/** The report of a year as machines read it: RFC 4180, in UTF-8, its names those of no language. */
export const loader = resource('transparency.read', async (visit) => {
  const { shown } = await editionsOf(visit);
  const { year, edition, figures, publishedAt } = shown;
  const lines = linesOf(shown, createTexts(visit.locale));
  return csvResponse<ReportLine>(
    [
      { header: 'year', value: () => year },
      { header: 'edition', value: () => edition },
      { header: 'published_on', value: () => isoDay(publishedAt) },
      { header: 'period_start', value: () => isoDay(new Date(figures.from)) },
      { header: 'period_end', value: () => isoDay(new Date(Date.parse(figures.to) - 1)) },
      { header: 'section', value: ({ section }) => section },
      { header: 'indicator', value: ({ indicator }) => indicator },
      { header: 'key', value: ({ key }) => key },
      { header: 'label', value: ({ label }) => label },
      { header: 'value', value: ({ value }) => value },
      { header: 'withheld', value: ({ withheld }) => withheld },
    ],
    [lines],
    { fileName: `transparence-${year}-v${edition}.csv`, delimiter: ',' },
  );
});
