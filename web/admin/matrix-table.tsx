import type { CellView, MatrixView } from '#application/moderation/permissions/matrix.query';
import { RIGHTS } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { permissionName } from './permission-name.ts';
import { Icon } from '../ui/icon.tsx';
import { ScrolledTable } from '../ui/scrolled.tsx';

/** Every right against every role. @param ticked boxes as they were typed; without it nothing can be ticked */
export function MatrixTable({ matrix, ticked }: { matrix: MatrixView; ticked?: ReadonlySet<string> }) {
  const t = useT();
  return (
    <>
      <p className="small muted cluster matrix-key">
        <span>
          <Icon name="check" /> {t('rights.key.held')}
        </span>
        <span>– {t('rights.key.free')}</span>
        <span>
          <Icon name="lock" /> {t('rights.key.beyond')}
        </span>
      </p>
      <ScrolledTable labelledBy="droits-caption" className="table-wrap matrix-wrap">
        <table className="table matrix">
          <caption id="droits-caption" className="vh">
            {t('rights.table')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('rights.permissionColumn')}</th>
              {matrix.roles.map((role) => (
                <th key={role} scope="col">
                  {t(`rights.role.${role}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.rows.map(({ permission, cells }) => (
              <tr key={permission}>
                <th scope="row">
                  <a href={`${RIGHTS}/${permission}`}>{permissionName(t, permission)}</a>
                </th>
                {cells.map((cell) => (
                  <td key={cell.role}>
                    {ticked && cell.offered ? (
                      <input
                        type="checkbox"
                        name="cells"
                        value={`${cell.role}:${permission}`}
                        defaultChecked={ticked.has(`${cell.role}:${permission}`)}
                        aria-label={t('rights.box', {
                          role: t(`rights.role.${cell.role}`),
                          permission: permissionName(t, permission),
                        })}
                      />
                    ) : (
                      <Mark cell={cell} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrolledTable>
    </>
  );
}

function Mark({ cell }: { cell: CellView }) {
  const t = useT();
  const state = cell.beyond ? 'beyond' : cell.held ? 'held' : 'free';
  return (
    <span className={`matrix__${state}`}>
      {state === 'free' ? (
        <span aria-hidden="true">–</span>
      ) : (
        <Icon name={state === 'held' ? 'check' : 'lock'} />
      )}
      <span className="vh">{t(`rights.cell.${state}`)}</span>
    </span>
  );
}
