import type { LevelFunnel as Funnel } from '#application/insights/kpis/kpi-report.query';
import { useFormat, useT } from '../lib/texts.tsx';
import { BarChart } from '../ui/bar-chart.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { useFigureWords } from './figure-words.tsx';

type Level = Funnel['levels'][number];

/** Level by level: who holds it, who came and went, how long it took. Drawn as bars, and said in a table. */
export function LevelFunnel({ funnel }: { funnel: Funnel }) {
  const t = useT();
  const { formatDay } = useFormat();
  const words = useFigureWords();
  const span = { from: formatDay(funnel.from), to: formatDay(funnel.to) };
  return (
    <section className="stack" aria-labelledby="niveaux">
      <SectionHead id="niveaux" title={t('insights.funnel.title')} />
      <p className="small muted">{t('insights.funnel.lead', span)}</p>
      <div className="drawn">
        <BarChart
          label={t('insights.funnel.chart', { to: span.to })}
          bars={funnel.levels.map(({ level, members }) => ({
            key: String(level),
            label: t(`trust.level.n${level}`),
            value: members,
            words: words('count', { value: members, atLeast: false }),
          }))}
        />
      </div>
      <DataTable
        id="par-niveau"
        caption={t('insights.funnel.caption', span)}
        rows={funnel.levels}
        rowKey={({ level }) => String(level)}
        columns={useColumns(funnel.levels.reduce((sum, { members }) => sum + members, 0))}
      />
    </section>
  );
}

/** @param all of the members, of whom each level holds a share */
function useColumns(all: number): readonly Column<Level>[] {
  const t = useT();
  const words = useFigureWords();
  const told = (key: Exclude<keyof Level, 'level'>, unit: 'count' | 'share' | 'seconds' = 'count') => ({
    label: t(`insights.funnel.${key}`),
    numeric: true,
    cell: (level: Level) => words(unit, { value: level[key], atLeast: false, base: all, partOfBase: true }),
  });
  return [
    { label: t('insights.funnel.level'), header: true, cell: ({ level }) => t(`trust.level.n${level}`) },
    told('members'),
    told('share', 'share'),
    told('risenTo'),
    told('risenFrom'),
    told('fallenTo'),
    told('fallenFrom'),
    told('reached'),
    told('wait', 'seconds'),
  ];
}
