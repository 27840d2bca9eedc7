import { ReadCohorts } from '#application/insights/cohorts/read-cohorts';
import { ReadContentGaps } from '#application/insights/gaps/read-content-gaps';
import { ReadKpi } from '#application/insights/kpis/read-kpi';
import { ReadKpis } from '#application/insights/kpis/read-kpis';
import { ReadKpiRows } from '#application/insights/rows/read-kpi-rows';
import { VISIT_LOG } from '#infrastructure/insights/insights.module';
import type { Get } from '../provided.ts';

/** What is counted, and who comes. */
export const insightsApp = (get: Get) => ({
  readKpis: get(ReadKpis),
  readKpi: get(ReadKpi),
  readKpiRows: get(ReadKpiRows),
  readCohorts: get(ReadCohorts),
  readContentGaps: get(ReadContentGaps),
  visits: get(VISIT_LOG),
});
