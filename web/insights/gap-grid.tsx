import { BRANCHES } from '#application/community/limits';
import type { ContentGap } from '#application/insights/gaps/read-content-gaps';
import { useT } from '../lib/texts.tsx';
import { heat } from './heat.ts';
import { themeHref, useBranchWords } from './theme-words.tsx';
import { ScrolledTable } from '../ui/scrolled.tsx';

const COLUMNS = ['all', ...BRANCHES, 'every'] as const;

/** Themes by branches: of so many questions, so many without an official answer that holds. */
export function GapGrid({ themes }: { themes: readonly ContentGap[] }) {
  const t = useT();
  const branchWords = useBranchWords();
  const rows = themes
    .filter(({ branch }) => branch === 'all')
    .sort((a, b) => a.category.name.localeCompare(b.category.name, 'fr'));
  const cells = new Map(themes.map((theme) => [`${theme.category.id} ${theme.branch}`, theme]));
  const highest = Math.max(
    1,
    ...themes.filter(({ branch }) => branch !== 'all').map(({ missing }) => missing),
  );
  return (
    <ScrolledTable labelledBy="carte-caption" className="table-wrap">
      <table className="table table--heat" id="carte-des-manques">
        <caption id="carte-caption">{t('insights.gaps.gridCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('insights.gaps.theme')}</th>
            {COLUMNS.map((branch) => (
              <th key={branch} scope="col" className="n">
                {branchWords(branch)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ category }) => (
            <tr key={category.id}>
              <th scope="row">{category.name}</th>
              {COLUMNS.map((branch) => {
                const cell = cells.get(`${category.id} ${branch}`);
                if (!cell) return <td key={branch} />;
                const words = t('insights.gaps.of', { some: cell.missing, all: cell.questions });
                return (
                  <td key={branch} className={`n ${branch === 'all' ? '' : heat(cell.missing / highest)}`}>
                    {branch === 'every' ? words : <a href={themeHref(cell)}>{words}</a>}
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
