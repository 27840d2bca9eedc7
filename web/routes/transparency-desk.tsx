import { AdminFrame } from '../layout/admin-frame.tsx';
import { MANAGE_TRANSPARENCY, transparencyHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useT } from '../lib/texts.tsx';
import { isoDay } from '../lib/paris-day.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Pill } from '../ui/pill.tsx';

export const loader = read('transparency.publish', async ({ app, actor, now }) => {
  const known = await app.transparency.drafts.years(actor);
  const year = Number(isoDay(now).slice(0, 4));
  const offered = [year, year - 1].filter((each) => !known.some((one) => one.year === each));
  return [...known, ...offered.map((each) => ({ year: each, editions: 0, hasDraft: false }))].toSorted(
    (one, other) => other.year - one.year,
  );
});

/** The reports of all years: what is published, what is being made, what is missing. */
export default function TransparencyDeskRoute() {
  const years = usePageData<typeof loader>();
  const t = useT();
  return (
    <AdminFrame
      place="transparency"
      title={t('transparency.admin.title')}
      lead={t('transparency.admin.lead')}
    >
      <DataTable
        id="annees"
        caption={t('transparency.admin.years')}
        captionHidden
        rows={years}
        rowKey={({ year }) => String(year)}
        columns={[
          {
            label: t('transparency.admin.year'),
            header: true,
            cell: ({ year }) => <a href={`${MANAGE_TRANSPARENCY}/${year}`}>{year}</a>,
          },
          {
            label: t('transparency.admin.state'),
            cell: ({ editions, hasDraft }) => (
              <span className="cluster">
                {editions > 0 && (
                  <Pill tone="ok">{t('transparency.admin.published', { count: editions })}</Pill>
                )}
                {hasDraft && <Pill tone="warn">{t('transparency.admin.draft')}</Pill>}
                {editions === 0 && !hasDraft && t('transparency.admin.nothing')}
              </span>
            ),
          },
          {
            label: t('transparency.admin.public'),
            cell: ({ year, editions }) =>
              editions > 0 && (
                <a href={transparencyHref(year)}>{t('transparency.of', { year: String(year) })}</a>
              ),
          },
        ]}
      />
    </AdminFrame>
  );
}
