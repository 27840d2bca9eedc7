import type { GatheringFigures } from '#application/events/gatherings/gathering-figures.query';
import { branchesTold, COUNTS } from '../events/figure-words.ts';
import { useShareOf } from '../insights/figure-words.tsx';
import { AdminFrame } from '../layout/admin-frame.tsx';
import { manageEventDeedHref, manageEventHref } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { BarChart } from '../ui/bar-chart.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('events.run', async ({ app, actor, params }) => {
  const plan = await app.events.gatheringPlan.execute(actor, params['id'] ?? '');
  const figures = await app.events.figures.execute(actor, plan.id);
  return { event: { id: plan.id, title: plan.title }, figures };
});

/** What became of one event, in numbers. */
export default function EventFiguresRoute() {
  const { event, figures } = usePageData<typeof loader>();
  const t = useT();
  const format = useFormat();
  const share = useShareOf();
  const rate = figures.noShowRate;
  return (
    <AdminFrame
      place="events"
      title={t('events.figures.title', { title: event.title })}
      lead={t('events.figures.lead')}
      acts={
        <>
          <ButtonLink href={manageEventHref(event.id)}>{event.title}</ButtonLink>
          <ButtonLink icon="down" href={manageEventDeedHref(event.id, 'statistiques.csv')}>
            {t('events.figures.csv')}
          </ButtonLink>
        </>
      }
    >
      <KeyFigures>
        {COUNTS.map((count) => (
          <KeyFigure
            key={count}
            label={t(`events.figures.count.${count}`)}
            value={format.formatNumber(figures[count])}
          />
        ))}
        <KeyFigure
          label={t('events.figures.noShow')}
          missing={rate === null}
          value={
            rate === null
              ? t('events.figures.notYet')
              : share(figures.seated - figures.attended, figures.seated)
          }
        />
        <KeyFigure
          label={t('events.figures.peak')}
          missing={figures.peak === null}
          value={figures.peak === null ? t('events.figures.nobody') : format.formatNumber(figures.peak)}
        />
      </KeyFigures>
      <p className="muted">{t('events.figures.peakNote')}</p>
      <section className="apart" aria-labelledby="par-branche">
        <SectionHead id="par-branche" title={t('events.figures.byBranch')} />
        <Turnouts turnout={figures.turnout} />
      </section>
    </AdminFrame>
  );
}

function Turnouts({ turnout }: Pick<GatheringFigures, 'turnout'>) {
  const t = useT();
  const format = useFormat();
  if (turnout.length === 0) return <EmptyState title={t('events.figures.notYet')} level={3} />;
  const told = (count: number | null) =>
    count === null ? t('events.figures.few') : format.formatNumber(count);
  return (
    <div className="stack">
      <BarChart
        label={t('events.figures.chart')}
        bars={turnout.map(({ branches, attended }) => ({
          key: branches.join(),
          label: branchesTold(branches, t),
          value: attended,
          words: told(attended),
        }))}
      />
      <DataTable
        id="par-branche-table"
        caption={t('events.figures.table')}
        rows={turnout}
        rowKey={({ branches }) => branches.join()}
        columns={[
          {
            label: t('events.figures.branchLabel'),
            header: true,
            cell: ({ branches }) => branchesTold(branches, t),
          },
          { label: t('events.figures.count.seated'), numeric: true, cell: ({ seated }) => told(seated) },
          {
            label: t('events.figures.count.attended'),
            numeric: true,
            cell: ({ attended }) => told(attended),
          },
          { label: t('events.figures.absent'), numeric: true, cell: ({ absent }) => told(absent) },
        ]}
      />
      <p className="muted">{t('events.figures.masked')}</p>
    </div>
  );
}
