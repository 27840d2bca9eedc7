import type { Cohort } from '#application/insights/cohorts/read-cohorts';
import { useFormat, useT } from '../lib/texts.tsx';
import { useFigureWords } from './figure-words.tsx';
import { heat } from './heat.ts';
import { ScrolledTable } from '../ui/scrolled.tsx';

/** A row for each month of joining, a column for each month after it: a table that is its own chart. */
export function CohortTable({ cohorts }: { cohorts: readonly Cohort[] }) {
  const t = useT();
  const { formatMonth, formatNumber } = useFormat();
  const words = useFigureWords();
  const columns = Math.max(...cohorts.map(({ back }) => back.length));
  const months = Array.from({ length: columns }, (_, index) => index + 1);
  return (
    <ScrolledTable labelledBy="fidelite-caption" className="table-wrap">
      <table className="table table--heat" id="fidelite">
        <caption id="fidelite-caption">{t('insights.cohorts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('insights.cohorts.joined')}</th>
            <th scope="col" className="n">
              {t('insights.cohorts.members')}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className="n">
                <span aria-hidden="true">{t('insights.cohorts.monthShort', { month })}</span>
                <span className="vh">{t('insights.cohorts.month', { month })}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map(({ joined, members, masked, back }) => (
            <tr key={joined}>
              <th scope="row">{formatMonth(`${joined}-15T12:00:00Z`)}</th>
              <td className="n">{members === null ? t('insights.cohorts.few') : formatNumber(members)}</td>
              {months.map((month, index) => {
                const cell = back[index];
                if (!cell) return <td key={month} />;
                return (
                  <td key={month} className={`n ${heat(cell.share ?? 0)}`}>
                    {masked
                      ? t('insights.masked')
                      : words('share', {
                          value: cell.share,
                          atLeast: false,
                          base: members,
                          partOfBase: true,
                        })}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  );
}
