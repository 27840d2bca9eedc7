import { TIERS } from '#application/engagement/limits';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ENGAGEMENT } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { saidIn } from '../lib/first-words.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';

export const loader = read('engagement.desk', ({ app, actor }) => app.engagement.badgeDesk.all(actor));

/** Every badge, what each tier asks for and how many members hold it. */
export default function EngagementBadgesRoute() {
  const badges = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  const tiersOf = ({ thresholds }: (typeof badges)[number]) =>
    thresholds
      .map(({ tier, count }) => `${t(`points.badges.tier.${tier}`)} ${formatNumber(count)}`)
      .join(', ');
  return (
    <EngagementDesk
      view="badges"
      acts={
        <ButtonLink look="main" href={`${ENGAGEMENT}/nouveau-badge`}>
          {t('engage.badges.new')}
        </ButtonLink>
      }
    >
      <DataTable
        id="badges"
        caption={t('engage.badges.caption')}
        captionHidden
        stacks
        rows={badges}
        rowKey={({ key }) => key}
        columns={[
          {
            label: t('engage.badges.badge'),
            header: true,
            cell: ({ key, name, nameEn }) => (
              <a href={`${ENGAGEMENT}/badges/${key}`}>{saidIn(t, name, nameEn)}</a>
            ),
          },
          { label: t('engage.badges.counts'), cell: ({ metric }) => t(`engage.metric.${metric}`) },
          {
            label: t('engage.badges.tiers'),
            cell: (badge) => (badge.metric === 'by_hand' ? t('engage.rules.noCap') : tiersOf(badge)),
          },
          {
            label: t('engage.badges.holders'),
            cell: ({ holders }) =>
              TIERS.filter((tier) => holders[tier])
                .map((tier) => `${t(`points.badges.tier.${tier}`)} ${formatNumber(holders[tier] ?? 0)}`)
                .join(', ') || t('engage.badges.nobody'),
          },
        ]}
      />
    </EngagementDesk>
  );
}
