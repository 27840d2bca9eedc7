import type { ReactNode } from 'react';
import { ScrolledTable } from './scrolled.tsx';

export interface Column<Row> {
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right in equal figures. */
  numeric?: boolean;
  /** What can be done with the row: its words say it already. */
  act?: boolean;
  /** The cell that names the row. */
  header?: boolean;
}

/** A table with a caption; when it is too wide it scrolls in a region that has a name and takes the focus. */
export function DataTable<Row>(props: {
  id: string;
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** On a phone each row becomes a block in which every cell is named. For tables whose cells hold words. */
  stacks?: boolean;
}): ReactNode {
  const captionId = `${props.id}-caption`;
  // A table shown as blocks is no table to a screen reader any more, unless it says so.
  const role = (name: string) => (props.stacks ? name : undefined);
  return (
    <ScrolledTable labelledBy={captionId} className="table-wrap">
      <table className={props.stacks ? 'table table--stacks' : 'table'} id={props.id} role={role('table')}>
        <caption id={captionId} className={props.captionHidden ? 'vh' : undefined}>
          {props.caption}
        </caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {props.columns.map((column, index) => (
              <th
                key={index}
                scope="col"
                role={role('columnheader')}
                className={column.numeric ? 'n' : undefined}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)} role={role('row')}>
              {props.columns.map((column, index) =>
                column.header ? (
                  <th key={index} scope="row" role={role('rowheader')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} role={role('cell')} className={column.numeric ? 'n' : undefined}>
                    {props.stacks ? named(column, column.cell(row)) : column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  );
}

/** A cell as it stands in a block; one that says nothing has no name there, and takes no room. */
function named<Row>({ label, act }: Column<Row>, content: ReactNode): ReactNode {
  if (act || content === null || content === '') return content;
  return (
    <>
      <span className="table__name" aria-hidden="true">
        {label}
      </span>
      {content}
    </>
  );
}
