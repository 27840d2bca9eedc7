export { COHORT_MONTHS, COHORT_WAYS, type CohortWay } from '#domain/insights/cohorts/cohorts';
export { KPI_KEYS, type KpiKey } from '#domain/insights/kpis/kpis';
export { HEALTH_TERMS } from '#domain/insights/kpis/health';
export type { AskedPeriod } from '#domain/insights/kpis/reporting-period';
export { LONGEST_DAYS, PRESET_DAYS, USUAL_DAYS } from '#domain/insights/kpis/reporting-period';
export { CHANGE_UNITS, changeBetween, type ChangeUnit, type KpiUnit } from '#domain/insights/kpis/kpi';
export { partOfFew } from '#domain/insights/kpis/part-of-few';
export { CONTACT_STEPS, type ContactStep } from '#domain/insights/deflection/contact-attempt';
export {
  CONTACT_CHANNELS,
  type ContactChannel,
  VOLUME_LIMITS,
} from '#domain/insights/deflection/contact-volume';
export { DEFLECTION_LIMITS } from '#domain/insights/deflection/deflection-rule';
export { DEFLECTION_SPANS, USUAL_DEFLECTION_SPAN } from '#domain/insights/deflection/deflection';
export { RHYTHMS, type Rhythm } from '#domain/insights/reports/rhythm';
export { REPORT_LIMITS } from '#domain/insights/reports/report';
export { KPI_CATALOGUE } from './reports/kpi-catalogue.ts';
export { DEFLECTION_NOTE } from './deflection/change-deflection-rule.ts';
