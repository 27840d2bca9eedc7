import type { ReactNode } from 'react';
import { Alert } from '../alert.tsx';
import { Button, ButtonLink } from '../button.tsx';
import { DataTable } from '../data-table.tsx';
import { Dialog } from '../dialog.tsx';
import { EmptyState } from '../empty-state.tsx';
import { KeyFigure, KeyFigures } from '../key-figure.tsx';
import { Menu, MenuButton, MenuLink, MenuRule } from '../menu.tsx';
import { Progress, Skeleton } from '../progress.tsx';
import { Toast } from '../toast.tsx';
import { useFormat } from '../../lib/texts.tsx';
import { Group, Piece, useSample } from './piece.tsx';

function Floating(): ReactNode {
  const s = useSample();
  return (
    <Group name="floating">
      <Piece name="Menu" use="menu">
        <div className="cluster">
          <Menu label={s('actions')} align="start">
            <MenuLink href="#show-floating" icon="link">
              {s('share')}
            </MenuLink>
            <MenuRule />
            <MenuButton icon="flag" danger type="button">
              {s('report')}
            </MenuButton>
          </Menu>
          <Menu label={s('actions')} text={s('actions')} icon="gear" align="start">
            <MenuLink href="#show-floating" icon="bookmark">
              {s('keep')}
            </MenuLink>
          </Menu>
        </div>
      </Piece>
      <Piece name="Dialog" use="dialog">
        <Dialog
          id="show-dialog"
          title={s('dialogTitle')}
          open
          actions={
            <>
              <Button look="danger" type="button">
                {s('dialogYes')}
              </Button>
              <Button type="button">{s('dialogNo')}</Button>
            </>
          }
        >
          {s('dialogText')}
        </Dialog>
      </Piece>
      <Piece name="Toast" use="toast">
        <Toast undo={<button type="button">{s('undo')}</button>}>{s('toast')}</Toast>
        <Toast kind="info">{s('toastInfo')}</Toast>
        <Toast kind="warn">{s('toastWarn')}</Toast>
      </Piece>
    </Group>
  );
}

function Figures(): ReactNode {
  const s = useSample();
  const format = useFormat();
  return (
    <Group name="data">
      <Piece name="KeyFigures, KeyFigure" use="figure">
        <KeyFigures>
          <KeyFigure label={s('figure1')} value={format.formatNumber(1187)} />
          <KeyFigure label={s('figure2')} value={14} />
          <KeyFigure label={s('figure3')} value={s('figureMissing')} missing />
        </KeyFigures>
      </Piece>
      <Piece name="Progress, Skeleton" use="progress">
        <div className="grid2">
          <Progress id="show-progress" label={s('export')} value={62}>
            {s('exportText')}
          </Progress>
          <Skeleton label={s('loading')} />
        </div>
      </Piece>
      <Piece name="DataTable" use="table">
        <DataTable
          id="show-table"
          caption={s('tableCaption')}
          rows={[
            { what: s('tableRow1'), who: 'Urssaf', count: 214 },
            { what: s('tableRow2'), who: 'CPAM', count: 96 },
          ]}
          rowKey={(row) => row.who}
          columns={[
            { label: s('tableQuestion'), cell: (row) => row.what, header: true },
            { label: s('tableWho'), cell: (row) => row.who },
            { label: s('tableTopics'), cell: (row) => row.count, numeric: true },
          ]}
        />
      </Piece>
    </Group>
  );
}

/** What floats, what warns, what counts. */
export function Notices(): ReactNode {
  const s = useSample();
  return (
    <>
      <Floating />
      <Group name="notices">
        <Piece name="Alert" use="alert">
          <div className="stack">
            <Alert title={s('infoTitle')}>{s('infoText')}</Alert>
            <Alert tone="ok" title={s('okTitle')}>
              {s('okText')}
            </Alert>
            <Alert tone="warn" title={s('warnTitle')}>
              {s('warnText')}
            </Alert>
            <Alert tone="danger" title={s('dangerTitle')}>
              {s('dangerText')}
            </Alert>
          </div>
        </Piece>
        <Piece name="EmptyState" use="empty">
          <EmptyState
            title={s('emptyTitle')}
            level={4}
            action={<ButtonLink href="#show-lists">{s('seeAll')}</ButtonLink>}
          >
            {s('emptyText')}
          </EmptyState>
        </Piece>
      </Group>
      <Figures />
      <Group name="frame">
        <Piece name="SkipLink, SiteHeader, ThemeToggle" use="header" />
        <Piece name="SiteFooter" use="footer" />
      </Group>
    </>
  );
}
