import { ALL_RULES } from '#application/engagement/limits';
import { EngagementDesk } from '../engagement/desk-frame.tsx';
import { ENGAGEMENT, POINTS } from '../lib/addresses.ts';
import { read } from '../lib/gates.server.ts';
import { usePageData } from '../lib/page-data.ts';
import { saidIn } from '../lib/first-words.tsx';
import { useFormat, useT } from '../lib/texts.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Day } from '../ui/moment.tsx';
import { SectionHead } from '../ui/section-head.tsx';

export const loader = read('engagement.desk', async ({ app, actor }) => {
  const [rules, coming] = await Promise.all([
    app.engagement.points.rules(),
    app.engagement.pointRules.coming(actor),
  ]);
  return { rules, coming };
});

const CAPS = ['day', 'month', 'post', 'pair'] as const;

/** Every rule of points as it holds, and what was decided for later. */
export default function EngagementRulesRoute() {
  const { rules, coming } = usePageData<typeof loader>();
  const t = useT();
  const { formatNumber } = useFormat();
  const capOf = (cap: number | null) => (cap === null ? t('engage.rules.noCap') : formatNumber(cap));
  return (
    <EngagementDesk view="rules">
      <DataTable
        id="regles"
        caption={t('engage.rules.caption')}
        captionHidden
        stacks
        rows={rules}
        rowKey={({ key }) => key}
        columns={[
          {
            label: t('engage.rules.rule'),
            header: true,
            cell: ({ key, label, labelEn }) => (
              <a href={`${ENGAGEMENT}/regles/${key}`}>{saidIn(t, label, labelEn)}</a>
            ),
          },
          {
            label: t('engage.rules.points'),
            numeric: true,
            cell: ({ event, points }) =>
              event === ALL_RULES ? t('engage.rules.noCap') : formatNumber(points),
          },
          ...CAPS.map((cap) => ({
            label: t(`engage.rules.${cap}`),
            numeric: true,
            cell: ({ caps }: (typeof rules)[number]) => capOf(caps[cap]),
          })),
        ]}
      />
      {coming.length > 0 && (
        <section aria-labelledby="a-venir">
          <SectionHead id="a-venir" title={t('engage.rules.coming')} />
          <ul className="rows">
            {coming.map((rule) => (
              <li key={`${rule.key}-${rule.number}`}>
                <a href={`${ENGAGEMENT}/regles/${rule.key}`}>{saidIn(t, rule.label, rule.labelEn)}</a>
                {' · '}
                {t('engage.rules.from')} <Day at={rule.from} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="small muted">
        {t('engage.rules.read')} <a href={`${POINTS}#regles`}>{t('points.rules.title')}</a>
      </p>
    </EngagementDesk>
  );
}
