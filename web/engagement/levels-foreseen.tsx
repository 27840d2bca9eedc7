import type { LevelsForeseen } from '#application/engagement/levels/foresee-levels';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ForeseenMembers } from './foreseen-members.tsx';
import type { Names } from './member-names.tsx';

/** Who would gain or lose a level, and how many members each would have. */
export function LevelsForeseenTable({ foreseen, names }: { foreseen: LevelsForeseen; names: Names }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const { rows, held, gaining, losing } = foreseen;
  return (
    <Alert title={t('engage.levels.foreseen')}>
      <p>{t('engage.levels.sums', { gaining, losing })}</p>
      <DataTable
        id="niveaux"
        caption={t('engage.levels.held')}
        rows={held}
        rowKey={({ name }) => name}
        columns={[
          { label: t('engage.levels.name'), header: true, cell: ({ name }) => name },
          {
            label: t('engage.levels.threshold'),
            numeric: true,
            cell: ({ threshold }) => formatNumber(threshold),
          },
          { label: t('engage.levels.members'), numeric: true, cell: ({ members }) => formatNumber(members) },
        ]}
      />
      <ForeseenMembers
        rows={rows}
        names={names}
        columns={[
          { label: t('engage.rules.points'), numeric: true, cell: ({ points }) => formatNumber(points) },
          { label: t('engage.levels.before'), cell: ({ before }) => before ?? t('engage.levels.none') },
          { label: t('engage.levels.after'), cell: ({ after }) => after ?? t('engage.levels.none') },
        ]}
      />
    </Alert>
  );
}
