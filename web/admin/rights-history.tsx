import type { MatrixView } from '#application/moderation/permissions/matrix.query';
import { useFormat, useT } from '../lib/texts.tsx';
import { permissionName } from './permission-name.ts';
import type { NamedLine } from './audit-of.server.ts';

/** Who changed the matrix, when, what and why; tries that were refused as well. */
export function RightsHistory({ lines, matrix }: { lines: readonly NamedLine[]; matrix: MatrixView }) {
  const t = useT();
  const format = useFormat();
  // What a right of former days was called is in the log alone.
  const named = (cell: string): string => {
    const [left, right] = cell.split(':');
    const role = matrix.roles.find((each) => each === left);
    const permission = matrix.rows.find((row) => row.permission === right)?.permission;
    if (!role || !permission) return cell;
    return t('rights.box', {
      role: t(`rights.role.${role}`),
      permission: permissionName(t, permission),
    });
  };
  const cells = (raw: unknown): string =>
    (Array.isArray(raw) ? (raw as string[]) : []).map((cell) => named(cell)).join(', ');
  if (lines.length === 0) return <p className="muted">{t('rights.noHistory')}</p>;
  return (
    <ol className="list">
      {lines.map(({ id, at, actor, outcome, details }) => (
        <li key={id}>
          <p>
            <strong>{actor ?? t('rights.somebody')}</strong>, {format.formatMoment(at)}
          </p>
          {outcome === 'refused' ? (
            <p>{t('rights.refused')}</p>
          ) : (
            <>
              {cells(details['granted']) && (
                <p>{t('rights.granted', { cells: cells(details['granted']) })}</p>
              )}
              {cells(details['withdrawn']) && (
                <p>{t('rights.withdrawn', { cells: cells(details['withdrawn']) })}</p>
              )}
            </>
          )}
          <p className="small muted">{t('rights.because', { reason: String(details['reason'] ?? '') })}</p>
        </li>
      ))}
    </ol>
  );
}
