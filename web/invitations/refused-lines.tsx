import { DataTable } from '../ui/data-table.tsx';
import { useT } from '../lib/texts.tsx';

/** A line that is not followed, and why in words. */
export interface RefusedLine {
  readonly at: number;
  readonly why: string;
}

/** Lines of a list that are not followed, with their reasons. */
export function RefusedLines({ lines }: { lines: readonly RefusedLine[] }) {
  const t = useT();
  return (
    <DataTable
      id="lignes-refusees"
      caption={t('invitations.refusedLines', { count: lines.length })}
      rows={lines}
      rowKey={({ at }) => String(at)}
      columns={[
        { label: t('invitations.line'), numeric: true, cell: ({ at }) => at },
        { label: t('invitations.why'), header: true, cell: ({ why }) => why },
      ]}
    />
  );
}
