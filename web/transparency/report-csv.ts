import type { PublishedEdition } from '#application/moderation/transparency/reports-of-years.query';
import type { Translate } from '../lib/texts.tsx';
import { cellWord, CHAPTERS } from './report-parts.ts';

/** One line of the file. What is not told has no value, and says that it was left out. */
export interface ReportLine {
  readonly section: string;
  readonly indicator: string;
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly withheld: boolean;
}

/** The whole report as lines: every number of the page, zeros too. */
export function linesOf({ figures }: Pick<PublishedEdition, 'figures'>, t: Translate): readonly ReportLine[] {
  const line = (section: string, indicator: string, key: string, label: string, value: number | null) => ({
    section,
    indicator,
    key,
    label,
    value,
    withheld: value === null,
  });
  return [
    ...CHAPTERS.flatMap(({ key: section, total, tables, singles = [], rates = [], median }) => [
      ...(total === null
        ? []
        : [line(section, 'total', total, t(`transparency.total.${total}`), figures.totals[total])]),
      ...tables.flatMap((table) =>
        Object.entries(figures.tables[table]).map(([cell, value]) =>
          line(section, table, cell, cellWord(table, cell, t), value),
        ),
      ),
      ...singles.map((key) =>
        line(section, 'count', key, t(`transparency.single.${key}`), figures.singles[key]),
      ),
      ...rates.map((key) =>
        line(section, 'error_rate', key, t(`transparency.rate.${key}`), figures.errorRates[key]),
      ),
      ...(median
        ? [line(section, 'median', median, t(`transparency.median.${median}`), figures.medians[median])]
        : []),
    ]),
    ...figures.months.map(({ month, members }) =>
      line('recipients', 'month', month, t('transparency.recipients.members'), members),
    ),
    line(
      'recipients',
      'average',
      'monthlyRecipients',
      t('transparency.recipients.average'),
      figures.monthlyRecipients,
    ),
  ];
}
