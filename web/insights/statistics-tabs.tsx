import { COHORTS, CONTENT_GAPS, DEFLECTION, FIGURE_REPORTS, STATISTICS } from '../lib/addresses.ts';
import { useT } from '../lib/texts.tsx';
import { Tabs } from '../ui/tabs.tsx';

const VIEWS = {
  figures: STATISTICS,
  cohorts: COHORTS,
  gaps: CONTENT_GAPS,
  deflection: DEFLECTION,
  reports: FIGURE_REPORTS,
} as const;
const KEYS = Object.keys(VIEWS) as readonly (keyof typeof VIEWS)[];

/** The ways in which what happened is looked at. */
export function StatisticsTabs({ current }: { current: keyof typeof VIEWS }) {
  const t = useT();
  return (
    <Tabs
      label={t('insights.views.label')}
      items={KEYS.map((key) => ({
        href: VIEWS[key],
        label: t(`insights.views.${key}`),
        current: key === current,
      }))}
    />
  );
}
