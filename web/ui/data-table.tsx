import type { ReactNode } from 'react';

export interface Column<Row> {
  label: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the right in equal figures. */
  numeric?: boolean;
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
}): ReactNode {
  const captionId = `${props.id}-caption`;
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-labelledby={captionId}>
      <table className="table" id={props.id}>
        <caption id={captionId} className={props.captionHidden ? 'vh' : undefined}>
          {props.caption}
        </caption>
        <thead>
          <tr>
            {props.columns.map((column, index) => (
              <th key={index} scope="col" className={column.numeric ? 'n' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.rowKey(row)}>
              {props.columns.map((column, index) =>
                column.header ? (
                  <th key={index} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} className={column.numeric ? 'n' : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
