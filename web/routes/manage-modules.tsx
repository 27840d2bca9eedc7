import { AdminFrame } from '../layout/admin-frame.tsx';
import { moduleHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ModulePill, settingSentence } from '../site/module-words.tsx';
import { DataTable } from '../ui/data-table.tsx';

export const loader = read('modules.switch', async ({ app, actor }) => {
  const modules = await app.site.moduleDesk.all(actor);
  const names = await app.members.names.of([...new Set(modules.flatMap(({ changedBy }) => changedBy ?? []))]);
  return { modules, names };
});

/** The parts of the site that can be closed, and how each is now. */
export default function ManageModulesRoute() {
  const { modules, names } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const nameOf = (id: string | null) => (id && names.get(id)?.pseudonym) || t('modules.somebody');
  return (
    <AdminFrame place="modules" title={t('modules.title')} lead={t('modules.lead')}>
      <DataTable
        id="modules"
        caption={t('modules.title')}
        captionHidden
        stacks
        rows={modules}
        rowKey={({ module }) => module}
        columns={[
          {
            label: t('modules.column.module'),
            header: true,
            cell: ({ module }) => <a href={moduleHref(module)}>{t(`modules.name.${module}`)}</a>,
          },
          { label: t('modules.column.now'), cell: ({ now }) => <ModulePill state={now} t={t} /> },
          {
            label: t('modules.column.setting'),
            cell: (one) => (
              <>
                {settingSentence(one, t, format)}
                {one.nextChange && (
                  <span className="small muted block">
                    {t('modules.next', { at: format.formatMoment(one.nextChange) })}
                  </span>
                )}
              </>
            ),
          },
          {
            label: t('modules.column.changed'),
            cell: ({ changedAt, changedBy }) =>
              changedAt
                ? t('modules.by', { name: nameOf(changedBy), at: format.formatMoment(changedAt) })
                : t('modules.never'),
          },
        ]}
      />
    </AdminFrame>
  );
}
