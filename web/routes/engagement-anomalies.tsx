import { ANOMALY_DAYS } from '#application/engagement/limits';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { LedgerOf } from '../engagement/member-names.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { hrefWith, oneOf, queryOf } from '../lists/query.ts';
import { BarChart } from '../ui/bar-chart.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Exactly } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Tabs } from '../ui/tabs.tsx';

const HERE = `${ENGAGEMENT}/anomalies`;
/** So many are drawn; the table has them all. */
const DRAWN = 8;

export const loader = read('engagement.desk', async ({ app, actor, url }) => {
  const { jours } = queryOf(url, { jours: oneOf('30', '90', '365') });
  const days = ANOMALY_DAYS.find((each) => String(each) === jours) ?? ANOMALY_DAYS[1];
  const found = await app.engagement.anomalies.execute(actor, days);
  const ids = [
    ...found.pairs.flatMap(({ one, other }) => [one, other]),
    ...found.favoured.flatMap(({ memberId, by }) => [memberId, by]),
    ...found.bursts.map(({ memberId }) => memberId),
  ];
  return { days, ...found, names: await app.members.names.of(ids) };
});

/** Pairs that favour each other, members whom one other favours, and much at once: what deserves a look, and decides nothing. */
export default function EngagementAnomaliesRoute() {
  const { days, pairs, favoured, bursts, names } = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  const nameOf = (id: string) => names.get(id)?.pseudonym ?? t('rights.somebody');
  return (
    <EngagementDesk view="anomalies">
      <Tabs
        label={t('engage.anomalies.period')}
        items={ANOMALY_DAYS.map((each) => ({
          href: hrefWith(HERE, { jours: String(each) }),
          label: t('engage.days', { count: each }),
          current: each === days,
        }))}
      />
      <section aria-labelledby="paires">
        <SectionHead id="paires" title={t('engage.anomalies.pairs')} />
        <p className="muted">{t('engage.anomalies.pairsLead')}</p>
        {pairs.length === 0 ? (
          <EmptyState level={3} title={t('engage.anomalies.noPairs')} />
        ) : (
          <>
            <BarChart
              label={t('engage.anomalies.pairsChart')}
              bars={pairs.slice(0, DRAWN).map(({ one, other, given, returned }) => ({
                key: `${one}-${other}`,
                label: t('engage.anomalies.two', { one: nameOf(one), other: nameOf(other) }),
                value: given + returned,
                words: formatNumber(given + returned),
              }))}
            />
            <DataTable
              id="paires-tableau"
              caption={t('engage.anomalies.pairs')}
              captionHidden
              stacks
              rows={pairs}
              rowKey={({ one, other }) => `${one}-${other}`}
              columns={[
                {
                  label: t('engage.anomalies.first'),
                  header: true,
                  cell: ({ one }) => <LedgerOf id={one} names={names} />,
                },
                {
                  label: t('engage.anomalies.second'),
                  cell: ({ other }) => <LedgerOf id={other} names={names} />,
                },
                {
                  label: t('engage.anomalies.given'),
                  numeric: true,
                  cell: ({ given }) => formatNumber(given),
                },
                {
                  label: t('engage.anomalies.returned'),
                  numeric: true,
                  cell: ({ returned }) => formatNumber(returned),
                },
                {
                  label: t('engage.anomalies.share'),
                  numeric: true,
                  cell: ({ share }) => t('engage.anomalies.percent', { share }),
                },
              ]}
            />
          </>
        )}
      </section>
      <section aria-labelledby="appuis">
        <SectionHead id="appuis" title={t('engage.anomalies.favoured')} />
        <p className="muted">{t('engage.anomalies.favouredLead')}</p>
        {favoured.length === 0 ? (
          <EmptyState level={3} title={t('engage.anomalies.noFavoured')} />
        ) : (
          <DataTable
            id="appuis-tableau"
            caption={t('engage.anomalies.favoured')}
            captionHidden
            stacks
            rows={favoured}
            rowKey={({ memberId }) => memberId}
            columns={[
              {
                label: t('engage.member'),
                header: true,
                cell: ({ memberId }) => <LedgerOf id={memberId} names={names} />,
              },
              { label: t('engage.anomalies.giver'), cell: ({ by }) => <LedgerOf id={by} names={names} /> },
              { label: t('engage.anomalies.times'), numeric: true, cell: ({ times }) => formatNumber(times) },
              {
                label: t('engage.anomalies.shareOfOne'),
                numeric: true,
                cell: ({ share }) => t('engage.anomalies.percent', { share }),
              },
            ]}
          />
        )}
      </section>
      <section aria-labelledby="rafales">
        <SectionHead id="rafales" title={t('engage.anomalies.bursts')} />
        <p className="muted">{t('engage.anomalies.burstsLead')}</p>
        {bursts.length === 0 ? (
          <EmptyState level={3} title={t('engage.anomalies.noBursts')} />
        ) : (
          <DataTable
            id="rafales-tableau"
            caption={t('engage.anomalies.bursts')}
            captionHidden
            stacks
            rows={bursts}
            rowKey={({ memberId, hour }) => `${memberId}-${hour.getTime()}`}
            columns={[
              {
                label: t('engage.member'),
                header: true,
                cell: ({ memberId }) => <LedgerOf id={memberId} names={names} />,
              },
              { label: t('engage.anomalies.hour'), cell: ({ hour }) => <Exactly at={hour} /> },
              {
                label: t('engage.anomalies.credits'),
                numeric: true,
                cell: ({ credits }) => formatNumber(credits),
              },
              {
                label: t('engage.anomalies.givers'),
                numeric: true,
                cell: ({ givers }) => formatNumber(givers),
              },
            ]}
          />
        )}
      </section>
    </EngagementDesk>
  );
}
