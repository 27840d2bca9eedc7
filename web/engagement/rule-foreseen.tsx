import type { RuleForeseen } from '#application/engagement/points/foresee-point-rule';
import { useFormat, useT } from '../lib/texts.tsx';
import { Alert } from '../ui/alert.tsx';
import { ForeseenMembers } from './foreseen-members.tsx';
import type { Names } from './member-names.tsx';

/** Who would have earned more or less, had a rule said something else. */
export function RuleForeseenTable({ foreseen, names }: { foreseen: RuleForeseen; names: Names }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const { rows, ...sums } = foreseen;
  const signed = (change: number) => `${change > 0 ? '+' : '−'}${formatNumber(Math.abs(change))}`;
  return (
    <Alert title={t('engage.foreseen.title', { days: sums.days })}>
      <p>{t('engage.foreseen.sums', sums)}</p>
      <p>{t('engage.foreseen.points', sums)}</p>
      <ForeseenMembers
        rows={rows}
        names={names}
        columns={[
          { label: t('engage.foreseen.before'), numeric: true, cell: ({ before }) => formatNumber(before) },
          { label: t('engage.foreseen.after'), numeric: true, cell: ({ after }) => formatNumber(after) },
          {
            label: t('engage.foreseen.change'),
            numeric: true,
            cell: ({ before, after }) => signed(after - before),
          },
        ]}
      />
    </Alert>
  );
}
