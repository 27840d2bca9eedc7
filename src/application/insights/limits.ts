export { COHORT_MONTHS, COHORT_WAYS, type CohortWay } from '#domain/insights/cohorts/cohorts';
export { KPI_KEYS, type KpiKey } from '#domain/insights/kpis/kpis';
export { HEALTH_TERMS } from '#domain/insights/kpis/health';
export type { AskedPeriod } from '#domain/insights/kpis/reporting-period';
export { LONGEST_DAYS, PRESET_DAYS, USUAL_DAYS } from '#domain/insights/kpis/reporting-period';
export type { KpiUnit } from '#domain/insights/kpis/kpi';
