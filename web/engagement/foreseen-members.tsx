import { useT } from '../lib/texts.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { NameOf, type Names } from './member-names.tsx';

/** Members for whom a preview found that something would be otherwise, by name first; nothing where there is none. */
export function ForeseenMembers<Row extends { readonly memberId: string }>(props: {
  rows: readonly Row[];
  names: Names;
  /** What follows the name. */
  columns: readonly Column<Row>[];
}) {
  const { rows, names, columns } = props;
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <DataTable
      id="apercu"
      stacks
      caption={t('engage.foreseen.caption')}
      rows={rows}
      rowKey={({ memberId }) => memberId}
      columns={[
        {
          label: t('engage.member'),
          header: true,
          cell: ({ memberId }) => <NameOf id={memberId} names={names} />,
        },
        ...columns,
      ]}
    />
  );
}
