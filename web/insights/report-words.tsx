import type { ShownReport } from '#application/insights/reports/read-reports';
import { useT } from '../lib/texts.tsx';

/** When a report leaves, in words. */
export function useReportWords(): (plan: ShownReport['plan']) => string {
  const t = useT();
  return ({ rhythm, day, hour }) => t(`figureReports.when.${rhythm}`, { day, hour });
}
