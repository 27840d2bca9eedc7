import type { VerdictRow } from '#application/engagement/badges/badge-desk.query';
import { useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Day } from '../ui/moment.tsx';
import { NameOf, type Names } from './member-names.tsx';

/** What the team said of a badge by hand, the latest first. */
export function BadgeVerdicts({ verdicts, names }: { verdicts: readonly VerdictRow[]; names: Names }) {
  const t = useT();
  if (verdicts.length === 0) return <p className="muted">{t('engage.verdicts.none')}</p>;
  return (
    <DataTable
      id="decisions"
      caption={t('engage.verdicts.title')}
      stacks
      rows={verdicts}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('engage.member'),
          header: true,
          cell: ({ memberId }) => <NameOf id={memberId} names={names} />,
        },
        {
          label: t('engage.verdicts.what'),
          cell: ({ verdict, tier }) =>
            tier === null
              ? t(`engage.verdict.${verdict}`)
              : `${t(`engage.verdict.${verdict}`)} (${t(`points.badges.tier.${tier}`)})`,
        },
        { label: t('engage.reason'), cell: ({ reason }) => reason },
        { label: t('engage.by'), cell: ({ by }) => <NameOf id={by} names={names} /> },
        { label: t('engage.on'), cell: ({ at }) => <Day at={at} /> },
      ]}
    />
  );
}
