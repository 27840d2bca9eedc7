import type { CampaignReport } from '#application/community/campaigns/campaigns.query';
import { FEWEST_TOLD } from '#application/community/limits';
import { campaignReportHref } from '../lib/addresses.ts';
import { useFormat, useT } from '../lib/texts.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { KeyFigure, KeyFigures } from '../ui/key-figure.tsx';
import { SectionHead } from '../ui/section-head.tsx';

/** The figures of a report, in the order in which they are told. */
export const FIGURES = [
  'chosen',
  'toSend',
  'sent',
  'failed',
  'skipped',
  'unsubscribed',
  'arrivals',
] as const satisfies readonly (keyof CampaignReport)[];

/** The figures of a report, side by side. */
export function Figures({ report }: { report: CampaignReport }) {
  const t = useT();
  const { formatNumber } = useFormat();
  const told = (figure: number | null) =>
    figure === null ? (
      <span className="figures__few">{t('campaigns.few', { fewest: FEWEST_TOLD })}</span>
    ) : (
      formatNumber(figure)
    );
  return (
    <KeyFigures>
      {FIGURES.map((figure) => (
        <KeyFigure key={figure} label={t(`campaigns.figures.${figure}`)} value={told(report[figure])} />
      ))}
    </KeyFigures>
  );
}

/** What a campaign did, as sums. */
export function Report({ id, report }: { id: string; report: CampaignReport }) {
  const t = useT();
  return (
    <section aria-labelledby="rapport">
      <SectionHead id="rapport" title={t('campaigns.report')} />
      <Figures report={report} />
      <p className="small muted">{t('campaigns.reportHelp', { fewest: FEWEST_TOLD })}</p>
      <p>
        <ButtonLink href={campaignReportHref(id)}>{t('campaigns.csv')}</ButtonLink>
      </p>
    </section>
  );
}
