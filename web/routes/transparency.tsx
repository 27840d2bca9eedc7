import { TRANSPARENCY, transparencyHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { Head } from '../lib/head.tsx';
import { insideSentence } from '../lib/inside-sentence.ts';
import { usePageData } from '../lib/page-data.ts';
import { usePage } from '../lib/page.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { useTrail } from '../lists/use-trail.ts';
import { usePeriod } from '../transparency/report-view.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { Main, PageHead, Wrap } from '../ui/layout.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('transparency.read', ({ app, keeping }) => {
  keeping.hangsOn('transparency', 'names');
  return app.transparency.published.latest();
});

/** The reports of all years, and how many use the service. */
export default function TransparencyRoute() {
  const reports = usePageData<typeof loader>();
  const t = useT();
  const { site } = usePage();
  const { formatDay, formatNumber } = useFormat();
  const period = usePeriod();
  const lead = t('transparency.lead', { organisation: insideSentence(site.organisation, t.locale) });
  const [newest] = reports;
  const recipients = newest?.figures.monthlyRecipients ?? null;
  return (
    <Main>
      <Head
        title={t('transparency.title')}
        description={lead.slice(0, 160)}
        canonical={TRANSPARENCY}
        structured={useTrail({ label: t('transparency.title') })}
      />
      <Wrap className="stack">
        <PageHead title={t('transparency.title')} lead={lead} />
        {reports.length === 0 ? (
          <EmptyState level={2} title={t('transparency.empty')} />
        ) : (
          <DataTable
            id="rapports"
            caption={t('transparency.list')}
            stacks
            rows={reports}
            rowKey={({ year }) => String(year)}
            columns={[
              {
                label: t('transparency.report'),
                header: true,
                cell: ({ year }) => (
                  <a href={transparencyHref(year)}>{t('transparency.of', { year: String(year) })}</a>
                ),
              },
              { label: t('transparency.covers'), cell: ({ figures }) => period(figures) },
              {
                label: t('transparency.publishedOn'),
                cell: ({ publishedAt, edition }) =>
                  edition === 1
                    ? formatDay(publishedAt)
                    : t('transparency.editionOn', { edition, day: formatDay(publishedAt) }),
              },
              {
                label: t('transparency.download'),
                cell: ({ year }) => (
                  <a href={`${transparencyHref(year)}/rapport.csv`}>
                    {t('transparency.csvOf', { year: String(year) })}
                  </a>
                ),
              },
            ]}
          />
        )}
        {newest && recipients !== null && (
          <section className="stack" aria-labelledby="destinataires">
            <SectionHead id="destinataires" title={t('transparency.recipients.title')} />
            <KeyFigures>
              <KeyFigure
                label={t('transparency.recipients.averageOf', { period: period(newest.figures) })}
                value={formatNumber(recipients)}
              />
            </KeyFigures>
            <p className="muted">{t('transparency.recipients.text')}</p>
          </section>
        )}
      </Wrap>
    </Main>
  );
}
