import { AdminFrame } from '../layout/admin-frame.tsx';
import { letterHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Pill } from '../ui/pill.tsx';

export const loader = read('texts.manage', async ({ app, actor, locale }) => {
  const letters = await app.texts.desk.letters(actor);
  return letters.map(({ name, changed, subject }) => ({
    ...{ name, changed },
    subject: app.texts.shapes.sample(subject[locale].own ?? subject[locale].delivered, locale),
  }));
});

/** Every letter that leaves by itself. */
export default function ManageLettersRoute() {
  const letters = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame place="letters" title={t('texts.letters.title')} lead={t('texts.letters.lead')}>
      <p className="muted">{t('texts.letters.what')}</p>
      <DataTable
        id="lettres"
        caption={t('texts.letters.title')}
        captionHidden
        stacks
        rows={letters}
        rowKey={({ name }) => name}
        columns={[
          {
            label: t('texts.part.subject'),
            header: true,
            cell: ({ name, subject, changed }) => (
              <>
                <a href={letterHref(name, t.locale)}>{subject}</a>{' '}
                {changed && <Pill tone="brand">{t('texts.changed')}</Pill>}
              </>
            ),
          },
          { label: t('texts.column.key'), cell: ({ name }) => <code>{name}</code> },
        ]}
      />
    </AdminFrame>
  );
}
