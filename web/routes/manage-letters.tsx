import { AdminFrame } from '../layout/admin-frame.tsx';
import { letterHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { letterName } from '../texts/words.ts';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** Letters by what brings them, in the order of the page. */
const GROUPS = ['own', 'news', 'digests', 'others'] as const;
type Group = (typeof GROUPS)[number];
function groupOf(name: string): Group {
  if (name.startsWith('news-')) return 'news';
  if (name.startsWith('digest-')) return 'digests';
  return name === 'report' || name === 'campaign' ? 'others' : 'own';
}

export const loader = read('texts.manage', async ({ app, actor, locale }) => {
  const letters = await app.texts.desk.letters(actor);
  return letters.map(({ name, changed, subject }) => ({
    name,
    changed,
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
      {GROUPS.map((group) => (
        <div key={group} className="apart">
          <SectionHead id={`lettres-${group}`} title={t(`texts.letters.group.${group}`)} />
          <DataTable
            id={group}
            caption={t(`texts.letters.group.${group}`)}
            captionHidden
            stacks
            rows={letters.filter(({ name }) => groupOf(name) === group)}
            rowKey={({ name }) => name}
            columns={[
              {
                label: t('texts.part.subject'),
                header: true,
                cell: ({ name, subject, changed }) => (
                  <>
                    <a href={letterHref(name, t.locale)}>{letterName(t, name, subject)}</a>{' '}
                    {changed && <Pill tone="brand">{t('texts.changed')}</Pill>}
                  </>
                ),
              },
            ]}
          />
        </div>
      ))}
    </AdminFrame>
  );
}
